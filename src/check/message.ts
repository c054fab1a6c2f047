import type { Fact, Link, RelatedPlace, Relation } from "../record.ts";
import { oneLine } from "../report/escape.ts";
import { truncate } from "../report/width.ts";
import { list } from "../report/words.ts";

/** Columns of a value inside a message, and how many different values of others it names. */
const longest = 100;
const values = 3;

const quoted = (text: string): string => `“${truncate(oneLine(text), longest)}”`;

const endings: Readonly<Record<Relation, string>> = {
  diverge: "",
  disputed: "; each by a source of its own",
  evolves: "; time explains it",
  unclear: "; perhaps not the same thing",
  denied: "; one denies what the other says",
  opposite: "; one is the opposite of the other",
};

/** What is said here and what others say, by whom: “330 soldats” here, but “700” in RFI and Le Monde. */
export function messageOf(
  here: string,
  authority: string | undefined,
  against: readonly RelatedPlace[],
  relation: Relation,
): string {
  const bySaying = new Map<string, string[]>();
  for (const { value, source } of against) {
    const key = oneLine(value);
    bySaying.set(key, [...(bySaying.get(key) ?? []), oneLine(source)]);
  }
  // What most others say comes first.
  const sayings = [...bySaying].sort((a, b) => b[1].length - a[1].length);
  const told = sayings.slice(0, values).map(([value, sources]) => `${quoted(value)} in ${list([...new Set(sources)])}`);
  const more = sayings.length > values ? [`${sayings.length - values} more values`] : [];
  const said = authority === undefined ? "" : ` (${oneLine(authority)})`;
  return `${quoted(here)}${said} here, but ${list([...told, ...more], values + 1)}${endings[relation]}.`;
}

/**
 * The link that tells most of why a claim is thought to be about the same fact as what stands against it (`others`): one
 * between the two, else one that holds the latter in the fact.
 */
export function linkBetween(fact: Fact, claim: string, others: ReadonlySet<string>): Link | undefined {
  const own = fact.links.filter(({ a, b }) => a === claim || b === claim);
  const between = own.find(({ a, b }) => others.has(a === claim ? b : a));
  return between ?? fact.links.find(({ a, b }) => others.has(a) || others.has(b)) ?? own[0] ?? fact.links[0];
}
