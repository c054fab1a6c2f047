import type { PartOfSpeech, VerbForm } from "../../record.ts";
import { fold, lower } from "../../text/fold.ts";
import type { Lexicon, LexiconEntry } from "../pack.ts";
import type { PackFiles } from "../shapes.ts";

type Irregular = PackFiles["lemmas"];

interface Rule {
  readonly suffix: RegExp;
  /** Candidate lemmas, the likeliest last: the first that is a known word wins, else the last. */
  readonly stems: readonly string[];
  readonly pos: PartOfSpeech;
  readonly verbForm?: VerbForm;
}

const participle = { pos: "VERB", verbForm: "participle" } as const;
const gerund = { pos: "VERB", verbForm: "gerund" } as const;
/** Stems whose lost e no other spelling explains ("stat-ed", "pric-ed", "argu-ed", "charg-ed", "mov-ed"). */
const withE =
  "[aeiouyrlnsd](?:c|v|z|u|s)|at|ut|it|ag|dg|ng|rg|bl|pl|tl|dl|gl|kl|fl|ir|ur|or|ar|iz|ok|ak|ik|in|op|ap|od|ud|id|ad|um|am|im";

/** Inflection of English by suffix, the first rule that fits wins. */
const rules: readonly Rule[] = [
  { suffix: /(.{2,})ies$/, stems: ["$1y"], pos: "NOUN" },
  { suffix: /(.{2,}(?:s|x|z|ch|sh))es$/, stems: ["$1e", "$1"], pos: "NOUN" },
  { suffix: /(.{2,}[^su'i])s$/, stems: ["$1"], pos: "NOUN" },
  { suffix: /(.{2,})ied$/, stems: ["$1y"], ...participle },
  { suffix: /(.*[aeiouy])([bdgklmnprtv])\2ed$/, stems: ["$1$2$2", "$1$2"], ...participle },
  { suffix: /(.*[aeiouy])([bdgklmnprtv])\2ing$/, stems: ["$1$2$2", "$1$2"], ...gerund },
  { suffix: new RegExp(`(.*[aeiouy].*(?:${withE})|.{1,2}[aeiouy][cvzsgk])ed$`), stems: ["$1", "$1e"], ...participle },
  { suffix: /(.*[aeiouy].*)ed$/, stems: ["$1e", "$1"], ...participle },
  { suffix: new RegExp(`(.*[aeiouy].*(?:${withE})|.{1,2}[aeiouy][cvzsgk])ing$`), stems: ["$1", "$1e"], ...gerund },
  { suffix: /(.*[aeiouy].*)ing$/, stems: ["$1e", "$1"], ...gerund },
];

/** English without a dictionary: irregular forms from data, the rest by suffix, checked against `vocabulary`. */
export function ruleLexicon(
  irregular: Irregular,
  closed: ReadonlySet<string>,
  vocabulary: ReadonlySet<string>,
): Lexicon {
  const known = new Map<string, readonly LexiconEntry[]>();
  const byRule = (key: string): LexiconEntry => {
    if (vocabulary.has(key)) return { lemma: key, pos: "X" };
    for (const { suffix, stems, pos, verbForm } of rules) {
      if (!suffix.test(key)) continue;
      const candidates = stems.map((stem) => key.replace(suffix, stem));
      const lemma = candidates.find((stem) => vocabulary.has(stem)) ?? candidates.at(-1) ?? key;
      return { lemma, pos, ...(verbForm ? { verbForm } : {}) };
    }
    return { lemma: key, pos: "X" };
  };
  const readings = (key: string): readonly LexiconEntry[] => {
    const found: LexiconEntry[] = [];
    const verb = irregular.verbs[key];
    if (verb === "be" || verb === "have" || verb === "do") return [{ lemma: verb, pos: "AUX", verbForm: "finite" }];
    if (closed.has(fold(key))) return [{ lemma: key, pos: "X" }];
    if (verb !== undefined) found.push({ lemma: verb, pos: "VERB", verbForm: "finite" });
    const noun = irregular.nouns[key];
    if (noun !== undefined) found.push({ lemma: noun, pos: "NOUN" });
    const adjective = irregular.adjectives[key];
    if (adjective !== undefined) found.push({ lemma: adjective, pos: "ADJ" });
    return found.length > 0 ? found : [byRule(key)];
  };
  return {
    readings(form) {
      const key = lower(form);
      const remembered = known.get(key);
      if (remembered) return remembered;
      const found = readings(key);
      known.set(key, found);
      return found;
    },
  };
}
