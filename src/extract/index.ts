import { clauseHeads } from "../analyse/tree.ts";
import type { LanguagePack } from "../language/pack.ts";
import { problem } from "../problem.ts";
import type { Article, Authority, Claim, Problem, Sentence } from "../record.ts";
import { indexLines } from "../text/line.ts";
import { findQuotations } from "../text/quotation.ts";
import { findAttributions } from "./attribution.ts";
import { splitClauses } from "./clause.ts";
import { type Draft, makeClaim, type SentenceContext, type Unnamed } from "./context.ts";
import { ownerOf, withConcept } from "./counted.ts";
import { checkDate, findDates } from "./date/find.ts";
import { findEntities } from "./entity.ts";
import { extractPersons } from "./person.ts";
import { extractPlaces, findPlaces } from "./place.ts";
import { findQuantities, type QuantityFind } from "./quantity/quantity.ts";
import { extractQuotes } from "./quote.ts";
import { extractStatements } from "./statement.ts";
import { findTerms, termsBetween } from "./term.ts";

/** What an article claims, in the order of its text, and what looks wrong in it. */
export interface Extraction {
  readonly claims: readonly Claim[];
  readonly problems: readonly Problem[];
  /** Every name that stands for an entity, for labels. */
  readonly names: readonly { readonly entity: string; readonly name: string }[];
}

/** Finds every claim of an article. Looks at no other article, no clock and no file. */
export function extractClaims(
  article: Article,
  sentences: readonly Sentence[],
  packOf: (language: string) => LanguagePack | undefined,
): Extraction {
  const lines = indexLines(article.text);
  const mentions = findEntities(sentences, article.text, packOf);
  const found: Unnamed[] = [];
  const problems: Problem[] = [];
  let speaker: Authority | undefined;
  for (const [s, sentence] of sentences.entries()) {
    const pack = packOf(sentence.language);
    const dates = findDates(sentence, article.text, pack, article.published?.date);
    const names = (mentions[s] ?? []).filter((m) => !dates.some((d) => m.from < d.to && m.to > d.from));
    const quantities = findQuantities(sentence, article.text, pack, [
      ...dates,
      ...names.filter((m) => m.form === "name" || m.form === "alias"),
    ]);
    const places = findPlaces(sentence, names, pack);
    const terms = findTerms(sentence, names, pack);
    const context: SentenceContext = {
      article,
      sentence,
      lines,
      pack,
      mentions: names,
      places: places.map(({ mention }) => mention),
      clauses: splitClauses(sentence, pack),
      clauseHeads: clauseHeads(sentence.tokens),
      attributions: findAttributions(sentence, names, article.text, pack),
      terms,
      content: termsBetween(terms, 0, sentence.tokens.length),
      quantities,
      dates,
      speaker,
    };
    const quotations = findQuotations(article.text, sentence);
    for (const { from, to, value } of dates) {
      const doubt = checkDate(value);
      if (doubt) {
        const place = lines.place(sentence.tokens[from]?.start ?? sentence.start);
        problems.push(
          problem(
            `date/${doubt}`,
            "warning",
            doubt === "weekday"
              ? `“${value.text}”: no such weekday on that date`
              : `“${value.text}” is no plausible date`,
            { path: article.path, ...place },
          ),
        );
        if (doubt === "implausible") continue;
      }
      found.push(makeClaim(context, { kind: "date", from, to, value }));
    }
    for (const find of quantities) found.push(makeClaim(context, quantityDraft(context, find)));
    found.push(...extractPlaces(context, places), ...extractPersons(context));
    found.push(...extractQuotes(context, quotations, speaker), ...extractStatements(context));
    speaker = context.attributions.at(-1)?.authority ?? speaker;
  }
  found.sort((a, b) => a.start - b.start || a.end - b.end || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0));
  return {
    claims: found.map((claim, i) => ({ id: `${article.id}#${i + 1}`, ...claim })),
    problems,
    names: mentions
      .flat()
      .filter((m) => m.form !== "demonym")
      .map(({ entity, name }) => ({ entity, name })),
  };
}

function quantityDraft(context: SentenceContext, find: QuantityFind): Draft {
  const owner = ownerOf(context, find);
  const { from, to } = find;
  return { kind: "quantity", from, to, value: withConcept(context, find), ...(owner === undefined ? {} : { owner }) };
}
