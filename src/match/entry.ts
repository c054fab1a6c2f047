import type { Term } from "../record.ts";
import { related } from "./overlap.ts";
import type { Profile } from "./profile.ts";
import { type Rows, termLabel } from "./score.ts";

/** What a label tells when a passage says all of it: as much as clause and sentence tell of a passage of an article. */
const most = 2.6;
/** Share of a label that any passage on the same subject says; below it, the label speaks of something else. */
const usual = 0.35;
/** What the article's lead says is understood all over it. */
const fromLead = 0.6;

/**
 * Row for an entry of a fact sheet and a claim of an article: how much of the label the article says, in the sentence of
 * the claim or in its lead. A label has no sentence around it whose other words could be compared.
 */
export function scoreEntry(a: Profile, b: Profile, rows: Rows): void {
  const entry = a.claim.entry === undefined ? b : a;
  const article = entry === a ? b : a;
  if (entry.claim.entry === undefined || article.claim.entry !== undefined || entry.termWeight <= 0) return;
  const said = new Set([...article.terms.keys(), ...article.context.keys()]);
  const has = (terms: ReadonlySet<Term>, term: Term): boolean =>
    terms.has(term) || (term.startsWith("c:") && [...terms].some((other) => related(term, other)));
  let weight = 0;
  const found: Term[] = [];
  for (const [term, own] of entry.terms) {
    const share = has(said, term) ? 1 : has(article.lead, term) ? fromLead : 0;
    weight += own * share;
    if (share > 0) found.push(term);
  }
  const share = weight / entry.termWeight;
  rows.add("entry", most * (share - usual), found.slice(0, 5).map(termLabel).join(", "));
}
