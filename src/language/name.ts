import { readPackFile } from "./data.ts";

let names: ReadonlyMap<string, string> | undefined;

/** An English name for the key of a place or an organisation: the first that the data files give. */
export function englishName(key: string): string | undefined {
  names ??= new Map(
    [...readPackFile("en", "places"), ...readPackFile("en", "organisations")].flatMap(({ id, names: [first] }) =>
      first === undefined ? [] : [[id, first] as const],
    ),
  );
  return names.get(key);
}
