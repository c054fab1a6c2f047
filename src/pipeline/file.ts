import { createHash } from "node:crypto";
import { type ComposeOptions, composeArticle } from "../load/compose.ts";
import type { Drafts } from "../load/draft.ts";
import { duplicateKey } from "../load/identity.ts";
import { draftsIn, keyParts, type RawFile } from "../load/raw.ts";
import { signatureOf } from "../match/signature.ts";
import { ClaimsError } from "../problem.ts";
import { toolStamp } from "../stamp/index.ts";
import { type Cache, cacheKey } from "../store/cache.ts";
import { version } from "../version.ts";
import { type ArticleHead, type FileHead, type PackedArticle, packArticle } from "./pack.ts";
import { readArticle } from "./read.ts";
import { isBody, isHead } from "./shape.ts";

/** Raised with every change of what is kept; all else that shapes it is in the stamp. */
const format = 1;

/** A file that was read, now or by an earlier run. */
export interface KnownFile {
  readonly head: FileHead;
  /** Its articles in full, as many as the head has. Fetched anew at each call. */
  readonly body: () => Promise<readonly PackedArticle[]>;
}

/** A file as text, so that what was just read and what was kept go the same way. */
interface Written {
  readonly head: string;
  readonly body: string;
}

/** Reads a file, or gives what an earlier run read where nothing that shapes it has changed since. */
export async function knowFile(raw: RawFile, words: ComposeOptions, cache: Cache | undefined): Promise<KnownFile> {
  const read = async (): Promise<Written> => readDrafts(await draftsIn(raw), words);
  if (!cache) return knownFrom(await read());
  const key = cacheKey([`${format} ${version} ${toolStamp()}`, ...keyParts(raw)]);
  const head = cache.head(key);
  if (isHead(head)) {
    const body = async (): Promise<readonly PackedArticle[]> => {
      const kept = cache.body(key);
      const count = head.articles.length;
      if (isBody(kept) && kept.length === count) return kept;
      cache.discard(key);
      const again = await read();
      cache.write(key, again.head, again.body);
      const articles = parse(again.body, isBody);
      if (articles.length === count) return articles;
      // No accident does this. The ids of other articles may rest on it by now.
      throw new ClaimsError("cache/broken", `The cache held no true entry of ${raw.file.path}; run again.`);
    };
    return { head, body };
  }
  if (head !== undefined) cache.discard(key);
  const written = await read();
  cache.write(key, written.head, written.body);
  return knownFrom(written);
}

/** Reads what is in no file. */
export async function knowDrafts(drafts: Drafts, words: ComposeOptions): Promise<KnownFile> {
  return knownFrom(await readDrafts(drafts, words));
}

const knownFrom = ({ head, body }: Written): KnownFile => ({
  head: parse(head, isHead),
  body: async () => parse(body, isBody),
});

function parse<T>(text: string, is: (value: unknown) => value is T): T {
  const value: unknown = JSON.parse(text);
  if (!is(value)) throw new TypeError("what was read of a file has no shape that can be kept");
  return value;
}

async function readDrafts({ drafts, problems }: Drafts, words: ComposeOptions): Promise<Written> {
  const heads: ArticleHead[] = [];
  const bodies: PackedArticle[] = [];
  for (const { key, ...draft } of drafts) {
    // The id depends on the other files: it is given later.
    const read = readArticle(await composeArticle({ ...draft, id: "" }, words));
    heads.push({
      ...(key === undefined ? {} : { key }),
      twin: createHash("sha256").update(duplicateKey(read.article)).digest("base64"),
      language: read.article.language,
      signature: signatureOf(read.claims, read.article.published?.date),
    });
    bodies.push(packArticle(read));
  }
  const head: FileHead = { articles: heads, problems };
  return { head: JSON.stringify(head), body: JSON.stringify(bodies) };
}
