import { checkPaths } from "../pipeline/check.ts";
import { comparePaths, extractPaths, inspectReport, judging } from "../pipeline.ts";
import type { Engine } from "./engine.ts";

/** Apart from main.ts, so that `claims --help` loads none of it. */
export const pipeline: Engine = {
  compare: comparePaths,
  extract: extractPaths,
  check: checkPaths,
  judge: judging,
  inspect: inspectReport,
};
