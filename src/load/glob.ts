/**
 * Matches a posix path against a glob: `*` and `?` stay in a folder, `**` crosses folders, `{a,b}` gives alternatives,
 * `[abc]` a set. A pattern without a slash matches the file's name in any folder; one that ends in a slash, or names
 * a folder, matches all that is in it. Dynamic programming over both strings, so no pattern can make it slow.
 */
export function matchesGlob(path: string, pattern: string): boolean {
  const clean = pattern.replace(/^\.\//, "");
  const anchored = clean.endsWith("/") ? `${clean}**` : clean;
  const subject = anchored.includes("/") ? path : path.slice(path.lastIndexOf("/") + 1);
  return expandBraces(anchored).some(
    (alternative) => matchesParts(subject, alternative) || matchesParts(path, `${alternative}/**`),
  );
}

const maxAlternatives = 256;

/** `a/{b,c}.txt` → `a/b.txt`, `a/c.txt`; nested braces are taken from the inside out. */
function expandBraces(pattern: string): readonly string[] {
  let open = [pattern];
  for (;;) {
    const next: string[] = [];
    let changed = false;
    for (const one of open) {
      const close = one.indexOf("}");
      const start = close < 0 ? -1 : one.lastIndexOf("{", close);
      if (start < 0) {
        next.push(one);
        continue;
      }
      changed = true;
      for (const part of one.slice(start + 1, close).split(",")) {
        next.push(one.slice(0, start) + part + one.slice(close + 1));
      }
    }
    if (!changed || next.length > maxAlternatives) return next;
    open = next;
  }
}

type Step =
  | { readonly kind: "char"; readonly set: string; readonly negated: boolean }
  | { readonly kind: "any" | "deep" | "folders" | "one" };

function parseSteps(pattern: string): readonly Step[] {
  const steps: Step[] = [];
  for (let i = 0; i < pattern.length; i++) {
    const character = pattern.charAt(i);
    if (character === "*" && pattern.charAt(i + 1) === "*") {
      const folders = pattern.charAt(i + 2) === "/";
      steps.push({ kind: folders ? "folders" : "deep" });
      i += folders ? 2 : 1;
    } else if (character === "*") steps.push({ kind: "any" });
    else if (character === "?") steps.push({ kind: "one" });
    else if (character === "[" && pattern.indexOf("]", i) > i + 1) {
      const end = pattern.indexOf("]", i);
      const inside = pattern.slice(i + 1, end);
      const negated = /^[!^]/.test(inside);
      steps.push({ kind: "char", set: negated ? inside.slice(1) : inside, negated });
      i = end;
    } else steps.push({ kind: "char", set: character, negated: false });
  }
  return steps;
}

function accepts(step: Step, character: string): boolean {
  if (step.kind === "deep" || step.kind === "folders") return true;
  if (step.kind !== "char") return character !== "/";
  return step.set.includes(character) !== step.negated;
}

const repeats = (step: Step | undefined): boolean => step !== undefined && step.kind !== "char" && step.kind !== "one";

function matchesParts(path: string, pattern: string): boolean {
  const steps = parseSteps(pattern);
  // Steps that repeat may also match nothing; whole folders end only where a folder does.
  const close = (states: Set<number>, before: string): Set<number> => {
    for (const state of states) {
      const step = steps[state];
      if (repeats(step) && (step?.kind !== "folders" || before === "/")) states.add(state + 1);
    }
    return states;
  };
  let reached = close(new Set([0]), "/");
  for (const character of path) {
    const next = new Set<number>();
    for (const state of reached) {
      const step = steps[state];
      if (step && accepts(step, character)) next.add(repeats(step) ? state : state + 1);
    }
    reached = close(next, character);
  }
  return reached.has(steps.length);
}
