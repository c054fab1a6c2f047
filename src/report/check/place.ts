/** Where a path leads, for the formats that tie a finding to a file of a repository. */
export type Location =
  /** Relative to the root of the repository, "/" between folders, no "." or "..". */
  | { readonly kind: "file"; readonly path: string }
  /** Percent-encoded: a page of the web, a file outside of the repository, standard input. */
  | { readonly kind: "uri"; readonly uri: string };

/** The name that the loader gives standard input. */
const standardInput = "stdin";

/**
 * `prefix` is the folder that paths start in, as seen from the root of the repository. A file out of the repository's
 * reach keeps an absolute URI, as do web addresses and standard input: no line of the repository can be pointed at.
 */
export function locate(path: string, prefix = ""): Location {
  if (path === standardInput || path === "-") return { kind: "uri", uri: "stdin:" };
  if (/^https?:\/\//i.test(path)) return { kind: "uri", uri: encodeUri(path) };
  const drive = /^[a-z]:\//i.test(path);
  if (drive || path.startsWith("/")) return { kind: "uri", uri: `file://${drive ? "/" : ""}${encodePath(path)}` };
  const parts = resolve(`${prefix}/${path}`);
  return parts === undefined ? { kind: "uri", uri: encodePath(path) } : { kind: "file", path: parts.join("/") };
}

/** Without "." and ".."; undefined where it leaves the root or nothing is left. */
function resolve(path: string): readonly string[] | undefined {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.length === 0 ? undefined : parts;
}

/** A path as a relative URI reference (RFC 3986): a colon in its first part cannot pass for a scheme. */
export function encodePath(path: string): string {
  return path.split("/").map(encodePart).join("/");
}

const encodePart = (part: string): string => encodeURIComponent(wellFormed(part)).replace(/[!'()*]/g, percent);

const percent = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;

/** A web address as it is, where only what no URI may hold is encoded. */
function encodeUri(uri: string): string {
  return encodeURI(wellFormed(uri))
    .replaceAll("%25", "%")
    .replace(/[[\]]|%(?![0-9A-F]{2})/gi, percent);
}

/** encodeURI throws at a lone surrogate. */
const wellFormed = (text: string): string => text.replace(/\p{Cs}/gu, "\uFFFD");
