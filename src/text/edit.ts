/** How two words differ by one letter: `at` is where, in the shorter one or, where they are as long, in both. */
export interface Edit {
  readonly kind: "replaced" | "added" | "exchanged";
  readonly at: number;
  /** The letters that stand in the first and in the second; "" where one has none. */
  readonly from: string;
  readonly to: string;
}

/** Where two strings part. */
function parting(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}

/** The one letter by which two words differ (replaced, added or exchanged with its neighbour), or undefined. */
export function singleEdit(a: string, b: string): Edit | undefined {
  if (a === b || Math.abs(a.length - b.length) > 1) return undefined;
  const at = parting(a, b);
  const [x, y] = [a.charAt(at), b.charAt(at)];
  if (a.length < b.length) return a.slice(at) === b.slice(at + 1) ? { kind: "added", at, from: "", to: y } : undefined;
  if (a.length > b.length) return a.slice(at + 1) === b.slice(at) ? { kind: "added", at, from: x, to: "" } : undefined;
  if (a.slice(at + 1) === b.slice(at + 1)) return { kind: "replaced", at, from: x, to: y };
  const exchanged = x === b.charAt(at + 1) && y === a.charAt(at + 1) && a.slice(at + 2) === b.slice(at + 2);
  return exchanged ? { kind: "exchanged", at, from: x, to: y } : undefined;
}

/** One letter more, beside its like: "Emanuel", "Emmanuel". */
export function isDoubling(a: string, b: string): boolean {
  const edit = singleEdit(a, b);
  const long = a.length > b.length ? a : b;
  return edit?.kind === "added" && long.charAt(edit.at) === long.charAt(edit.at - 1);
}

/** Letters that stand for one another where a name is carried over from another alphabet. */
const carriedOver: readonly string[] = ["yij", "vw", "ckq", "sz", "gh", "kh", "dt"];

/** Another letter for the same sound, as in names from another alphabet: "Vladimir", "Wladimir"; vowels are left out, since they tell "Maria" from "Mario". */
export const isCarriedOver = ({ kind, from, to }: Edit): boolean =>
  kind === "replaced" && carriedOver.some((letters) => letters.includes(from) && letters.includes(to));

/**
 * Pairs of different words that one letter tells apart, each once, in the order of the list: words that differ so have a
 * form in common when one letter of each is left out. So no word is compared with all others.
 */
export function nearPairs(words: readonly string[]): (readonly [string, string])[] {
  const sharing = new Map<string, string[]>();
  const pairs = new Map<string, readonly [string, string]>();
  for (const word of new Set(words)) {
    const shorter = new Set([word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))]);
    for (const form of shorter) {
      const others = sharing.get(form) ?? [];
      for (const other of others) if (singleEdit(other, word)) pairs.set(`${other}\n${word}`, [other, word]);
      sharing.set(form, [...others, word]);
    }
  }
  return [...pairs.values()];
}
