import { test } from "vitest";
import { writeFileSync } from "node:fs";
import { reportTerminal } from "../../src/report/terminal.ts";
import { report, compareView, extractView } from "./fixture.ts";
test("show", () => {
  const r = { ...report };
  let out = "";
  for (const width of [80, 160]) out += reportTerminal(r, { ...compareView, width, all: true }) + "\n\n" + reportTerminal(r, { ...extractView, width }) + "\n=====\n";
  writeFileSync("/tmp/cl_show/out.txt", out);
});
