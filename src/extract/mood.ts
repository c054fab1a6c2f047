import type { LanguagePack } from "../language/pack.ts";
import type { Token } from "../record.ts";
import { lower } from "../text/fold.ts";

type Moods = NonNullable<LanguagePack["data"]["certainty"]["moods"]>;

/** Words of one's own speech, where a form of reported speech is the plain one as well: "ich habe". */
const says = (tokens: readonly Token[], words: readonly string[]): boolean =>
  tokens.some(({ form }) => words.includes(lower(form)));

const moodsOf = (pack: LanguagePack): Moods | undefined => pack.data.certainty.moods;

/** Told as what others say: "er soll geflohen sein", a modal verb with an infinitive of the past. */
export function isHearsay(tokens: readonly Token[], pack: LanguagePack): boolean {
  const moods = moodsOf(pack);
  if (!moods || !says(tokens, moods.hearsay)) return false;
  return tokens.some(({ form }, at) => {
    const before = tokens[at - 1];
    const isPast = before?.verbForm === "participle" || says(before ? [before] : [], moods.pastParticiples);
    return isPast && moods.perfect.includes(lower(form));
  });
}

/** Told as what will be: an auxiliary that an infinitive goes with ("wird … fahren"), not a participle ("wird gesucht"). */
export function willHappen(tokens: readonly Token[], pack: LanguagePack): boolean {
  const moods = moodsOf(pack);
  if (!moods) return false;
  if (says(tokens, moods.intends) && !isHearsay(tokens, pack)) return true;
  return says(tokens, moods.future) && tokens.some((token) => isInfinitive(token, moods));
}

/** Whether what stands behind an auxiliary of the future makes it one. */
export function isAuxiliaryAhead(tokens: readonly Token[], at: number, pack: LanguagePack): boolean | undefined {
  const moods = moodsOf(pack);
  const form = lower(tokens[at]?.form ?? "");
  if (!moods || !(moods.future.includes(form) || moods.intends.includes(form))) return undefined;
  const end = tokens.findIndex((token, i) => i > at && /^[.;!?]$/.test(token.form));
  return tokens.slice(at + 1, end < 0 ? tokens.length : end).some((token) => isInfinitive(token, moods));
}

const isInfinitive = ({ pos, verbForm, form }: Token, { infinitives }: Moods): boolean =>
  (pos === "VERB" && verbForm === "infinitive") || infinitives.includes(lower(form));

/** Told in the mood of reported speech, by a finite verb that has no other use: "sei", "habe" without "ich". */
export function isReported(tokens: readonly Token[], pack: LanguagePack): boolean {
  const moods = moodsOf(pack);
  if (!moods || says(tokens, moods.speakers)) return false;
  return says(tokens, moods.reported) || tokens.some((token, at) => isReportedForm(token, tokens[at - 1], moods));
}

/** "Man suche", "der Mann stamme": the stem with the ending of the mood, right behind the subject. */
function isReportedForm({ pos, verbForm, folded, lemma }: Token, before: Token | undefined, moods: Moods): boolean {
  if (pos !== "VERB" || verbForm !== "finite") return false;
  const subject = before?.pos === "NOUN" || before?.pos === "PROPN" || before?.pos === "PRON";
  return (
    subject && moods.reportedEndings.some(([ending, rest]) => folded.endsWith(ending) && lemma.endsWith(folded + rest))
  );
}
