import { readFileSync, statSync } from "node:fs";
import { problem } from "../problem.ts";
import type { Problem } from "../record.ts";
import { asRecord, type Fields, readFields } from "./fields.ts";

const maxSize = 1_000_000;

/** The metadata file beside an article, as it was read. */
export interface Sidecar {
  readonly path: string;
  readonly type: "json" | "yaml";
  /** Absent where the file is too large; empty where it can't be read. */
  readonly source?: string;
}

/**
 * Finds the metadata file beside an article: `name.meta.json`, `name.meta.yaml` or `name.meta.yml` for `name.txt`. Three
 * looks for each article of a large corpus: without waiting, they take a twentieth of the time.
 */
export function findSidecar(absolute: string, path: string): Sidecar | undefined {
  const stem = absolute.replace(/\.[^./\\]{1,10}$/, "");
  const stemPath = path.replace(/\.[^./\\]{1,10}$/, "");
  for (const suffix of [".meta.json", ".meta.yaml", ".meta.yml"]) {
    const found = { path: stemPath + suffix, type: suffix === ".meta.json" ? "json" : "yaml" } as const;
    try {
      const info = statSync(stem + suffix, { throwIfNoEntry: false });
      if (!info?.isFile()) continue;
      if (info.size > maxSize) return found;
    } catch {
      continue;
    }
    try {
      return { ...found, source: readFileSync(stem + suffix, "utf8") };
    } catch {
      return { ...found, source: "" };
    }
  }
  return undefined;
}

/** Reads what a metadata file says. A broken one is a problem and gives no fields. */
export async function readSidecar(
  sidecar: Sidecar | undefined,
): Promise<{ readonly fields: Fields; readonly problems: readonly Problem[] }> {
  if (!sidecar) return { fields: {}, problems: [] };
  const { path, type, source } = sidecar;
  const place = { path };
  if (source === undefined) {
    const message = `${path} is larger than ${maxSize} bytes.`;
    return { fields: {}, problems: [problem("load/too-large", "warning", message, place)] };
  }
  try {
    const value: unknown =
      type === "json"
        ? JSON.parse(source)
        : (await import("yaml")).parse(source, { maxAliasCount: 20, logLevel: "error" });
    const record = asRecord(value);
    if (record) return { fields: readFields(record), problems: [] };
  } catch {
    // Told below, like a file that holds no mapping.
  }
  const code = type === "json" ? "load/invalid-json" : "load/front-matter";
  return { fields: {}, problems: [problem(code, "warning", `${path} holds no readable metadata.`, place)] };
}
