/** Endings of inflected words, each with what may stand in its place in the lemma, the likeliest last. */
type Endings = Readonly<Record<string, readonly string[]>>;

/** An ending is not the whole word. */
const shortestStem = 1;

/** The most characters of an ending: words of any length take the same time. */
const longestEnding = 10;

/** What a word may be the inflected form of, by its longest listed ending: likeliest last, none if no ending fits. */
function lemmasByEnding(word: string, endings: Endings): readonly string[] {
  for (let start = Math.max(shortestStem, word.length - longestEnding); start < word.length; start++) {
    const ending = word.slice(start);
    // Words of the article are looked up: "constructor" is no ending.
    const stems = Object.hasOwn(endings, ending) ? endings[ending] : undefined;
    // A single letter is no word: "ss" is not the plural of "s".
    if (stems) return stems.map((stem) => word.slice(0, start) + stem).filter((lemma) => lemma.length > 1);
  }
  return [];
}

/** The lemma by the longest ending that gives a known word: "schwere" is of "schwer", though there is an ending "ere". */
export function knownByEnding(word: string, endings: Endings, known: (lemma: string) => boolean): string | undefined {
  for (let start = Math.max(shortestStem, word.length - longestEnding); start < word.length; start++) {
    const ending = word.slice(start);
    for (const stem of Object.hasOwn(endings, ending) ? (endings[ending] ?? []) : [])
      if (known(word.slice(0, start) + stem)) return word.slice(0, start) + stem;
  }
  return undefined;
}

/** The lemma by ending: the first that is a known word, else the likeliest; undefined if no ending fits. */
export function lemmaByEnding(word: string, endings: Endings, known: (lemma: string) => boolean): string | undefined {
  const lemmas = lemmasByEnding(word, endings);
  return lemmas.find(known) ?? lemmas.at(-1);
}
