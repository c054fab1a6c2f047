import type { LanguageId } from "../record.ts";
import { germanPack } from "./de/index.ts";
import { englishPack } from "./en/index.ts";
import { spanishPack } from "./es/index.ts";
import { frenchPack } from "./fr/index.ts";
import type { LanguagePack } from "./pack.ts";

/** Register a language by adding its folder and one line here; packs are read when they are first needed. */
const makers: Readonly<Record<LanguageId, () => LanguagePack>> = {
  de: germanPack,
  en: englishPack,
  es: spanishPack,
  fr: frenchPack,
};

const made = new Map<LanguageId, LanguagePack>();

/** The languages that have a pack. */
export const languages: readonly LanguageId[] = Object.keys(makers).sort();

/** The pack of a language, or undefined where there is none. */
export function packOf(language: LanguageId): LanguagePack | undefined {
  const known = made.get(language);
  if (known) return known;
  const pack = makers[language]?.();
  if (pack) made.set(language, pack);
  return pack;
}
