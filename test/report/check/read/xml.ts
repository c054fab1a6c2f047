/**
 * A strict reader of the part of XML 1.0 that a report needs, written apart from the reporter: declaration, elements,
 * attributes, text, the five named entities and numeric ones. Anything else (comments, CDATA, document types, a stray "<"
 * or "&", a character that XML does not allow) is an error.
 */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

const illegal = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;
const declaration = /^<\?xml version="1\.0" encoding="UTF-8"\?>\s*/;
const open = /<([a-z-]+)((?:\s+[a-z]+="[^"<]*")*)\s*(\/?)>/y;
const close = /<\/([a-z-]+)\s*>/y;
const characters = /[^<]+/y;
const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

export function readXml(xml: string): Element {
  const bad = illegal.exec(xml);
  if (bad !== null) throw new Error(`not a character of XML at ${bad.index}`);
  const head = declaration.exec(xml);
  if (head === null) throw new Error("no declaration");
  const [element, end] = elementAt(xml, head[0].length);
  if (xml.slice(end).trim() !== "") throw new Error(`more than one root at ${end}`);
  return element;
}

function elementAt(xml: string, at: number): readonly [Element, number] {
  const start = matchAt(open, xml, at);
  if (start === null) throw new Error(`no element at ${at}: ${xml.slice(at, at + 40)}`);
  const [whole, name = "", attributeText = "", empty] = start;
  const attributes = attributesOf(attributeText);
  const children: Element[] = [];
  let text = "";
  let next = at + whole.length;
  if (empty === "/") return [{ name, attributes, children, text }, next];
  for (;;) {
    const end = matchAt(close, xml, next);
    if (end !== null) {
      if (end[1] !== name) throw new Error(`</${end[1]}> closes <${name}> at ${next}`);
      return [{ name, attributes, children, text }, next + end[0].length];
    }
    const run = matchAt(characters, xml, next);
    if (run === null) {
      const [child, after] = elementAt(xml, next);
      children.push(child);
      next = after;
    } else {
      if (run[0].includes("]]>")) throw new Error(`"]]>" in text at ${next}`);
      text += decode(run[0]);
      next += run[0].length;
    }
  }
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function attributesOf(text: string): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = {};
  for (const [, name = "", value = ""] of text.matchAll(/([a-z]+)="([^"]*)"/g)) {
    if (name in attributes) throw new Error(`${name} twice`);
    // A parser makes spaces of white space that is not a reference.
    attributes[name] = decode(value.replace(/[\t\n\r]/g, " "));
  }
  return attributes;
}

function decode(text: string): string {
  return text.replace(/&([^;]*;?)/g, (_, reference: string) => {
    const [, decimal, hex, name] = /^(?:#(\d+)|#x([\da-fA-F]+)|(\w+));$/.exec(reference) ?? [];
    const value = name === undefined ? String.fromCodePoint(Number(decimal ?? `0x${hex}`)) : named[name];
    if (value === undefined || illegal.test(value)) throw new Error(`no entity: &${reference}`);
    return value;
  });
}
