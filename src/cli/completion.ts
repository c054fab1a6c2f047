import type { Command } from "commander";
import { bashScript } from "./completion/bash.ts";
import { fishScript } from "./completion/fish.ts";
import { type Branch, branchOf } from "./completion/tree.ts";
import { zshScript } from "./completion/zsh.ts";
import type { Shell } from "./request.ts";

const scripts: Readonly<Record<Shell, (root: Branch) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
};

/** A script that completes the commands, flags and values of a program in a shell. */
export function completionScript(shell: Shell, root: Command): string {
  return scripts[shell](branchOf(root));
}
