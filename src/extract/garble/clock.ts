import type { LanguagePack } from "../../language/pack.ts";
import { fold } from "../../text/fold.ts";
import type { Garble, GarbleContext } from "./find.ts";

/** "12:75", "25h30": hours and minutes with a sign of the clock between. */
const clock = /(?<![\p{L}\p{N}:.,/-])(\d{1,2})\s?(:|h)\s?(\d{2})(?![\p{N}:]|[.,]\d)/gu;
const last = { hour: 24, minute: 59 };
/** Characters beside a time in which a word of the clock is looked for. */
const reach = 40;

const marks = new WeakMap<LanguagePack, { readonly before: readonly string[]; readonly after: readonly string[] }>();

/** Words that show that a clock is meant: what stands before a time and tells no span of values, and what stands behind. */
function marksOf(pack: LanguagePack): { readonly before: readonly string[]; readonly after: readonly string[] } {
  const known = marks.get(pack);
  if (known) return known;
  const { clockBefore, clockMarks, clockUnits } = pack.data.quantityCues;
  const found = {
    before: clockBefore.filter((words) => pack.data.seams.clock.includes(words)).map(fold),
    after: [...clockMarks, ...clockUnits].filter((mark) => mark.length > 1).map(fold),
  };
  marks.set(pack, found);
  return found;
}

/**
 * Times that no clock shows. Scores, ratios and verses are written with a colon as well, and a working week is "35h30" long:
 * so a colon needs a word of the clock beside it, and an hour beyond 24 needs one behind it.
 */
export function impossibleTimes({ sentence, text, pack }: GarbleContext): Garble[] {
  const { before, after } = marksOf(pack);
  const part = text.slice(sentence.start, sentence.end);
  return [...part.matchAll(clock)].flatMap((found): Garble[] => {
    const [piece, hour = "", sign, minute = ""] = found;
    const start = sentence.start + found.index;
    const end = start + piece.length;
    const follows = after.some((mark) =>
      startsWord(fold(part.slice(found.index + piece.length, found.index + piece.length + reach).trimStart()), mark),
    );
    const leads = before.some((word) =>
      endsWord(fold(part.slice(Math.max(0, found.index - reach), found.index).trimEnd()), word),
    );
    const lateMinute = Number(minute) > last.minute;
    const lateHour = Number(hour) > last.hour || (Number(hour) === last.hour && Number(minute) > 0);
    const plain = lateMinute ? sign === "h" || leads || follows : lateHour && follows;
    return plain ? [{ code: "date/clock", start, end, message: `“${piece}” is no time of the day.` }] : [];
  });
}

const startsWord = (text: string, word: string): boolean =>
  text.startsWith(word) && !/^[\p{L}\p{N}]/u.test(text.slice(word.length));
const endsWord = (text: string, word: string): boolean =>
  text.endsWith(word) && !/[\p{L}\p{N}]$/u.test(text.slice(0, -word.length));
