import { allBranches, type Branch, type Flag, type Value } from "./tree.ts";

/** For fish 3 and newer: a line for each command, flag and kind of word. */
export function fishScript(root: Branch): string {
  const { name } = root;
  const all = allBranches(root);
  const commands = all.flatMap(({ path, branches }) => branches.map((each) => `'${path} ${each.name}'`));
  return `# fish completion of ${name}. To use it: ${name} completion fish | source

function __${name}_at --argument-names wanted
    set -l at ''
    for word in (commandline -opc)[2..-1]
        switch "$at $word"
            case ${commands.join(" ")}
                set at (string trim -- "$at $word")
        end
    end
    test "$at" = "$wanted"
end

complete -c ${name} -f
${all.flatMap((branch) => lines(branch, `complete -c ${name} -n ${quoted(`__${name}_at "${branch.path}"`)}`)).join("\n")}
`;
}

function lines({ branches, slots, flags }: Branch, start: string): readonly string[] {
  return [
    ...branches.map(({ name, description }) => `${start} -a ${name} -d ${quoted(description)}`),
    ...(branches.length > 0 ? [] : [...new Set(slots.map(({ value }) => `${start}${offered(value)}`))]),
    ...flags.map((flag) => `${start}${flagPart(flag)} -d ${quoted(flag.description)}`),
  ];
}

function flagPart({ names, value }: Flag): string {
  const named = names.map((name) => (name.startsWith("--") ? ` -l ${name.slice(2)}` : ` -s ${name.slice(1)}`)).join("");
  if (value === undefined) return named;
  return `${named} -r${offered(value)}`;
}

function offered({ kind, words, list }: Value): string {
  if (kind === "file") return " -F";
  if (kind === "folder") return " -f -a '(__fish_complete_directories)'";
  if (kind === "text") return " -f";
  return ` -f -a ${quoted(list ? `(__fish_append , ${words.join(" ")})` : words.join(" "))}`;
}

const quoted = (text: string): string => `'${text.replace(/[\\']/g, "\\$&")}'`;
