import type { BlockKind, Span } from "../record.ts";
import { asLine, asRecord, type Fields } from "./fields.ts";

/** As much of a DOM as is walked here; the project is compiled without the browser's types. */
interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly lastChild: PageNode | null;
  readonly previousSibling: PageNode | null;
}

interface PageElement extends PageNode {
  getAttribute(name: string): string | null;
}

interface PageDocument {
  readonly title: string;
  readonly body: PageElement | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): ArrayLike<PageElement> & Iterable<PageElement>;
}

/** The article in a page: its text, made of paragraphs with an empty line between, and what its markup says. */
export interface PageText {
  readonly text: string;
  readonly marked: readonly (Span & { readonly kind?: BlockKind })[];
  readonly fields: Fields;
}

const blockTags = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TBODY TD TH THEAD TR UL".split(
    " ",
  ),
);
const silentTags = new Set("SCRIPT STYLE NOSCRIPT TEMPLATE SVG IFRAME OBJECT BUTTON SELECT INPUT TEXTAREA".split(" "));
const kindOfTag: Readonly<Record<string, BlockKind>> = {
  FIGCAPTION: "caption",
  NAV: "navigation",
  FOOTER: "boilerplate",
};

const textNode = 3;

interface Part {
  readonly text: string;
  readonly kind?: BlockKind;
}

/** Paragraphs of an element: text between the borders of block elements. Iterative, since pages can nest without end. */
function partsOf(root: PageNode): readonly Part[] {
  const parts: Part[] = [];
  let open = "";
  let kind: BlockKind | undefined;
  const flush = (): void => {
    const text = open.replace(/[\s\u00a0]+/g, (space) => (space.includes("\u00a0") ? "\u00a0" : " ")).trim();
    if (text !== "") parts.push({ text, ...(kind === undefined ? {} : { kind }) });
    open = "";
  };
  type Step =
    | { readonly node: PageNode; readonly kind: BlockKind | undefined }
    | { readonly border: true; readonly kind: BlockKind | undefined };
  const steps: Step[] = [{ node: root, kind: undefined }];
  for (let step = steps.pop(); step; step = steps.pop()) {
    if ("border" in step) {
      flush();
      kind = step.kind;
      continue;
    }
    const { node } = step;
    if (node.nodeType === textNode) {
      open += node.textContent ?? "";
      continue;
    }
    const tag = node.nodeName.toUpperCase();
    if (silentTags.has(tag)) continue;
    if (tag === "BR") {
      // Two breaks in a row are how older pages end a paragraph; one is a space.
      if (open.endsWith("\n")) flush();
      else open += "\n";
      continue;
    }
    const own = kindOfTag[tag] ?? step.kind;
    if (blockTags.has(tag)) {
      flush();
      kind = own;
      steps.push({ border: true, kind: step.kind });
    }
    for (let child = node.lastChild; child; child = child.previousSibling) steps.push({ node: child, kind: own });
  }
  flush();
  return parts;
}

function firstOf(...values: readonly (string | null | undefined)[]): string | undefined {
  for (const value of values) {
    const line = asLine(value ?? undefined);
    if (line !== undefined) return line;
  }
  return undefined;
}

/** Types of schema.org that are articles: "NewsArticle", "ReportageNewsArticle", "BlogPosting", "LiveBlogPosting". */
const isArticleType = (value: unknown): boolean =>
  (asLine(value) ?? "").split(", ").some((type) => /(?:Article|Posting|Report)$/.test(type));

/** The article's object in the JSON-LD of a page, also inside lists and `@graph`. */
function readJsonLd(document: PageDocument): Readonly<Record<string, unknown>> {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    let value: unknown;
    try {
      value = JSON.parse(script.textContent ?? "");
    } catch {
      // Broken JSON-LD is common, and meta tags say the same.
      continue;
    }
    const queue: unknown[] = [value];
    for (let i = 0; i < queue.length && i < 200; i++) {
      const item = queue[i];
      if (Array.isArray(item)) queue.push(...item.slice(0, 50));
      const record = asRecord(item);
      if (!record) continue;
      if (isArticleType(record["@type"])) return record;
      queue.push(record["@graph"], record["mainEntity"]);
    }
  }
  return {};
}

