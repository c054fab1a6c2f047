import { allBranches, type Branch, type Flag, type Slot, type Value } from "./tree.ts";

/** For zsh with its completion system (`compinit`): a function for each command. */
export function zshScript(root: Branch): string {
  const { name } = root;
  return `#compdef ${name}
# zsh completion of ${name}. To use it, put it as _${name} into a folder of $fpath, or: source <(${name} completion zsh)

${allBranches(root)
  .map((branch) => (branch.branches.length > 0 ? group(branch, name) : leaf(branch, name)))
  .join("\n")}
if [[ $funcstack[1] == _${name} ]]; then
  _${name} "$@"
else
  compdef _${name} ${name}
fi
`;
}

const functionOf = (path: string, name: string): string =>
  ["", name, ...path.split(" ")].filter((w, i) => i === 0 || w).join("_");

function leaf(branch: Branch, name: string): string {
  return `${functionOf(branch.path, name)}() {
  _arguments -s -S : \\
${[...branch.flags.flatMap(flagSpecs), ...branch.slots.map(slotSpec)].map((spec) => `    ${quoted(spec)}`).join(" \\\n")}
}
`;
}

function group(branch: Branch, name: string): string {
  const described = branch.branches.map((each) => quoted(`${each.name}:${colonsEscaped(each.description)}`));
  const calls = branch.branches.map((each) => `        ${each.name}) ${functionOf(each.path, name)} && ret=0 ;;`);
  return `${functionOf(branch.path, name)}() {
  local curcontext=$curcontext state state_descr ret=1
  local -a line commands
  local -A opt_args
  _arguments -C -s -S : \\
${branch.flags
  .flatMap(flagSpecs)
  .map((spec) => `    ${quoted(spec)} \\\n`)
  .join("")}    '1: :->command' \\
    '*:: :->rest' && ret=0
  case $state in
    command)
      commands=(
${described.map((each) => `        ${each}\n`).join("")}      )
      _describe -t commands command commands && ret=0
      ;;
    rest)
      case $line[1] in
${calls.join("\n")}
      esac
      ;;
  esac
  return ret
}
`;
}

/** What takes a value may come again; a switch makes its other name useless. */
function flagSpecs({ names, description, value }: Flag): readonly string[] {
  const text = `[${description.replace(/[\\[\]]/g, "\\$&")}]`;
  if (value === undefined)
    return names.map((each) => `${names.length > 1 ? `(${names.join(" ")})` : ""}${each}${text}`);
  const tail = `${text}:${colonsEscaped(value.name)}:${action(value)}`;
  return names.map((each) => `*${each}${each.startsWith("--") ? "=" : "+"}${tail}`);
}

const slotSpec = ({ value, many }: Slot, i: number): string =>
  `${many ? "*" : i + 1}:${colonsEscaped(value.name)}:${action(value)}`;

function action({ kind, name, words, list }: Value): string {
  if (kind === "file") return "_files";
  if (kind === "folder") return "_files -/";
  if (kind === "text") return " ";
  return list ? `_values -s , ${name} ${words.join(" ")}` : `(${words.join(" ")})`;
}

const colonsEscaped = (text: string): string => text.replace(/[\\:]/g, "\\$&");

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
