import { describe, expect, test } from "vitest";
import { readHtml } from "../../src/load/html.ts";
import { plain } from "./article.ts";

const { title, body } = plain["fr"] ?? { title: "", body: ["", "", ""] };

const page = (head: string, main: string): string =>
  `<!doctype html><html lang="fr-CA"><head><title>${title} - Nord Info</title>${head}</head><body><nav><a href="/">Accueil</a><a href="/p">Politique</a></nav>${main}<footer>© Nord Info</footer><script>throw new Error("run")</script></body></html>`;

const main = `<article><h1>${title}</h1><figure><img src="https://example.invalid/a.jpg"><figcaption>La salle du conseil</figcaption></figure><p>${body[0]}</p><p>${body[1]}<br>Suite de la ligne.</p><div>${body[2]}</div></article>`;

describe("HTML", () => {
  test("paragraphs stay apart, and the rest of the page is left out", async () => {
    const read = await readHtml(page("", main));
    const parts = read?.marked.map(({ start, end }) => read.text.slice(start, end)) ?? [];
    expect(parts[0]).toContain(title);
    for (const one of body) expect(parts.some((part) => part.startsWith(one))).toBe(true);
    expect(parts.join("\n\n")).toBe(read?.text);
    expect(read?.text).not.toContain("Politique");
    expect(read?.text).not.toContain("throw");
    expect(read?.marked.find((part) => read.text.slice(part.start, part.end) === "La salle du conseil")?.kind).toBe(
      "caption",
    );
  });

  test.each([
    [
      "JSON-LD",
      `<script type="application/ld+json">{"@graph":[{"@type":"WebPage"},{"@type":"NewsArticle","headline":"T","datePublished":"2024-05-03T08:00:00+02:00","author":[{"name":"Ann Lee"}],"publisher":{"name":"Nord Info"}}]}</script>`,
      { title: "T", byline: "Ann Lee", source: "Nord Info", published: "2024-05-03T08:00:00+02:00", language: "fr-CA" },
    ],
    [
      "meta tags",
      `<script type="application/ld+json">{broken</script><meta property="og:site_name" content="Nord Info"><meta property="article:published_time" content="2024-05-03"><meta name="author" content="Ann Lee"><link rel="canonical" href="https://example.org/2024/05/03/x">`,
      { source: "Nord Info", published: "2024-05-03", byline: "Ann Lee", url: "https://example.org/2024/05/03/x" },
    ],
    ["nothing but the title", "", { title }],
  ])("metadata from %s", async (_name, head, expected) => {
    expect((await readHtml(page(head, main)))?.fields).toMatchObject(expected);
  });

  test("a <time> element", async () => {
    const read = await readHtml(page("", main.replace("<p>", '<time datetime="2024-05-03">hier</time><p>')));
    expect(read?.fields.published).toBe("2024-05-03");
  });

  test.each([
    ["an empty page", page("", "")],
    ["links alone", page("", "<ul><li><a href='/'>Un</a></li></ul>")],
    ["no markup that fits", "<html>"],
  ])("%s has no article", async (_name, html) => {
    expect(await readHtml(html)).toBeUndefined();
  });
});
