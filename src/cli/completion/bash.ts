import { allBranches, type Branch, type Value } from "./tree.ts";

/**
 * For bash 3.2 (macOS) and newer. Where nothing is offered, readline completes the names of files (`-o default`), which it
 * quotes better than a script can; bash 4 and newer are told where no file belongs.
 */
export function bashScript(root: Branch): string {
  const name = root.name;
  const all = allBranches(root);
  return `# bash completion of ${name}. To use it: source <(${name} completion bash)

_${name}_offer() {
  local word start=$1
  shift
  for word; do
    [[ $word == "$cur"* ]] && COMPREPLY+=("$start$word")
  done
  _${name}_no_files
}

_${name}_no_files() {
  compopt +o default 2>/dev/null
}

_${name}() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD - 1]}
  local command= start= rest= given=0 i word
  COMPREPLY=()
  # Most often "--format=json" comes as three words.
  if [[ $cur == = ]]; then
    cur=
  elif [[ $prev == = ]]; then
    prev=\${COMP_WORDS[COMP_CWORD - 2]}
  elif [[ $cur == --*=* ]]; then
    prev=\${cur%%=*} start=\${cur%%=*}= cur=\${cur#*=}
  fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
    if [[ $rest ]]; then
      given=$((given + 1))
      continue
    fi
    case "$command $word" in
      *' --') rest=1 ;;
${one(all.flatMap(commandKeys), `command="\${command:+$command }$word"`)}\
${one(all.flatMap(valueKeys), `[[ \${COMP_WORDS[i + 1]} == = ]] && i=$((i + 1)); i=$((i + 1))`)}\
      *' -'*) ;;
      *) given=$((given + 1)) ;;
    esac
  done
  if [[ ! $rest ]]; then
    case "$command $prev" in
${all.flatMap(valueCases).join("")}\
    esac
    if [[ $cur == -* ]]; then
      case $command in
${all
  .filter(({ flags }) => flags.length > 0)
  .map(flagCase)
  .join("")}\
      esac
      return
    fi
  fi
  case $command:$given in
${all.flatMap(slotCases).join("")}\
      *) _${name}_no_files ;;
  esac
}

complete -o default -F _${name} ${name}
`;

  function valueCases(branch: Branch): readonly string[] {
    return branch.flags.map(({ names, value }) =>
      value === undefined ? "" : one(keys(branch, names), `${offer(value)}; return`),
    );
  }

  function offer({ kind, words, list }: Value): string {
    if (kind === "text") return `_${name}_no_files`;
    if (kind !== "words") return ":";
    const last = list ? `if [[ $cur == *,* ]]; then start+=\${cur%,*}, cur=\${cur##*,}; fi; ` : "";
    return `${last}_${name}_offer "$start" ${words.join(" ")}`;
  }

  function flagCase({ path, flags }: Branch): string {
    return `        '${path}') _${name}_offer '' ${flags.flatMap(({ names }) => names).join(" ")} ;;\n`;
  }

  function slotCases({ path, slots, branches }: Branch): readonly string[] {
    const names = branches.map((each) => each.name).join(" ");
    if (names !== "") return [one([`'${path}:0'`], `_${name}_offer '' ${names}`)];
    return slots.map(({ value, many }, i) => one([many ? `'${path}:'*` : `'${path}:${i}'`], offer(value)));
  }
}

/** A branch of a `case`, or none. */
function one(patterns: readonly string[], work: string): string {
  return patterns.length === 0 ? "" : `      ${patterns.join(" | ")}) ${work} ;;\n`;
}

const keys = ({ path }: Branch, words: readonly string[]): readonly string[] =>
  words.map((word) => `'${path} ${word}'`);

const commandKeys = (branch: Branch): readonly string[] =>
  keys(
    branch,
    branch.branches.map((each) => each.name),
  );

const valueKeys = (branch: Branch): readonly string[] =>
  keys(
    branch,
    branch.flags.flatMap(({ names, value }) => (value === undefined ? [] : names)),
  );
