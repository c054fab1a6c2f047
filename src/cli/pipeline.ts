import { comparePaths, extractPaths, inspectReport } from "../pipeline.ts";
import type { Engine } from "./engine.ts";

/** Apart from main.ts, so that `claims --help` loads none of it. */
export const pipeline: Engine = { compare: comparePaths, extract: extractPaths, inspect: inspectReport };
