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
  return found
    .sort((a, b) => a.start - b.start)
    .map(({ code, message, start }) =>
      problem(code, "warning", message, { path: article.path, ...lines.place(start) }),
    );
}
