import { fold } from "../text/fold.ts";
import { makeClaim, type SentenceContext, type Unnamed } from "./context.ts";

/** Where something is or happens: a place name behind a preposition of place. */
export function extractPlaces(context: SentenceContext): Unnamed[] {
  const { pack, mentions } = context;
  if (!pack) return [];
  const locatives = new Set((pack.data.functionWords.locatives ?? []).map(fold));
  return mentions.flatMap((mention) => {
    if (mention.form === "demonym" || mention.form === "pronoun" || mention.form === "role") return [];
    if (mention.kind === "person" || mention.kind === "organisation") return [];
    const from = startOfPlace(context, mention.from, locatives);
    if (from === undefined) return [];
    return [
      makeClaim(context, {
        kind: "place",
        from,
        to: mention.to,
        value: { type: "place", place: mention.entity, name: mention.name, text: mention.name },
      }),
    ];
  });
}

/** How many words may stand between the preposition and the name: "dans la province d'", "in the city of". */
const reach = 4;

/** The preposition of place in front of a name, over articles and nouns of place; undefined where none stands there. */
function startOfPlace(context: SentenceContext, name: number, locatives: ReadonlySet<string>): number | undefined {
  const { tokens } = context.sentence;
  const nouns = new Set((context.pack?.data.functionWords.placeNouns ?? []).map(fold));
  let start: number | undefined;
  for (let at = name - 1; at >= 0 && name - at <= reach; at--) {
    const token = tokens[at];
    if (!token || token.kind !== "word") break;
    const link = token.pos === "DET" || token.pos === "ADP" || links.has(token.folded);
    if (locatives.has(token.folded)) start = at;
    else if (!link && !nouns.has(token.folded) && !nouns.has(token.lemma)) break;
  }
  return start;
}

/** Small words that the dictionary may class otherwise. */
const links = new Set(["the", "of", "de", "d'", "du", "des", "la", "le", "les", "l'"]);
