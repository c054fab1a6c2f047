import { isMarked } from "../../language/concepts.ts";
import { countKind, isHeld } from "../../language/figures.ts";
import type { Authority } from "../../record.ts";
import { authorityAt } from "../attribution.ts";
import type { SentenceContext } from "../context.ts";
import type { DateFind } from "../date/find.ts";
import type { QuantityFind } from "../quantity/quantity.ts";
import { findSources, type Source } from "../source.ts";
import { type Counts, countOf } from "./count.ts";
import { degreeOf } from "./degree.ts";
import { holderOf } from "./holder.ts";
import { measureOf } from "./measure.ts";
import { isPrior } from "./prior.ts";
import { scaleOf } from "./scale.ts";
import { type Stretch, stretchesOf } from "./stretch.ts";
import { type FigureWords, figureWords } from "./words.ts";

/** A figure with what the text around it says of it. */
export interface Frame {
  readonly find: QuantityFind;
  readonly value: QuantityFind["value"];
  /** Tokens that speak of this figure and of no other. */
  readonly stretch: Stretch;
  readonly owner?: string;
  readonly authority?: Authority;
  /** Places that limit it. */
  readonly scope: readonly string[];
  readonly date?: DateFind;
  /** It was true before: "contre 89 en juin". */
  readonly prior: boolean;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * What each figure of a sentence counts, whose it is, who gives it, where and when. `counts` remembers what was counted
 * before, for figures that leave it out, and is told of the new ones.
 */
export function frameFigures(context: SentenceContext, counts: Counts): Frame[] {
  const { pack, sentence, quantities } = context;
  if (!pack || quantities.length === 0)
    return quantities.map((find) => ({ find, value: find.value, scope: [], stretch: whole(context), prior: false }));
  const words = figureWords(pack);
  const stretches = stretchesOf(sentence.tokens, quantities, words);
  const sources = findSources(sentence, context.mentions, context.article.text, pack);
  const paired = respective(context, sources, words);
  const frames: Frame[] = [];
  for (const [i, find] of quantities.entries()) {
    const stretch = stretches[i] ?? whole(context);
    const before = frames.at(-1);
    const said =
      scaleOf(context, find, stretch) ??
      (find.value.unit === ""
        ? degreeOf(context, find, stretch, countOf(context, find, stretch, counts, before))
        : measureOf(context, find, stretch, counts));
    const value = attendanceOf(context, find, said);
    const kind = kindOf(value);
    const people = value.unit === "" && value.concept !== undefined && isMarked(value.concept, "generic");
    const own = { context, find, stretch, sources, words, kind, people };
    const source = paired.get(i) ?? sourceOf(own, before);
    const sayer = authorityAt(context.attributions, find.from);
    // "The march for Velmar drew 3,000, police said": who is said to say so comes before a name that stands near.
    const bare = source !== undefined && sayer !== undefined && source.id.startsWith("name:");
    const holds = source !== undefined && mayHold(own, source);
    const authority = source !== undefined && !holds && !bare ? source : sayer;
    const owner = (source !== undefined && holds ? source.id : holderOf(own, authority)) ?? sharedHolder(own, before);
    const places = placesOf(context, find, stretch);
    const date = dateOf(context, stretch);
    const frame: Frame = {
      find,
      value,
      stretch,
      ...(owner === undefined ? {} : { owner }),
      ...(authority === undefined ? {} : { authority }),
      // "3 000 selon le syndicat, contre 700 pour la police": another source's figure was not there before.
      prior:
        source === undefined &&
        isPrior(sentence.tokens, find, quantities[i + 1], words, kind !== undefined && isHeld(kind)),
      scope: places.length > 0 ? places : stretch.part ? (before?.scope ?? []) : fronted(context),
      ...(date === undefined ? {} : { date }),
    };
    frames.push(frame);
    counts.tell(frame, sentence);
  }
  return frames;
}

const whole = ({ sentence }: SentenceContext): Stretch => ({ from: 0, to: sentence.tokens.length, part: false });

/** What a figure counts; of shares, those that are held ("34 % of the vote"). */
function kindOf({ unit, concept }: Frame["value"]): string | undefined {
  const kind = concept === undefined ? undefined : countKind(concept);
  return unit === "" || (unit === "%" && kind !== undefined && isHeld(kind)) ? kind : undefined;
}

/** Whether a name beside a figure is whose it is, and not who says so: of seats always, of people counted never. */
function mayHold({ kind, people }: Own, { id }: Authority): boolean {
  return !id.startsWith("c:") && (kind === undefined ? !people : isHeld(kind));
}

/** How far from the figure before it one of the same holder may stand, in tokens. */
const shared = 4;

/** "31.2 % and 60 seats", "(12,7 %, 24 élus)": what is held stands beside another figure of its holder. */
function sharedHolder({ context, find, kind }: Own, before: Frame | undefined): string | undefined {
  if (before?.owner === undefined || before.value.unit !== "%" || find.value.unit !== "") return undefined;
  if (find.from - before.find.to > shared || (kind === undefined ? find.value.counted !== undefined : !isHeld(kind)))
    return undefined;
  const between = context.mentions.some(({ from, to }) => from >= before.find.to && to <= find.from);
  return between ? undefined : before.owner;
}

/** "Organisers say 3,000": who calls people together counts those who came. */
function attendanceOf(
  { attributions }: SentenceContext,
  { from }: QuantityFind,
  value: Frame["value"],
): Frame["value"] {
  const bare = value.unit === "" && value.counted === undefined && value.concept === undefined;
  if (!bare || !Number.isInteger(value.figure) || value.figure < fewest) return value;
  return authorityAt(attributions, from)?.id === "c:organisers" ? { ...value, concept: "crowd" } : value;
}

/** Fewer people are no crowd. */
const fewest = 20;

/** A figure in its sentence. */
interface Own {
  readonly context: SentenceContext;
  readonly find: QuantityFind;
  readonly stretch: Stretch;
  readonly sources: readonly Source[];
  readonly words: FigureWords;
  /** The kind of count, where it is known. */
  readonly kind: string | undefined;
  /** People of any sort are counted. */
  readonly people: boolean;
}

/** "La police et le syndicat en comptent respectivement 12 000 et 30 000": sources by the index of their figure. */
function respective(
  { sentence, quantities }: SentenceContext,
  sources: readonly Source[],
  words: FigureWords,
): ReadonlyMap<number, Authority> {
  const at = sentence.tokens.findIndex(({ folded }) => words.respectively.has(folded));
  if (at < 0) return new Map();
  const paired = [...quantities.keys()].filter((i) => Math.abs((quantities[i]?.from ?? 0) - at) <= 12);
  const first = quantities[paired[0] ?? 0]?.from ?? 0;
  const named = sources.filter(({ to }) => to <= first).slice(-paired.length);
  if (paired.length < 2 || named.length !== paired.length) return new Map();
  return new Map(paired.flatMap((i, n) => (named[n] ? [[i, named[n].authority] as const] : [])));
}

/** Who gives a figure, by the words of its own stretch. */
function sourceOf(
  { context, find, stretch, sources, words, kind }: Own,
  before: Frame | undefined,
): Authority | undefined {
  const { tokens } = context.sentence;
  const framed = context.attributions.find(({ by, at }) => by === "frame" && at >= stretch.from && at < stretch.to);
  const held = kind !== undefined && isHeld(kind);
  if (framed && !held) return framed.authority;
  const inside = sources.filter(({ from, to }) => from >= stretch.from && to <= stretch.to);
  const sided = inside.find(({ from }) => {
    const cue = [from - 3, from - 2, from - 1]
      .map((at) => words.cues.matchAt(tokens.length, at, (i) => [tokens[i]?.folded ?? ""]))
      .find((match) => match?.value === "side" && match.to <= from && match.to >= from - 2);
    return cue !== undefined;
  });
  if (sided) return sided.authority;
  if (held) return undefined;
  const front = [...inside].reverse().find(({ to }) => to <= find.from);
  if (!front) return undefined;
  const between = tokens.slice(front.to, find.from);
  if (between.some((token, i) => tallies(token, between[i - 1]?.pos === "AUX" || between[i - 2]?.pos === "AUX", words)))
    return front.authority;
  // "La police répond 7 000, l'intersyndicale 80 000": the second verb is left out.
  const gapped =
    before?.authority !== undefined && find.from - front.to <= 2 && !between.some(({ pos }) => pos === "VERB");
  return gapped ? front.authority : undefined;
}

const tallies = (
  { lemma, verbForm }: { lemma: string; verbForm?: string },
  compound: boolean,
  words: FigureWords,
): boolean => words.tallies.has(lemma) || (compound && verbForm !== "infinitive" && words.perfectTallies.has(lemma));

/** Places named in the stretch of a figure, behind it or in front. */
function placesOf({ places, sentence }: SentenceContext, find: QuantityFind, stretch: Stretch): string[] {
  // A place in an insertion ("le ministère, au pouvoir à Paris, en compte 12") limits the insertion.
  const inserted = (m: Range): boolean =>
    m.to <= find.from &&
    sentence.tokens.slice(m.to, find.from).some(({ form }) => form === ",") &&
    sentence.tokens.slice(stretch.from, m.from).some(({ form }) => form === ",");
  const inside = places.filter(
    (m) => m.from >= stretch.from && m.to <= stretch.to && !(m.from >= find.from && m.to <= find.to) && !inserted(m),
  );
  const behind = inside.filter((m) => m.from >= find.to);
  return [...new Set((behind.length > 0 ? behind : inside).map((m) => m.entity))];
}

/** Places in front of all figures of a sentence: they hold for every figure that has none of its own. */
function fronted({ places, quantities }: SentenceContext): string[] {
  const first = quantities[0]?.from ?? 0;
  return [...new Set(places.filter(({ to }) => to <= first).map((m) => m.entity))];
}

/** The date in the stretch of a figure, else the one in front of all figures. */
function dateOf({ dates, quantities }: SentenceContext, stretch: Stretch): DateFind | undefined {
  const first = quantities[0]?.from ?? 0;
  return (
    dates.find((d) => d.from >= stretch.from && d.to <= stretch.to) ??
    [...dates].reverse().find((d) => d.to <= Math.min(first, stretch.from))
  );
}
