import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Numbers from 0 to 1 in an order that a seed decides (Lehmer's generator with Park and Miller's constants). */
function randomFrom(seed) {
  let state = (seed % 2147483646) + 1;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

const word = /\p{L}{3,}/gu;
const isoDay = /\b\d{4}-\d{2}-\d{2}\b/g;
const figure = /(?<![\d:/-])\d+(?![\d:/-])/g;
/** The most frequent words of a language stay, names apart: without them, its sentences could not be read. */
const frequentWords = 120;

/** The words of each language, the most frequent ones apart, in order. */
function vocabularies(articles) {
  const counts = new Map();
  for (const { text, language } of articles) {
    const known = counts.get(language) ?? new Map();
    counts.set(language, known);
    for (const [found] of text.matchAll(word)) known.set(found, (known.get(found) ?? 0) + 1);
  }
  const byCount = (known) => [...known].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([found]) => found);
  const isName = (found) => /^\p{Lu}/u.test(found);
  return new Map(
    [...counts].map(([language, known]) => {
      const words = byCount(known);
      return [language, [...words.filter(isName), ...words.filter((one) => !isName(one)).slice(frequentWords)]];
    }),
  );
}

/** Another word of like case for each, names among them: the vocabulary of a story of its own. */
function swapped(words, random) {
  const others = new Map();
  for (const capital of [true, false]) {
    const alike = words.filter((one) => /^\p{Lu}/u.test(one) === capital);
    for (const one of alike) others.set(one, alike[Math.floor(random() * alike.length)]);
  }
  return others;
}

/**
 * Writes `count` articles below a folder: those given, then variants of them, in which words, names, figures and days are
 * others, the same in all articles of a story. Same input, same bytes.
 * @param {readonly { path: string, text: string, language: string }[]} articles path: "story/name.txt"
 */
export function writeVariants(articles, folder, count) {
  const words = vocabularies(articles);
  const stories = new Map();
  for (let n = 0; n < count; n++) {
    const { path, text, language } = articles[n % articles.length];
    const round = Math.floor(n / articles.length);
    const key = `${dirname(path)} ${language} ${round}`;
    if (!stories.has(key)) stories.set(key, swapped(words.get(language) ?? [], randomFrom(stories.size * 7919 + 1)));
    const others = stories.get(key);
    const later = (day) => new Date(Date.parse(day) + round * 17 * 86_400_000).toISOString().slice(0, 10);
    const other = (digits) =>
      /^(?:19|20)\d\d$/.test(digits) ? digits : String(Math.ceil(Number(digits) * (1 + round * 0.17)));
    const varied = text
      .replace(word, (one) => others.get(one) ?? one)
      .replace(figure, other)
      .replace(isoDay, later);
    const file = join(folder, `${dirname(path)}-${round}`, path.slice(path.lastIndexOf("/") + 1));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, round === 0 ? text : varied);
  }
}
