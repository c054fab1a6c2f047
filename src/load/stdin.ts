import { problem } from "../problem.ts";
import type { Problem } from "../record.ts";
import type { FileType } from "./discover.ts";
import { configFields, type Drafts, draftsOf } from "./draft.ts";
import { type LoadOptions, sizeLimit } from "./options.ts";

/** Path and fallback source of articles from standard input. */
const path = "stdin";

/** Reads standard input: a page, JSON lines or plain text, told apart by how it begins. */
export async function readStdin(options: LoadOptions): Promise<Drafts> {
  const fail = (found: Problem): Drafts => ({ drafts: [], problems: [found] });
  if (!options.stdin) return fail(problem("load/unreadable", "error", "There is no standard input.", { path: "-" }));
  const limit = sizeLimit(options);
  let bytes: Buffer | undefined;
  try {
    bytes = await readUpTo(options.stdin, limit);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? ` (${String(error.code)})` : "";
    return fail(problem("load/unreadable", "error", `${path} can't be read${code}.`, { path }));
  }
  if (!bytes)
    return fail(problem("load/too-large", "error", `${path} has more bytes than the limit, ${limit}.`, { path }));
  return draftsOf(bytes, typeOf(bytes), path, [{ origin: "config", fields: configFields(options.config, path) }]);
}

/** Nothing where there is more than the limit: a stream has no size to ask for, and may have no end either. */
async function readUpTo(stream: AsyncIterable<Uint8Array | string>, limit: number): Promise<Buffer | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
    size += bytes.length;
    if (size > limit) return undefined;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function typeOf(bytes: Buffer): FileType {
  const start = bytes.subarray(0, 2000).toString("latin1").trimStart();
  if (/^<(?:!doctype html|html)/i.test(start)) return "html";
  return /^\{\s*"/.test(start) ? "jsonl" : "text";
}
