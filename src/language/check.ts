import { readdirSync, readFileSync } from "node:fs";
import { packShapes, shapeOf } from "./shapes.ts";

/** A data file as it was checked. `path` is relative to the sources, with `/`. */
export interface CheckedFile {
  readonly path: string;
  readonly value: unknown;
  /** What is wrong, each fault with the path of its entry ("roles.minister: expected string"). */
  readonly faults: readonly string[];
}

/**
 * Checks every data file under the sources (an absolute URL that ends in `/`) against its shape, in the order of their
 * paths. The build and the tests do this, so that no start of the tool has to.
 */
export function checkDataFiles(sources: URL): readonly CheckedFile[] {
  const paths = readdirSync(sources, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".json"))
    .sort();
  const checked = paths.map((path) => checkFile(path, sources));
  return [...withoutRepeats(checked), ...missingFiles(paths)];
}

/** A concept stands in one file: of two with one id, one would be silently lost. */
function withoutRepeats(files: readonly CheckedFile[]): readonly CheckedFile[] {
  const first = new Map<string, string>();
  return files.map((file) => {
    if (!file.path.includes("language/concepts/") || !Array.isArray(file.value)) return file;
    const repeats = file.value.flatMap((concept: unknown) => {
      const id =
        typeof concept === "object" && concept !== null && "id" in concept && typeof concept.id === "string"
          ? concept.id
          : undefined;
      if (id === undefined) return [];
      const known = first.get(id);
      if (known === undefined) first.set(id, file.path);
      return known === undefined ? [] : [`${id}: stands in ${known} as well`];
    });
    return repeats.length === 0 ? file : { ...file, faults: [...file.faults, ...repeats] };
  });
}

function checkFile(path: string, sources: URL): CheckedFile {
  const shape = shapeOf(path);
  if (!shape) return { path, value: undefined, faults: ["no data file has this name"] };
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(new URL(path, sources), "utf8"));
  } catch (error) {
    return { path, value, faults: [error instanceof Error ? error.message : String(error)] };
  }
  const { error } = shape.safeParse(value);
  return { path, value, faults: (error?.issues ?? []).map((issue) => `${issue.path.join(".")}: ${issue.message}`) };
}

/** A folder with data is a pack, and a pack has all the files that every pack needs. */
function missingFiles(paths: readonly string[]): readonly CheckedFile[] {
  const folders = new Set(paths.flatMap((path) => /^language\/[a-z]+\/data\//.exec(path)?.[0] ?? []));
  return [...folders]
    .flatMap((folder) => Object.keys(packShapes).map((name) => `${folder}${name}.json`))
    .filter((path) => !paths.includes(path))
    .map((path) => ({ path, value: undefined, faults: ["missing"] }));
}
