import type { LanguagePack } from "../../language/pack.ts";
import { problem } from "../../problem.ts";
import type { Article, Problem, Sentence, Span } from "../../record.ts";
import type { LineIndex } from "../../text/line.ts";
import { impossibleTimes } from "./clock.ts";
import { brokenFigures, digitSeams } from "./figure.ts";
import type { Garble, GarbleContext } from "./find.ts";
import { caseSeams } from "./seam.ts";
import { lostSpaces } from "./split.ts";

const checks: readonly ((context: GarbleContext) => readonly Garble[])[] = [
  caseSeams,
  digitSeams,
  lostSpaces,
  brokenFigures,
  impossibleTimes,
];

/** Where a text is garbled throughout, so many warnings of one sort tell it. */
const mostAlike = 5;

/** The first few of each sort; the last of these says how many more there are. */
function withoutSwarms(found: readonly Garble[]): Garble[] {
  const seen = new Map<string, number>();
  const total = (code: string): number => found.filter((one) => one.code === code).length;
  return found.flatMap((one) => {
    const count = (seen.get(one.code) ?? 0) + 1;
    seen.set(one.code, count);
    if (count > mostAlike) return [];
    const more = count === mostAlike ? total(one.code) - count : 0;
    return [more > 0 ? { ...one, message: `${one.message} ${more} more like it follow.` } : one];
  });
}

/** Warnings for words and figures of an article that look garbled, in the order of its text. */
export function garbled(
  article: Article,
  sentences: readonly Sentence[],
  packOf: (language: string) => LanguagePack | undefined,
  datesOf: (sentence: Sentence) => readonly Span[],
  lines: LineIndex,
): Problem[] {
  const forms = new Map<string, number>();
  for (const { tokens } of sentences) for (const { form } of tokens) forms.set(form, (forms.get(form) ?? 0) + 1);
  const count = (form: string): number => forms.get(form) ?? 0;
  const found = sentences.flatMap((sentence): readonly Garble[] => {
    const pack = packOf(sentence.language);
    if (!pack) return [];
    const context = { text: article.text, sentence, pack, count, dates: datesOf(sentence) };
    return checks.flatMap((check) => check(context));
  });
  return withoutSwarms(found.sort((a, b) => a.start - b.start)).map(({ code, message, start }) =>
    problem(code, "warning", message, { path: article.path, ...lines.place(start) }),
  );
}
