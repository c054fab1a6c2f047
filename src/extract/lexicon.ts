import { phraseKeys } from "../language/concepts.ts";
import type { LanguagePack } from "../language/pack.ts";
import type { EntityKind } from "../record.ts";
import { fold } from "../text/fold.ts";
import { PhraseIndex } from "../text/phrase.ts";

/** A name of the gazetteer. */
export interface Known {
  readonly id: string;
  readonly kind: EntityKind;
  readonly form: "alias" | "demonym";
  readonly name: string;
  /** The alias in each writing of the data: the capitals of one must stand in the text as well. */
  readonly written: string[];
}

/** The name data of a pack, indexed. */
export interface NameWords {
  readonly gazetteer: PhraseIndex<Known>;
  readonly firstNames: ReadonlySet<string>;
  readonly titles: ReadonlySet<string>;
  readonly particles: ReadonlySet<string>;
  readonly roles: PhraseIndex<string>;
  readonly institutions: ReadonlySet<string>;
  readonly institutionPhrases: PhraseIndex<true>;
  /** Months and weekdays: alone they are no names. */
  readonly calendar: ReadonlySet<string>;
  readonly functionWords: ReadonlySet<string>;
  /** A noun of an institution beside another capital makes a name, even at the start of a line. */
  readonly institutionsName: boolean;
  /** A capital is no sign of a name. */
  readonly nounsCapitalised: boolean;
}

const prepared = new WeakMap<LanguagePack, NameWords>();

/** The name data of a pack, indexed once. */
export function nameWords(pack: LanguagePack): NameWords {
  const known = prepared.get(pack);
  if (known) return known;
  const gazetteer = new PhraseIndex<Known>();
  const aliases = new Map<string, Known>();
  for (const { id, names, demonyms } of pack.data.gazetteer) {
    const kind = id.startsWith("place:") ? "place" : "organisation";
    const name = names[0] ?? id;
    for (const alias of names) {
      const keys = phraseKeys(alias);
      const before = aliases.get(keys.join(" "));
      if (before) {
        // "NATO" and "Nato" of one entity; where two entities share a name, the first keeps it.
        if (before.id === id) before.written.push(alias);
        continue;
      }
      const known: Known = { id, kind, form: "alias", name, written: [alias] };
      aliases.set(keys.join(" "), known);
      gazetteer.add(keys, known);
    }
    for (const demonym of demonyms ?? [])
      gazetteer.add(phraseKeys(demonym), { id, kind, form: "demonym", name, written: [] });
  }
  const roles = new PhraseIndex<string>();
  for (const [role, concept] of Object.entries(pack.data.roles.roles)) roles.add(phraseKeys(role), concept);
  const institutionPhrases = new PhraseIndex<true>();
  // Where a tagger tells names from nouns, its word counts.
  if (pack.data.functionWords.nounsCapitalised !== undefined)
    for (const noun of Object.keys(pack.data.roles.institutions)) institutionPhrases.add(phraseKeys(noun), true);
  const made: NameWords = {
    gazetteer,
    institutionPhrases,
    roles,
    firstNames: new Set(pack.data.roles.firstNames.map(fold)),
    titles: new Set(pack.data.roles.titles.map((title) => fold(title).replace(/\.$/, ""))),
    particles: new Set(pack.data.roles.particles.map(fold)),
    institutions: new Set(Object.keys(pack.data.roles.institutions).map(fold)),
    calendar: new Set(Object.keys({ ...pack.data.dates.months, ...pack.data.dates.weekdays }).map(fold)),
    functionWords: pack.functionWords,
    institutionsName: pack.data.functionWords.nounsCapitalised === false,
    nounsCapitalised: pack.data.functionWords.nounsCapitalised ?? false,
  };
  prepared.set(pack, made);
  return made;
}

/** A name as the words that tokens are cut into, with their capitals. */
export const writtenKeys = (alias: string): string[] =>
  alias
    .replace(/['’](?=\S)/g, "' ")
    .split(" ")
    .filter((word) => word !== "");
