import { fold } from "../text/fold.ts";
import { makeClaim, type SentenceContext, type Unnamed } from "./context.ts";

/** Where something is or happens: a place name behind a preposition of place. */
export function extractPlaces(context: SentenceContext): Unnamed[] {
  const { pack, sentence, mentions } = context;
  if (!pack) return [];
  const locatives = new Set((pack.data.functionWords.locatives ?? []).map(fold));
  return mentions.flatMap((mention) => {
    if (mention.form === "demonym" || mention.form === "pronoun" || mention.form === "role") return [];
    if (mention.kind === "person" || mention.kind === "organisation") return [];
    let from = mention.from;
    while (
      from > 0 &&
      mention.from - from < 3 &&
      isArticle(context, from - 1) &&
      !locatives.has(sentence.tokens[from - 1]?.folded ?? "")
    )
      from--;
    if (!locatives.has(sentence.tokens[from - 1]?.folded ?? "")) return [];
    return [
      makeClaim(context, {
        kind: "place",
        from: from - 1,
        to: mention.to,
        value: { type: "place", place: mention.entity, name: mention.name, text: mention.name },
      }),
    ];
  });
}

const isArticle = (context: SentenceContext, at: number): boolean => {
  const token = context.sentence.tokens[at];
  return (
    token !== undefined &&
    (token.pos === "DET" ||
      token.folded === "the" ||
      token.folded === "la" ||
      token.folded === "l'" ||
      token.folded === "de")
  );
};
