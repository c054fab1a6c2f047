import { readFileSync } from "node:fs";
import { problem } from "../problem.ts";
import type { Problem } from "../record.ts";
import type { FoundFile } from "./discover.ts";
import { configFields, type Drafts, draftsOf } from "./draft.ts";
import type { Fields } from "./fields.ts";
import { type LoadOptions, sizeLimit } from "./options.ts";
import { findSidecar, readSidecar, type Sidecar } from "./sidecar.ts";

/** A file before it is understood: what is here, and the tool, shapes its articles, and nothing else does. */
export interface RawFile {
  readonly file: FoundFile;
  readonly bytes: Uint8Array;
  /** What the configuration says of it. */
  readonly fields: Fields;
  readonly sidecar?: Sidecar;
}

/** Reads the bytes of a file and of the metadata beside it; a problem where it can't. */
export function readRaw(file: FoundFile, options: Pick<LoadOptions, "config" | "maxSize">): RawFile | Problem {
  const { path } = file;
  const limit = sizeLimit(options);
  if (file.size > limit) {
    const message = `${path} has ${file.size} bytes; the limit is ${limit}.`;
    return problem("load/too-large", "error", message, { path });
  }
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file.absolute);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? ` (${String(error.code)})` : "";
    return problem("load/unreadable", "error", `${path} can't be read${code}.`, { path });
  }
  const sidecar = findSidecar(file.absolute, path);
  return {
    file,
    bytes,
    fields: configFields(options.config, file.configPath),
    ...(sidecar === undefined ? {} : { sidecar }),
  };
}

/** All that shapes the articles of a file, the tool apart, as parts of a key. */
export function keyParts({ file, bytes, fields, sidecar }: RawFile): readonly (string | Uint8Array)[] {
  const { path, type, named } = file;
  return [JSON.stringify([path, type, named, fields, sidecar ?? null]), bytes];
}

/** Understands a file. */
export async function draftsIn({ file, bytes, fields, sidecar }: RawFile): Promise<Drafts> {
  const beside = await readSidecar(sidecar);
  const { drafts, problems } = await draftsOf(bytes, file.type, file.path, [
    { origin: "config", fields },
    { origin: "sidecar", fields: beside.fields },
  ]);
  // A JSON file that was only come across in a folder need not be one of articles.
  const stray = drafts.length === 0 && !file.named && file.type === "json";
  const all = [...beside.problems, ...problems];
  return { drafts, problems: stray ? all.map((one) => ({ ...one, severity: "info" as const })) : all };
}
