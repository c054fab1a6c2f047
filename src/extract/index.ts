import { clauseHeads } from "../analyse/tree.ts";
import type { LanguagePack } from "../language/pack.ts";
import { problem } from "../problem.ts";
import type { Article, Authority, Claim, Mention, Problem, Sentence, Span } from "../record.ts";
import { indexLines, type LineIndex } from "../text/line.ts";
import { findQuotations } from "../text/quotation.ts";
import { findAttributions } from "./attribution.ts";
import { splitClauses } from "./clause.ts";
import { type Draft, makeClaim, type SentenceContext, type Unnamed } from "./context.ts";
import { checkDate, findDates } from "./date/find.ts";
import { findEntities } from "./entity.ts";
import { Counts } from "./figure/count.ts";
import { type Frame, frameFigures } from "./figure/frame.ts";
import { garbled } from "./garble/index.ts";
import { extractPersons } from "./person.ts";
import { extractPlaces, findPlaces } from "./place.ts";
import { findQuantities } from "./quantity/quantity.ts";
import { extractQuotes } from "./quote.ts";
import { speakerBehind } from "./speaker.ts";
import { extractStatements } from "./statement.ts";
import { findTerms, termsBetween } from "./term.ts";

/** What an article claims, in the order of its text, and what looks wrong in it. */
export interface Extraction {
  readonly claims: readonly Claim[];
  readonly problems: readonly Problem[];
  /** Every name that stands for an entity, for labels. */
  readonly names: readonly { readonly entity: string; readonly name: string }[];
  /** Names that no list of the packs knows, as they are spelt, each where it first stands. */
  readonly spellings: readonly Spelling[];
}

/** A name as it first stands in an article. */
interface Spelling {
  readonly article: string;
  readonly language: string;
  readonly name: string;
  readonly line: number;
  readonly column: number;
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
  const counts = new Counts();
  const dated = new Map<Sentence, readonly Span[]>();
  let speaker: Authority | undefined;
  let quoted: { context: SentenceContext; before: Authority | undefined } | undefined;
  const tellQuotes = (next: SentenceContext | undefined): void => {
    if (!quoted) return;
    const { context, before } = quoted;
    const quotations = findQuotations(article.text, context.sentence);
    found.push(...extractQuotes(context, quotations, speakerBehind(context, next) ?? before));
  };
  for (const [s, sentence] of sentences.entries()) {
    const pack = packOf(sentence.language);
    const dates = findDates(sentence, article.text, pack, article.published?.date);
    dated.set(
      sentence,
      dates.map(({ span }) => span),
    );
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
    for (const { from, to, value, tense } of dates) {
      // A plan may well be made a year ahead.
      const doubt = checkDate(value, tense === "future" ? undefined : article.published?.date);
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
    for (const frame of frameFigures(context, counts)) found.push(makeClaim(context, quantityDraft(frame)));
    found.push(...extractPlaces(context, places), ...extractPersons(context));
    tellQuotes(context);
    quoted = { context, before: speaker };
    found.push(...extractStatements(context));
    speaker = context.attributions.at(-1)?.authority ?? speaker;
  }
  tellQuotes(undefined);
  problems.push(...garbled(article, sentences, packOf, (sentence) => dated.get(sentence) ?? [], lines));
  found.sort((a, b) => a.start - b.start || a.end - b.end || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0));
  return {
    claims: found.map((claim, i) => ({ id: `${article.id}#${i + 1}`, ...claim })),
    problems,
    names: mentions
      .flat()
      .filter((m) => m.form !== "demonym")
      .map(({ entity, name }) => ({ entity, name })),
    spellings: spellingsOf(article, sentences, mentions, lines),
  };
}

function spellingsOf(
  article: Article,
  sentences: readonly Sentence[],
  mentions: readonly (readonly Mention[])[],
  lines: LineIndex,
): Spelling[] {
  const seen = new Map<string, Spelling>();
  for (const [s, found] of mentions.entries())
    for (const { entity, name, form, start } of found) {
      if (form !== "name" || !entity.startsWith("name:") || seen.has(name)) continue;
      const language = sentences[s]?.language ?? article.language;
      seen.set(name, { article: article.id, language, name, ...lines.place(start) });
    }
  return [...seen.values()];
}

function quantityDraft({ find, value, owner, authority, scope, stretch, date, prior }: Frame): Draft {
  return {
    kind: "quantity",
    from: find.from,
    to: find.to,
    value,
    ...(owner === undefined ? {} : { owner }),
    ...(authority === undefined ? {} : { authority }),
    figure: { scope, stretch, prior, ...(date === undefined ? {} : { date }) },
  };
}
