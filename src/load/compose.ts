import { detectChange, detectLanguage, type TellingWords } from "../language/detect.ts";
import type { Article, Block, BlockKind, Problem, Span } from "../record.ts";
import { kindsOf, type Piece, without } from "./blocks.ts";
import { classify } from "./classify.ts";
import { readCues } from "./cues.ts";
import type { DateWords } from "./date.ts";
import { type Dateline, readDateline } from "./dateline.ts";
import { findByline, findOutlet, findPublication, fromLayers, type Layer, type Page } from "./metadata.ts";
import { splitTitle } from "./name.ts";
import { type Paragraph, splitParagraphs } from "./paragraph.ts";

/** What a text is composed with. */
export interface ComposeOptions {
  readonly dateWords: DateWords;
  readonly languageWords: TellingWords;
}

/** A text on its way to becoming an article. */
export interface Draft {
  readonly id: string;
  readonly path: string;
  readonly text: string;
  /** Where the text proper begins, after front matter. */
  readonly from?: number;
  readonly layers: readonly Layer[];
  /** Paragraphs and the kinds of some of them, where the markup of a page told them. */
  readonly marked?: readonly (Span & { readonly kind?: BlockKind })[];
  readonly warnings?: readonly Problem[];
}

/** ` date 2024-10 ` at the very start of a text, as some collections of news put it. */
const prefixForm = /^\s{0,4}date (\d{4}-\d{2}(?:-\d{2})?)(?=\s)/;

function piecesOf(draft: Draft, from: number, classifyText: (text: string) => Piece["classified"]): readonly Piece[] {
  const paragraphs: readonly Paragraph[] =
    draft.marked?.map(({ start, end }, chunk) => ({ start, end, chunk })) ?? splitParagraphs(draft.text, from);
  return paragraphs.map((paragraph) => ({
    paragraph,
    classified: classifyText(draft.text.slice(paragraph.start, paragraph.end)),
  }));
}

/** Whether a block may be in a language of its own: titles are too short to tell, image marks hold addresses. */
const mayChange = (kind: BlockKind, text: string): boolean =>
  kind === "body" || (kind === "caption" && !text.startsWith("!["));

/** Languages by region ("fr-CA") and case ("FR") are the same here. */
const languageIn = (value: string | undefined): string | undefined =>
  /^[a-z]{2,3}(?![a-z])/.exec(value?.toLowerCase() ?? "")?.[0];

/**
 * Makes an article of a text: finds its blocks, its language and what it says of itself. What better origins know
 * (options, configuration, front matter) goes before what is read from the text; what is not found is absent.
 */
export async function composeArticle(draft: Draft, options: ComposeOptions): Promise<Article> {
  const { text, layers } = draft;
  const cues = readCues();
  const words = options.dateWords;
  const frontEnd = draft.from ?? 0;
  const prefix = draft.marked ? null : prefixForm.exec(text.slice(frontEnd, frontEnd + 40));
  const from = frontEnd + (prefix?.[0].length ?? 0);
  const given = languageIn(fromLayers(layers, "language"));
  const language = given ?? (await detectLanguage(text.slice(from), options.languageWords)).language;
  // Only English puts the month first, and not everywhere: there "03/04/2024" stays unread.
  const dayFirst = language !== "en" && language !== "und" ? true : undefined;

  const pieces = piecesOf(draft, from, (part) => classify(part, cues, words, dayFirst));
  const title = fromLayers(layers, "title");
  const author = fromLayers(layers, "byline");
  const found = kindsOf(pieces, {
    ...(title === undefined ? {} : { title }),
    ...(author === undefined ? {} : { byline: author }),
  });
  const kinds = found.map((kind, i) => draft.marked?.[i]?.kind ?? kind);
  const page: Page = { text, pieces, kinds, words, cues, ...(dayFirst === undefined ? {} : { dayFirst }) };

  const spans: (Span & { kind: BlockKind })[] = [];
  if (frontEnd > 0) spans.push({ start: 0, end: frontEnd, kind: "metadata" });
  if (prefix) spans.push({ start: frontEnd + prefix[0].indexOf("date"), end: from, kind: "metadata" });
  let dateline: Dateline | undefined;
  let outlet: string | undefined;
  let heading: string | undefined;
  let bodies = 0;
  for (const [i, { paragraph, classified }] of pieces.entries()) {
    const kind = kinds[i] ?? "body";
    const { start, end } = paragraph;
    if (kind === "title" && heading === undefined) {
      heading = classified.reading.plain;
      const split = splitTitle(heading, cues);
      if (split) {
        heading = split.title;
        outlet = split.outlet;
        // In the text the outlet ends the line as well, whatever marks stand before it.
        const cut = { start: text.lastIndexOf(split.outlet, end), end };
        if (cut.start > start && cut.start + split.outlet.length <= end) {
          const bar = /\s*(?:[–—|·•]|--?)\s*$/u.exec(text.slice(Math.max(start, cut.start - 12), cut.start));
          const at = cut.start - (bar?.[0].length ?? 0);
          spans.push({ start, end: at, kind }, { ...cut, kind: "metadata" });
          continue;
        }
      }
    }
    if (kind === "body" && bodies++ < 3 && dateline === undefined) {
      dateline = readDateline(text.slice(start, Math.min(end, start + 400)), text, cues, words);
      if (dateline) {
        const cut = { start, end: start + dateline.length };
        const mark = text.slice(cut.start, cut.end).trimEnd();
        spans.push({ start, end: start + mark.length, kind: "metadata" });
        for (const rest of without(text, paragraph, cut)) spans.push({ ...rest, kind });
        continue;
      }
    }
    spans.push({ start, end, kind });
  }

  const blocks: Block[] = [];
  for (const span of spans) {
    const part = text.slice(span.start, Math.min(span.end, span.start + 30_000));
    blocks.push({
      ...span,
      language: mayChange(span.kind, part) ? await detectChange(part, language, options.languageWords) : language,
    });
  }
  const titleLayer = title === undefined ? undefined : splitTitle(title, cues);
  const byline = author ?? findByline(page);
  const source =
    fromLayers(layers, "source") ??
    findOutlet(page, outlet ?? titleLayer?.outlet, byline) ??
    hostOf(fromLayers(layers, "url"));
  const published = findPublication(page, layers, prefix?.[1], dateline);
  const url = fromLayers(layers, "url");
  const name = titleLayer?.title ?? title ?? heading;
  return {
    id: draft.id,
    path: draft.path,
    source: source ?? draft.path.slice(draft.path.lastIndexOf("/") + 1),
    ...(name === undefined ? {} : { title: name }),
    ...(byline === undefined ? {} : { byline }),
    ...(dateline?.place === undefined ? {} : { dateline: dateline.place }),
    ...(published === undefined ? {} : { published }),
    ...(url === undefined ? {} : { url }),
    language,
    text,
    blocks,
    warnings: draft.warnings ?? [],
  };
}

/** Host of an address without "www."; the name of last resort before the file's. */
function hostOf(url: string | undefined): string | undefined {
  return /^https?:\/\/(?:www\.)?([a-z0-9.-]+\.[a-z]{2,})(?=[/:?#]|$)/i.exec(url ?? "")?.[1]?.toLowerCase();
}
