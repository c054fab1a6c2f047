const marks = /\p{M}+/gu;
const apostrophes = /[\u2018\u2019\u02bc\u02b9\u2032\u00b4`]/g;
const doubleQuotes = /[\u201c\u201d\u201e\u201f\u00ab\u00bb]/g;
const spaces = /[\s\u00a0\u2007\u202f\u2009]+/g;
const dashes = /[\u2010\u2011\u2012\u2013\u2014\u2212]/g;

/** ASCII words with single spaces, without the grave accent that stands for an apostrophe: their fold is their lower case. */
const plain = /^[!-_a-~]+(?: [!-_a-~]+)*$/;

const memo = new Map<string, string>();
const memoLimit = 200_000;

/**
 * The key under which words are looked up and compared: lower case, no accents or ligatures, straight quotes and
 * hyphens, single spaces. Its length may differ from the input's, so it never carries offsets.
 */
export function fold(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  const known = memo.get(text);
  if (known !== undefined) return known;
  const bare = text.normalize("NFD").replace(marks, "").toLowerCase();
  const folded = plain.test(bare) ? bare : foldSigns(bare);
  if (text.length < 40) {
    if (memo.size >= memoLimit) memo.clear();
    memo.set(text, folded);
  }
  return folded;
}

function foldSigns(bare: string): string {
  return bare
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae")
    .replace(/ß/g, "ss")
    .replace(apostrophes, "'")
    .replace(doubleQuotes, '"')
    .replace(dashes, "-")
    .replace(spaces, " ")
    .trim();
}

/** Lower case and straight apostrophes, accents kept: the key of dictionaries that tell "publie" from "publié". */
export function lower(text: string): string {
  return text.normalize("NFC").toLowerCase().replace(apostrophes, "'").replace(dashes, "-");
}
