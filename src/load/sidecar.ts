import { readFile, stat } from "node:fs/promises";
import { problem } from "../problem.ts";
import type { Problem } from "../record.ts";
import { asRecord, type Fields, readFields } from "./fields.ts";

const maxSize = 1_000_000;

/**
 * Reads the metadata file beside an article: `name.meta.json`, `name.meta.yaml` or `name.meta.yml` for `name.txt`.
 * A broken one is a problem and gives no fields.
 */
export async function readSidecar(
  absolute: string,
  path: string,
): Promise<{ readonly fields: Fields; readonly problems: readonly Problem[] }> {
  const stem = absolute.replace(/\.[^./\\]{1,10}$/, "");
  const stemPath = path.replace(/\.[^./\\]{1,10}$/, "");
  for (const suffix of [".meta.json", ".meta.yaml", ".meta.yml"]) {
    const info = await stat(stem + suffix).catch(() => undefined);
    if (!info?.isFile()) continue;
    const place = { path: stemPath + suffix };
    if (info.size > maxSize) {
      const message = `${place.path} is larger than ${maxSize} bytes.`;
      return { fields: {}, problems: [problem("load/too-large", "warning", message, place)] };
    }
    try {
      const source = await readFile(stem + suffix, "utf8");
      const value: unknown =
        suffix === ".meta.json"
          ? JSON.parse(source)
          : (await import("yaml")).parse(source, { maxAliasCount: 20, logLevel: "error" });
      const record = asRecord(value);
      if (record) return { fields: readFields(record), problems: [] };
    } catch {
      // Told below, like a file that holds no mapping.
    }
    const code = suffix === ".meta.json" ? "load/invalid-json" : "load/front-matter";
    return { fields: {}, problems: [problem(code, "warning", `${place.path} holds no readable metadata.`, place)] };
  }
  return { fields: {}, problems: [] };
}
