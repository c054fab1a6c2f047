import { distance } from "fastest-levenshtein";
import type { Claim } from "../record.ts";
import { areNamesakes, dominantName } from "../text/name.ts";

/** Names this short are too alike for a letter of difference to mean a slip. */
const shortestForSlips = 7;

/**
 * Links names across articles: a surname to the one full name that ends with it, a name with a middle initial to the one
 * without, and a spelling to a more frequent one a letter away ("Zelenskyy", "Zelensky"). Returns the key that stands for each entity; the same claims give the same
 * keys in any order.
 */
export function linkEntities(
  claims: readonly Claim[],
  aliases: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const claim of claims) for (const entity of claim.about) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  const names = [...counts.keys()].filter((entity) => entity.startsWith("name:")).sort();
  const links = new Map<string, string>();
  const articled = articledNames(counts.keys());
  const organisations = [...counts.keys()].filter((entity) => entity.startsWith("org:"));
  for (const name of names) {
    const alias =
      aliases.get(name.slice(5)) ??
      articled.get(name.slice(5)) ??
      fullerOrganisation(name.slice(5), organisations) ??
      hyphened(name, counts);
    if (alias !== undefined) {
      links.set(name, alias);
      continue;
    }
    const bare = name.slice(5);
    const plain = withoutInitials(bare);
    // "Anna B. Cole" is Anna Cole, unless there is an "Anna T. Cole".
    if (
      plain !== bare &&
      counts.has(`name:${plain}`) &&
      names.filter((other) => withoutInitials(other.slice(5)) === plain).length === 2
    ) {
      links.set(name, `name:${plain}`);
      continue;
    }
    const fuller = names.filter((other) => other.endsWith(` ${bare}`) && other.split(" ").length <= 4);
    const only = dominantName(fuller, (other) => counts.get(other) ?? 0);
    if (only !== undefined) links.set(name, only);
  }
  for (const name of names) {
    if (links.has(name) || name.length < shortestForSlips + 5) continue;
    const twin = names.find(
      (other) =>
        other !== name &&
        !links.has(other) &&
        Math.abs(other.length - name.length) <= 2 &&
        other[5] === name[5] &&
        distance(joined(other), joined(name)) <= 1 &&
        !areNamesakes(other.slice(5), name.slice(5)) &&
        !/\d/.test(name) &&
        ((counts.get(other) ?? 0) > (counts.get(name) ?? 0) ||
          ((counts.get(other) ?? 0) === (counts.get(name) ?? 0) && other < name)),
    );
    if (twin !== undefined) links.set(name, twin);
  }
  return links;
}

/** Known organisations whose name is an article and another name, by the latter: "Les Verts" is "verts" to a list. */
function articledNames(entities: Iterable<string>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const entity of entities) {
    const bare = /^org:(?:les?|la|the|die|der|das|los|las|el)-(.{4,})$/.exec(entity)?.[1];
    if (bare !== undefined) found.set(bare.replaceAll("-", " "), entity);
  }
  return found;
}

/** The one known organisation that a name of several words is the end of: "Coast Guard" beside the US Coast Guard. */
function fullerOrganisation(bare: string, organisations: readonly string[]): string | undefined {
  if (!bare.includes(" ")) return undefined;
  const [only, ...others] = organisations.filter((entity) => entity.endsWith(`-${bare.replaceAll(" ", "-")}`));
  return others.length === 0 ? only : undefined;
}

/** "Verts-EELV" is one of the "Verts": a name with its acronym behind a hyphen. */
function hyphened(name: string, counts: ReadonlyMap<string, number>): string | undefined {
  const bare = /^(name:.{4,})-[a-z]{2,5}$/.exec(name)?.[1];
  return bare !== undefined && counts.has(bare) ? bare : undefined;
}

/** A folded name without initials in its middle: "anna b. cole" → "anna cole". */
const withoutInitials = (name: string): string => name.replace(/(?<=\p{L}{2} )(?:\p{L}\. )+(?=\p{L}{2})/gu, "");

/** Follows links to their end. */
export function canonical(entity: string, links: ReadonlyMap<string, string>): string {
  let key = entity;
  for (let next = links.get(key), hops = 0; next !== undefined && hops < 4; next = links.get(key), hops++) key = next;
  return key;
}

/** A name in one word: "Le Sourd" is "Lesourd" to some. */
const joined = (name: string): string => name.replaceAll(" ", "");
