import type { Token } from "../record.ts";

/** Relations whose dependent opens a clause of its own. */
const clausal: ReadonlySet<string> = new Set([
  "root",
  "ccomp",
  "advcl",
  "acl",
  "acl:relcl",
  "parataxis",
  "csubj",
  "csubj:pass",
]);

const subjects: ReadonlySet<string> = new Set(["nsubj", "nsubj:pass", "csubj", "csubj:pass"]);

const parentOf = (tokens: readonly Token[], at: number): number => tokens[at]?.head ?? -1;

/** Whether a token heads a clause: the root, a subordinate clause, or a second verb beside the first. */
function headsClause(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (token.head === -1 || clausal.has(token.relation ?? "")) return true;
  return (
    token.relation === "conj" && (token.pos === "VERB" || childrenOf(tokens, at).some((c) => predicates(tokens[c])))
  );
}

/** A dependent that only predicates have. */
const predicates = (token: Token | undefined): boolean =>
  isSubject(token) || /^(?:cop|aux)/.test(token?.relation ?? "");

const isSubject = (token: Token | undefined): boolean => subjects.has(token?.relation ?? "");

/** Dependents of a token, from left to right. */
function childrenOf(tokens: readonly Token[], at: number): number[] {
  const children: number[] = [];
  for (let child = 0; child < tokens.length; child++) if (tokens[child]?.head === at) children.push(child);
  return children;
}

/** The head of the clause that a token stands in, -1 where the sentence has no tree. */
export function clauseHead(tokens: readonly Token[], at: number): number {
  let head = at;
  for (let steps = 0; steps <= tokens.length; steps++) {
    if (headsClause(tokens, head)) return head;
    const parent = parentOf(tokens, head);
    if (parent < 0) return tokens[head]?.head === undefined ? -1 : head;
    head = parent;
  }
  return -1;
}

/** The clause head of every token; all -1 where the sentence has no tree. Linear but for deep trees. */
export function clauseHeads(tokens: readonly Token[]): Int32Array {
  const known = new Int32Array(tokens.length).fill(-2);
  const heads = tokens.map((_, at) => headsClause(tokens, at));
  for (let at = 0; at < tokens.length; at++) {
    const path: number[] = [];
    let top = at;
    while (top >= 0 && known[top] === -2 && heads[top] !== true && path.length <= tokens.length) {
      path.push(top);
      top = parentOf(tokens, top);
    }
    const found = top < 0 ? -1 : heads[top] === true ? top : (known[top] ?? -1);
    if (top >= 0 && heads[top] === true) known[top] = top;
    for (const below of path) known[below] = found;
  }
  return known;
}

/** The subject of a predicate, -1 for none: its own, or that of the verb it is coordinated with or an infinitive of. */
export function subjectOf(tokens: readonly Token[], predicate: number): number {
  let verb = predicate;
  for (let steps = 0; verb >= 0 && steps < 4; steps++) {
    // Where the parser gives two, the nearer one is right more often: "le pont, a-t-elle dit".
    const own = childrenOf(tokens, verb).filter((child) => isSubject(tokens[child]));
    const nearest = own.sort((a, b) => Math.abs(a - verb) - Math.abs(b - verb) || a - b)[0];
    if (nearest !== undefined) return nearest;
    const relation = tokens[verb]?.relation;
    if (relation !== "conj" && relation !== "xcomp") return -1;
    verb = parentOf(tokens, verb);
  }
  return -1;
}

/** Whether a verb is passive, as far as the parser can tell: its passive auxiliary stands in front of it, without a stop. */
export function isPassive(tokens: readonly Token[], verb: number): boolean {
  return childrenOf(tokens, verb).some(
    (child) =>
      tokens[child]?.relation === "aux:pass" &&
      child < verb &&
      tokens.slice(child, verb).every(({ kind }) => kind === "word"),
  );
}

/** Whether a token is another one or hangs on it, directly or not. */
export function isBelow(tokens: readonly Token[], at: number, top: number): boolean {
  for (let up = at, steps = 0; up >= 0 && steps <= tokens.length; up = parentOf(tokens, up), steps++)
    if (up === top) return true;
  return false;
}
