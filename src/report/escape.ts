/**
 * Article text, file names and messages built from them are untrusted. Everything that a person reads goes through
 * `oneLine` or `visible` first; the other functions fit a text to one format.
 */

/**
 * Characters that steer a screen or hide: controls (C0, C1, DEL), format characters (bidi marks and overrides,
 * zero-width, tags, byte-order mark), line and paragraph separators, lone surrogates. Arabic and Syriac number and verse
 * signs are format characters by category, but are visible.
 */
const invisible = /(?![\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

const codePoint = (character: string): string => (character.codePointAt(0) ?? 0).toString(16).toUpperCase();

/** Shows characters that cannot be seen: U+202E becomes `\u{202E}`. Line feeds and tabs stay. */
export function visible(text: string): string {
  return text.replace(invisible, (character) =>
    character === "\n" || character === "\t" ? character : `\\u{${codePoint(character)}}`,
  );
}

/**
 * One line of visible characters: runs of white space become one space, a lone no-break space (« 40 000 ») stays one. Soft
 * hyphens, mere hints, are dropped.
 */
export function oneLine(text: string): string {
  return visible(text.replace(/\u00AD/g, "").replace(/[\s\uFEFF]+/gu, oneSpace)).trim();
}

const oneSpace = (run: string): string => (run === "\u00A0" || run === "\u202F" ? "\u00A0" : " ");

/**
 * Makes a text harmless to the runner of GitHub Actions, which obeys `::command::` at the start of a line and `##[command]`
 * anywhere in it: a space comes between the characters.
 */
export function withoutWorkflowCommands(text: string): string {
  return text.replace(/^([^\S\n]*):(?=:)/gmu, "$1: ").replace(/##(?=\[)/g, "## ");
}

/**
 * JSON that is safe on a screen and in a log: the same value when parsed, with invisible characters and the head of
 * `##[` written as escapes. `space` as in JSON.stringify.
 */
export function jsonText(value: unknown, space?: number): string {
  return JSON.stringify(value, null, space)
    .replace(invisible, (character) => (character === "\n" ? character : utf16Escapes(character)))
    .replace(/##(?=\[)/g, "\\u0023#");
}

function utf16Escapes(character: string): string {
  let escaped = "";
  for (let i = 0; i < character.length; i++) {
    escaped += `\\u${character.charCodeAt(i).toString(16).padStart(4, "0")}`;
  }
  return escaped;
}

/** Text inside a Markdown paragraph or table cell: no markup, HTML or link comes of it. */
export function markdownText(text: string): string {
  return escapeMarkdown(oneLine(text));
}

const escapeMarkdown = (line: string): string =>
  line
    .replace(/[\\`*_{}[\]<>|~$]/g, "\\$&")
    .replace(/&/g, "&amp;")
    .replace(/:\/\//g, "\\://")
    .replace(/www\./gi, (word) => `${word.slice(0, 3)}\\.`)
    .replace(/^[#+=-]/, "\\$&")
    .replace(/^(\d{1,9})([.)])/, "$1\\$2");

/** Spreadsheets run a cell that starts like this as a formula, unless it is a plain number. */
const formula = /^[=+\-@\t\r]/;
const plainNumber = /^[+-]?\d+(?:[.,]\d+)?$/;

/** A field of RFC 4180. Text that a spreadsheet would run as a formula gets an apostrophe in front. */
export function csvField(value: string | number): string {
  if (typeof value === "number") return String(value);
  const shown = visible(value);
  const safe = formula.test(shown) && !plainNumber.test(shown) ? `'${shown}` : shown;
  return /[",\n\r]/.test(safe) || safe !== safe.trim() ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/**
 * Text for a comment on GitHub or GitLab: as `markdownText`, and no mention (@name), reference (#1, !1, %1, GH-1), emoji
 * (:tada:) or commit id comes of it. Both sites look for these after the markup is read, so that a backslash does not stop
 * them: a zero-width space does.
 */
export function commentText(text: string): string {
  return escapeMarkdown(withoutReferences(oneLine(text))).replaceAll(zeroWidth, "&#8203;");
}

/** The same inside an HTML element; what would be markup in Markdown is no markup there, whoever reads it. */
export function commentHtml(text: string): string {
  return withoutReferences(oneLine(text)).replace(
    /[&<>"'`[\]*_\\|~$]|:(?=\/\/)|(?<=www)\.|\u200B/gi,
    (character) => `&#${character.charCodeAt(0)};`,
  );
}

/** `oneLine` leaves none in a text. */
const zeroWidth = "\u200B";

const withoutReferences = (line: string): string =>
  line
    .replace(/&(?=\d)|[@#!%~$^](?=[\p{L}\p{N}_"'])/gu, `$&${zeroWidth}`)
    .replace(/:(?=[\w+-]+:)/g, `:${zeroWidth}`)
    .replace(/\bGH-(?=\d)/gi, `$&${zeroWidth}`)
    .replace(/\b(?=\d*[a-f])(?=[a-f]*\d)[0-9a-f]{7,40}\b/gi, (id) => id.replace(/.{6}(?=.)/g, `$&${zeroWidth}`));

/** The data of a workflow command (`escapeData` of actions/toolkit). */
export function commandData(text: string): string {
  return text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}

/** A property of a workflow command (`escapeProperty` of actions/toolkit). */
export function commandProperty(text: string): string {
  return commandData(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
}

/**
 * Text of a SARIF message: brackets would be a link and braces a placeholder (SARIF 2.1.0, 3.11.5 and 3.11.6), so brackets
 * and backslashes get a backslash, and braces are doubled.
 */
export function sarifText(text: string): string {
  return oneLine(text)
    .replace(/[\\[\]]/g, "\\$&")
    .replace(/[{}]/g, "$&$&");
}

/** Characters that XML 1.0 has no way to write, beyond those that `visible` shows. */
const notXml = /[\uFFFE\uFFFF]/g;

/** Text of an XML element or attribute: what XML cannot hold is made visible. Line feeds stay, tabs become references. */
export function xmlText(text: string): string {
  return visible(text)
    .replace(notXml, (character) => `\\u{${codePoint(character)}}`)
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/\t/g, "&#9;");
}
