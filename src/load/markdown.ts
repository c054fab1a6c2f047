/** A paragraph as a reader sees it, and how much of it is links. */
export interface Reading {
  /** Without link targets, image marks, emphasis, heading and list marks; spaces single. */
  readonly plain: string;
  /** The words of its links. */
  readonly links: readonly string[];
  /** Alternative texts and addresses of its images. */
  readonly images: readonly { readonly alt: string; readonly url: string }[];
  /** Level of a `#` heading, 0 for none. */
  readonly heading: number;
}

// One level of parentheses inside an address; each part excludes what follows it, so matching is linear.
const link = /(!?)\[([^[\]]*)\]\(((?:[^()\s]|\([^()\s]*\))*)(?:\s"[^"\n]{0,300}")?\)/g;

/** Reads the markdown of one paragraph; the text keeps its marks, only this reading is without them. */
export function readMarkdown(text: string): Reading {
  const links: string[] = [];
  const images: { alt: string; url: string }[] = [];
  const strip = (source: string): string =>
    source.replace(link, (_whole, mark: string, inner: string, url: string) => {
      if (mark === "!") {
        images.push({ alt: inner.trim(), url });
        return "";
      }
      const words = inner.replace(/[*_`]+/g, "").trim();
      if (words !== "") links.push(words);
      return inner;
    });
  // Twice, for an image inside a link.
  const flat = text.includes("](") ? strip(strip(text)) : text;
  const heading = /^\s{0,3}(#{1,6})\s/.exec(flat)?.[1]?.length ?? 0;
  const plain = flat
    .replace(/^\s{0,3}#{1,6}\s/, "")
    .replace(/\*{1,3}|_{2,3}|`+/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .normalize("NFC");
  return { plain, links, images, heading };
}
