import { describe, expect, test } from "vitest";
import { readFrontMatter } from "../../src/load/front-matter.ts";

const codes = (text: string): readonly string[] => readFrontMatter(text).problems.map(({ code }) => code);

describe("front matter", () => {
  test("fields, with dates as they are written", () => {
    const text = "---\ntitle: Budget\nauthors: [Ann Lee, Bo Diaz]\ndate: 2024-05-03T10:00:00+02:00\n---\nBody.";
    const { fields, end, problems } = readFrontMatter(text);
    expect(fields).toEqual({ title: "Budget", byline: "Ann Lee, Bo Diaz", published: "2024-05-03T10:00:00+02:00" });
    expect(text.slice(end)).toBe("Body.");
    expect(problems).toEqual([]);
  });

  test("a title with a colon is read by line, each time", () => {
    const text = '---\ntitle: Région : le budget : voté\nsource: "Le Courrier"\n---\nCorps.';
    for (let i = 0; i < 2; i++) {
      expect(readFrontMatter(text).fields).toEqual({ title: "Région : le budget : voté", source: "Le Courrier" });
      expect(codes(text)).toEqual(["load/front-matter"]);
    }
  });

  test.each(["---js", "---javascript", "---coffee", "---toml"])("%s is skipped and never run", (first) => {
    const text = `${first}\nglobalThis.ranFrontMatter = true\n---\nBody.`;
    expect(codes(text)).toEqual(["load/front-matter-code"]);
    expect(text.slice(readFrontMatter(text).end)).toBe("Body.");
    expect("ranFrontMatter" in globalThis).toBe(false);
  });

  test("a YAML tag builds nothing", () => {
    expect(readFrontMatter('---\ntitle: !!js/function "function () { throw 1 }"\n---\nBody.').end).toBeGreaterThan(0);
  });

  test("CRLF", () => {
    const text = "---\r\ntitle: Budget\r\n---\r\nBody.";
    expect(readFrontMatter(text)).toMatchObject({ fields: { title: "Budget" }, end: text.indexOf("Body") });
  });

  test.each([
    ["no closing line", "---\ntitle: Budget\nBody."],
    ["words after the dashes", "--- un mot\ntitle: x\n---\n"],
    ["a rule", "----\ntitle: x\n---\n"],
    ["prose between two rules", "---\nUne phrase.\n---\nCorps."],
    ["an empty block", "---\n---\nCorps."],
    ["a block that starts lower", "\n---\ntitle: x\n---\nCorps."],
    ["a block without end", `---\n${"a: b\n".repeat(10_000)}`],
  ])("%s is no front matter", (_name, text) => {
    expect(readFrontMatter(text)).toEqual({ fields: {}, end: 0, problems: [] });
  });

  test("a billion laughs", () => {
    const lines = [
      "a: &a [x,x,x,x,x,x,x,x,x]",
      ..."bcdefgh".split("").map((key, i) => `${key}: &${key} [${Array(9).fill(`*${"abcdefg"[i]}`).join(",")}]`),
    ];
    expect(readFrontMatter(`---\n${lines.join("\n")}\n---\nBody.`).end).toBeGreaterThan(0);
  });
});
