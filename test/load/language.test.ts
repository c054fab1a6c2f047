import { describe, expect, test } from "vitest";
import { detectChange, detectLanguage } from "../../src/language/detect.ts";
import { articleFromText } from "../../src/load/index.ts";
import { options, plain } from "./article.ts";

const words = options.languageWords;
const german = "Der Gemeinderat hat am Donnerstag nach langer Debatte den Haushalt für das kommende Jahr beschlossen.";
const spanish =
  "El consejo aprobó el jueves el presupuesto de la región tras una larga noche de debates con la oposición.";

describe("language", () => {
  test.each([
    ["fr", plain["fr"]?.body.join(" ") ?? "", "words"],
    ["en", plain["en"]?.body.join(" ") ?? "", "words"],
    ["de", german, "letters"],
    ["es", spanish, "letters"],
    ["und", "", "none"],
    ["und", "12 34", "none"],
    ["und", "Budget 2024", "none"],
  ])("%s", async (language, text, by) => {
    expect(await detectLanguage(text, words)).toEqual({ language, by });
  });

  test.each([
    ["fr", "en", plain["en"]?.body[0] ?? "", "en"],
    ["fr", "de", german, "de"],
    ["fr", "its own", plain["fr"]?.body[0] ?? "", "fr"],
    ["fr", "a few words", "The End of the Affair", "fr"],
    ["en", "fr", plain["fr"]?.body[2] ?? "", "fr"],
  ])("a paragraph in an article in %s: %s", async (main, _name, text, expected) => {
    expect(await detectChange(text, main, words)).toBe(expected);
  });

  test("a paragraph in another language is marked", async () => {
    const text = [plain["fr"]?.title, ...(plain["fr"]?.body ?? []), plain["en"]?.body.join(" ")].join("\n\n");
    const { language, blocks } = await articleFromText({ text }, options);
    expect(language).toBe("fr");
    expect(blocks.map((block) => block.language)).toEqual(["fr", "fr", "fr", "fr", "en"]);
  });
});
