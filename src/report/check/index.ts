import type { CheckFormat } from "./format.ts";
import { checkGithub } from "./github.ts";
import { checkGitlab } from "./gitlab.ts";
import { checkJson } from "./json.ts";
import { checkJunit } from "./junit.ts";
import { checkMarkdown } from "./markdown.ts";
import { checkSarif } from "./sarif.ts";
import { checkTerminal } from "./terminal.ts";
import type { CheckReporter } from "./view.ts";

/** Register a reporter with one line here and one in `checkFormats`; help, completion and suggestions follow. */
export const checkReporters: Readonly<Record<CheckFormat, CheckReporter>> = {
  terminal: checkTerminal,
  json: checkJson,
  sarif: checkSarif,
  github: checkGithub,
  gitlab: checkGitlab,
  junit: checkJunit,
  markdown: checkMarkdown,
};
