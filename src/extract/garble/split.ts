import { fold, lower } from "../../text/fold.ts";
import { type Garble, type GarbleContext, isTechnical } from "./find.ts";
import { gluedMessage } from "./seam.ts";
import { isKnown, seamWords } from "./word.ts";

/** Shorter parts are in too many words by chance. */
const shortestPart = 5;
const shortestAfterArticle = 5;

/**
 * Words in small letters that lost the space between them. An article behind a preposition tells in every language that
 * writes them apart ("ofthe"). An article before a word that stands on its own in the article does too ("themayor"). Two
 * full words can only be told where a dictionary knows all forms, since every language makes one word of two.
 */
export function lostSpaces(context: GarbleContext): Garble[] {
  return context.sentence.tokens.flatMap((token): Garble[] => {
    const { form, kind, start, end } = token;
    if (kind !== "word" || !/^\p{Ll}{4,40}$/u.test(form) || context.count(form) > 1) return [];
    if (isTechnical(context.text, token)) return [];
    const parts = functionParts(form, context) ?? articlePart(form, context) ?? dictionaryParts(form, context);
    return parts ? [{ code: "text/glued-words", start, end, message: gluedMessage(form, parts) }] : [];
  });
}

type Parts = readonly string[] | undefined;

/** A word that is no guess: one of the function words, or of a dictionary of all forms. */
const isListed = (form: string, { pack }: GarbleContext): boolean =>
  pack.data.seams.prefixes === undefined ? pack.functionWords.has(fold(form)) : isKnown(form, pack);

function functionParts(form: string, context: GarbleContext): Parts {
  const { before, articles, whole } = seamWords(context.pack);
  if (whole.has(form) || isListed(form, context)) return undefined;
  for (const article of articles) {
    const head = form.slice(0, -article.length);
    if (form.endsWith(article) && before.has(head)) return [head, article];
  }
  return undefined;
}

function articlePart(form: string, context: GarbleContext): Parts {
  const { pack, count } = context;
  // Where nouns have capitals the seam shows; adjectives behind articles make words of their own ("derselbe").
  if (pack.data.functionWords.nounsCapitalised === true) return undefined;
  for (const article of seamWords(pack).articles) {
    const rest = form.slice(article.length);
    if (!form.startsWith(article) || rest.length < shortestAfterArticle || count(rest) === 0) continue;
    if (!isListed(form, context)) return [article, rest];
  }
  return undefined;
}

function dictionaryParts(form: string, context: GarbleContext): Parts {
  const { pack } = context;
  const { prefixes, suffixes } = seamWords(pack);
  if (prefixes.size === 0 || form.length < 2 * shortestPart || isKnown(form, pack)) return undefined;
  const found: Parts[] = [];
  for (let at = shortestPart; at <= form.length - shortestPart; at++) {
    const [left, right] = [form.slice(0, at), form.slice(at)];
    if (prefixes.has(left) || suffixes.has(right) || /[oi]$/.test(lower(left))) continue;
    if (isKnown(left, pack) && isKnown(right, pack)) found.push([left, right]);
  }
  return found[0];
}
