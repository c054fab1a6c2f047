import { readFileSync } from "node:fs";
import fc from "fast-check";
import { z } from "zod";

const entrySchema = z.strictObject({ what: z.string(), text: z.string(), times: z.int().positive().optional() });

/** Texts that try to be more than text, by what they try. */
export const hostile: readonly (readonly [what: string, text: string])[] = z
  .array(entrySchema)
  .parse(JSON.parse(readFileSync(new URL("../../corpus/hostile.json", import.meta.url), "utf8")))
  .map(({ what, text, times }) => [what, text.repeat(times ?? 1)]);

/** Random text: any UTF-16, thick with pieces of the hostile ones. */
export const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: "grapheme" }),
      fc.constantFrom(...hostile.map(([, text]) => text).filter((text) => text.length < 100)),
      fc.constantFrom(..."|\\`[](){}<>&\"'#@!:%,=;*_~$^\r\n\t \u2028\uD800\uDC00\uFFFE".split("")),
    ),
    { maxLength: 10 },
  )
  .map((parts) => parts.join(""));
