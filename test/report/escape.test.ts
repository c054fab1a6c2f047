import fc from "fast-check";
import { expect, test } from "vitest";
import {
  csvField,
  jsonText,
  markdownText,
  oneLine,
  visible,
  withoutWorkflowCommands,
} from "../../src/report/escape.ts";

/** Text as an attacker would write it: any UTF-16, thick with what steers screens, logs and spreadsheets. */
const nasty = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(
        "\u001B[2J",
        "\u202E",
        "\u2066",
        "\u200B",
        "\uFEFF",
        "\u009B",
        "\u0000",
        "\r",
        "\n",
        "\u2028",
        "\u{E0041}",
      ),
      fc.constantFrom("\uD800", "\uDC00", "::error::", "##[group]", "=1+1", "@SUM(A1)", '"', ",", "-", "<b>", "é", "«"),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""));

const steering =
  /(?![\n\t])[\p{Cc}\p{Bidi_Control}]|[\u200B-\u200D\u2028\u2029\u2060-\u2064\uFEFF\u{E0000}-\u{E007F}]/u;
const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

test("what is shown holds no character that steers or hides", () => {
  fc.assert(
    fc.property(nasty, (text) => {
      for (const shown of [visible(text), oneLine(text), markdownText(text), jsonText(text), csvField(text)]) {
        expect(shown).not.toMatch(steering);
        expect(shown).not.toMatch(loneSurrogate);
      }
      expect(oneLine(text)).not.toContain("\n");
    }),
  );
});

test("escaped JSON parses to the same value, and holds no workflow command", () => {
  fc.assert(
    fc.property(fc.dictionary(nasty, nasty), (value) => {
      for (const space of [undefined, 2]) {
        const text = jsonText(value, space);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(text).not.toContain("##[");
      }
    }),
  );
});

test("no workflow command survives", () => {
  fc.assert(
    fc.property(nasty, (text) => {
      const safe = withoutWorkflowCommands(text);
      expect(safe).not.toContain("##[");
      for (const line of safe.split(/\r\n|[\n\r\u2028\u2029]/)) expect(line.trimStart().startsWith("::")).toBe(false);
    }),
  );
  expect(withoutWorkflowCommands("a\n  ::error::x\n##[group]")).toBe("a\n  : :error::x\n## [group]");
  expect(withoutWorkflowCommands("std::vector, # [x]")).toBe("std::vector, # [x]");
});

test.each([
  ["a\u202Eb", "a\\u{202E}b"],
  ["\u001B[31mred", "\\u{1B}[31mred"],
  ["zero\u200Bwidth", "zero\\u{200B}width"],
  ["pré\u00ADsident", "président"],
  [" two\n lines\t", "two lines"],
  ["«\u00A040\u202F000\u00A0»", "«\u00A040\u00A0000\u00A0»"],
])("%j is shown as %j", (text, shown) => {
  expect(oneLine(text)).toBe(shown);
});

test.each([
  ["plain", "plain"],
  ["=1+1", "'=1+1"],
  ["@cmd", "'@cmd"],
  ["-12", "-12"],
  ["+3,5", '"+3,5"'],
  ["-12 %", "'-12 %"],
  ['say "no"', '"say ""no"""'],
  ["a,b", '"a,b"'],
])("the CSV field of %j is %j", (text, field) => {
  expect(csvField(text)).toBe(field);
});

test.each([
  ["*bold* [x](y)", "\\*bold\\* \\[x\\](y)"],
  ["<script>", "\\<script\\>"],
  ["# no title", "\\# no title"],
  ["1. no list", "1\\. no list"],
  ["see http://x.org", "see http\\://x.org"],
  ["www.x.org & co", "www\\.x.org &amp; co"],
  ["a | b", "a \\| b"],
])("the Markdown of %j is %j", (text, markdown) => {
  expect(markdownText(text)).toBe(markdown);
});