/** Metadata of a page: JSON-LD, then meta tags, then `<time>` and the like. */
function readPageFields(document: PageDocument): Fields {
  const meta = (...names: readonly string[]): string | undefined => {
    for (const name of names) {
      const element = document.querySelector(`meta[property="${name}"],meta[name="${name}"],meta[itemprop="${name}"]`);
      const content = firstOf(element?.getAttribute("content"));
      if (content !== undefined) return content;
    }
    return undefined;
  };
  const attribute = (selector: string, name: string): string | null | undefined =>
    document.querySelector(selector)?.getAttribute(name);
  const data = readJsonLd(document);
  const heading = document.querySelectorAll("h1");
  const title = firstOf(
    asLine(data["headline"]),
    meta("og:title", "twitter:title"),
    heading.length === 1 ? heading[0]?.textContent : undefined,
    document.title,
  );
  const byline = firstOf(
    asLine(data["author"]),
    meta("author", "article:author", "dc.creator"),
    document.querySelector('[rel="author"],[itemprop="author"]')?.textContent,
  );
  const source = firstOf(asLine(data["publisher"]), meta("og:site_name", "application-name", "dc.publisher"));
  const published = firstOf(
    asLine(data["datePublished"]),
    meta(
      "article:published_time",
      "datePublished",
      "date",
      "dc.date",
      "dc.date.issued",
      "pubdate",
      "parsely-pub-date",
      "sailthru.date",
    ),
    attribute(
      "time[pubdate],time[itemprop=datePublished],time.published,time.entry-date,article time[datetime],header time[datetime],time[datetime]",
      "datetime",
    ),
    asLine(data["dateModified"]),
    meta("article:modified_time"),
  );
  const language = firstOf(
    asLine(data["inLanguage"]),
    attribute("html", "lang"),
    meta("og:locale", "content-language"),
  );
  const url = firstOf(attribute('link[rel="canonical"]', "href"), meta("og:url"), asLine(data["url"]));
  return {
    ...(title === undefined ? {} : { title }),
    // An author that is an address of a profile is no name.
    ...(byline === undefined || byline.includes("://") ? {} : { byline }),
    ...(source === undefined ? {} : { source }),
    ...(published === undefined ? {} : { published }),
    ...(language === undefined ? {} : { language }),
    ...(url === undefined || !/^https?:/i.test(url) ? {} : { url }),
  };
}

/** The title's own words: what follows the last bar of a page title is often the site. */
const startsAlike = (part: string, title: string): boolean =>
  title.toLowerCase().startsWith(part.toLowerCase().slice(0, 60)) && part.length >= 8;

/**
 * Reads the article of an HTML page; undefined where there is none. Nothing is fetched and no script runs. The parser
 * and the extractor are loaded here, for they cost 0.1 s that runs on text alone need not pay.
 */
export async function readHtml(html: string): Promise<PageText | undefined> {
  const [{ parseHTML }, { Readability }] = await Promise.all([import("linkedom"), import("@mozilla/readability")]);
  const { document }: { readonly document: PageDocument } = parseHTML(
    /<html[\s>]/i.test(html.slice(0, 5000)) ? html : `<!doctype html><html><body>${html}</body></html>`,
  );
  const fields = readPageFields(document);
  const article = new Readability<PageNode>(document, {
    charThreshold: 150,
    serializer: (node: PageNode) => node,
  }).parse();
  const root = article?.content ?? document.body;
  const body = root ? partsOf(root) : [];
  if (!body.some(({ text, kind }) => kind === undefined && text.split(" ").length >= 8)) return undefined;
  const { title } = fields;
  const [first] = body;
  const repeated = first !== undefined && title !== undefined && startsAlike(first.text, title);
  const parts: readonly Part[] =
    title === undefined
      ? body
      : [{ text: repeated ? first.text : title, kind: "title" }, ...body.slice(repeated ? 1 : 0)];
  const marked: (Span & { kind?: BlockKind })[] = [];
  let text = "";
  for (const part of parts) {
    if (text !== "") text += "\n\n";
    const start = text.length;
    text += part.text;
    marked.push({ start, end: text.length, ...(part.kind === undefined ? {} : { kind: part.kind }) });
  }
  return { text, marked, fields };
}
