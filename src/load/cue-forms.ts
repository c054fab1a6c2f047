const byLength = (a: string, b: string): number => b.length - a.length || (a < b ? -1 : 1);

/** Alternatives for a pattern, longest first, with straight or typographic apostrophes and any spaces. */
function anyOf(words: readonly string[]): string {
  const parts = [...new Set(words)].sort(byLength).map((word) =>
    word
      .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
      .replace(/'/g, "['’]")
      .replace(/ /g, "\\s"),
  );
  return `(?:${parts.join("|")})`;
}

/** Names of agencies also stand in capitals under pictures: "via REUTERS". */
const shouted = (words: readonly string[]): string[] => words.flatMap((word) => [word, word.toUpperCase()]);

const titled = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Word lists of the cue files that patterns are made of, as written there. */
export interface CueLists {
  readonly bylines: readonly string[];
  readonly published: readonly string[];
  readonly updated: readonly string[];
  readonly beforeDates: readonly string[];
  readonly besideDates: readonly string[];
  readonly nameWords: readonly string[];
  readonly credits: readonly string[];
  readonly makers: readonly string[];
  readonly counters: readonly string[];
  readonly agencies: readonly string[];
}

/** Patterns made of the cues. */
export interface CueForms {
  /** A word of bylines that lost the space behind it: "ByAnn Lee". */
  readonly gluedByline: RegExp;
  /** Labels of publication or change before a date, in unfolded text. */
  readonly published: RegExp;
  readonly updated: RegExp;
  /** Commas, spaces and words such as "le" and "on" at the end of what stands before a date. */
  readonly dateLead: RegExp;
  /** The comma or space between a place and its date: "LONDRES, | le 19 février". */
  readonly dateBorder: RegExp;
  /** Words beside a date in lines that hold nothing else: "à", "at", "min read", zones. */
  readonly besideDate: RegExp;
  /** A small word inside a name, alone: "de", "of". */
  readonly nameWord: RegExp;
  /** A place in title case, then perhaps a region: "Fort-de-France", "Stratford upon Avon, Ontario". */
  readonly place: RegExp;
  /** A picture credit at the end of a text; an agency in brackets alone ("(AFP)") signs a text instead. */
  readonly creditEnd: RegExp;
  /** A picture credit in brackets: "(Photo: …", "(AP Photo/…". */
  readonly creditInside: RegExp;
  /** How often a page was shared or commented, folded: "12 comments". */
  readonly counter: RegExp;
}

/** Compiles the patterns of all languages at once: a page's language is not known before its body is. */
export function compileForms(lists: CueLists): CueForms {
  const label = (labels: readonly string[]): RegExp => new RegExp(`(?<!\\p{L})${anyOf(labels)}(?!\\p{L})`, "giu");
  const agencies = anyOf(shouted(lists.agencies));
  const glued = lists.bylines.filter((word) => !word.includes(" ")).map(titled);
  const lead = anyOf(lists.beforeDates);
  return {
    gluedByline: new RegExp(`^${anyOf(glued)}(?=\\p{Lu}\\p{Ll})`, "u"),
    published: label(lists.published),
    updated: label(lists.updated),
    dateLead: new RegExp(`(?:[\\s,]|(?<!\\p{L})${lead}(?!\\p{L}))+$`, "iu"),
    dateBorder: new RegExp(`,?\\s(?:${lead}\\s)?(?=\\d|\\p{L}{3,9}\\.?\\s\\d)`, "iu"),
    besideDate: new RegExp(`(?<!\\p{L})(?:${anyOf(lists.besideDates)}|[A-Z]{2,4}T|GMT|UTC)(?!\\p{L})`, "gu"),
    nameWord: new RegExp(`^${anyOf(lists.nameWords.map((word) => word.toLowerCase()))}(?:(?<=['’])\\S+)?$`, "u"),
    place: new RegExp(
      `^\\p{Lu}[\\p{L}'’-]+(?:[ -](?:${anyOf(lists.nameWords)}|\\p{Lu}[\\p{L}'’-]*)){0,4}(?:, \\p{Lu}[\\p{L}.' ]{1,20})?$`,
      "u",
    ),
    creditEnd: new RegExp(`(?:\\([^()/]{2,60}/\\s?|\\s[|/]\\s|©\\s?|\\bvia\\s)${agencies}(?: Images)?\\)?$`, "u"),
    creditInside: new RegExp(`\\((?:${agencies} )?(?:${anyOf(lists.credits)}\\s?[/:]|${anyOf(lists.makers)}\\s)`, "iu"),
    counter: new RegExp(`^(?:\\d{1,6}\\s)?${anyOf(lists.counters)}$`, "iu"),
  };
}
