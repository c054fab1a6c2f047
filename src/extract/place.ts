import type { LanguagePack } from "../language/pack.ts";
import type { Sentence } from "../record.ts";
import { fold } from "../text/fold.ts";
import { makeClaim, type SentenceContext, type Unnamed } from "./context.ts";
import type { MentionFind } from "./name.ts";

/** A place name with the preposition in front of it. */
export interface PlaceFind {
  readonly from: number;
  readonly mention: MentionFind;
}

/** Names behind a preposition of place; people, organisations and demonyms are none. */
export function findPlaces(
  sentence: Sentence,
  mentions: readonly MentionFind[],
  pack: LanguagePack | undefined,
): PlaceFind[] {
  if (!pack) return [];
  return mentions.flatMap((mention) => {
    if (mention.form === "demonym" || mention.form === "pronoun" || mention.form === "role") return [];
    if (mention.kind === "person" || mention.kind === "organisation") return [];
    const from = startOfPlace(sentence, mention.from, pack);
    return from === undefined ? [] : [{ from, mention }];
  });
}

/** Where something is or happens: one claim for each place name behind a preposition of place. */
export function extractPlaces(context: SentenceContext, places: readonly PlaceFind[]): Unnamed[] {
  return places.map(({ from, mention }) =>
    makeClaim(context, {
      kind: "place",
      from,
      to: mention.to,
      value: { type: "place", place: mention.entity, name: mention.name, text: mention.name },
    }),
  );
}

/** How many words may stand between the preposition and the name: "dans la province d'", "in the city of". */
const reach = 4;

/** The preposition of place in front of a name, over articles and nouns of place; undefined where none stands there. */
function startOfPlace({ tokens }: Sentence, name: number, pack: LanguagePack): number | undefined {
  const { locatives, nouns, links } = placeWords(pack);
  let start: number | undefined;
  for (let at = name - 1; at >= 0 && name - at <= reach; at--) {
    const token = tokens[at];
    if (token?.kind !== "word") break;
    const link = token.pos === "DET" || token.pos === "ADP" || links.has(token.folded);
    if (locatives.has(token.folded)) start = at;
    else if (!link && !nouns.has(token.folded) && !nouns.has(token.lemma)) break;
  }
  return start;
}

interface PlaceWords {
  readonly locatives: ReadonlySet<string>;
  readonly nouns: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
}

const prepared = new WeakMap<LanguagePack, PlaceWords>();

function placeWords(pack: LanguagePack): PlaceWords {
  const known = prepared.get(pack);
  if (known) return known;
  const { locatives = [], placeNouns = [], links = [] } = pack.data.functionWords;
  const made = {
    locatives: new Set(locatives.map(fold)),
    nouns: new Set(placeNouns.map(fold)),
    links: new Set(links.map(fold)),
  };
  prepared.set(pack, made);
  return made;
}
