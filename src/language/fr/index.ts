import { assemblePack } from "../data.ts";
import type { LanguagePack } from "../pack.ts";
import { openLexicon } from "./lexicon.ts";

/** French: dictionary compiled from the Lefff, everything else in `data/`. */
export function frenchPack(): LanguagePack {
  return assemblePack("fr", "French", () => openLexicon());
}
