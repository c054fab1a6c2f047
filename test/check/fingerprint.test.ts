import fc from "fast-check";
import { expect, test } from "vitest";
import { numbered } from "../../src/check/fingerprint.ts";
import { checkTexts, type Text } from "./check.ts";

const corpus: readonly Text[] = [
  { path: "a.txt", text: "Le commandement de Tervac emploie 700 soldats sur la base de Norville." },
  { path: "b.txt", text: "La base de Norville : 700 soldats y travaillent pour le commandement de Tervac." },
];
const sentence = "Le commandement de Tervac emploie 330 soldats sur la base de Norville.";
/** The title stays in front: what stands on a first line of its own is read as one. */
const title = "La base de Norville compte ses soldats";
const prints = async (path: string, text: string, others = corpus): Promise<readonly string[]> =>
  (await checkTexts([...others, { path, text: `${title}\n\n${text}`, isNew: true }])).findings.map(
    ({ fingerprint }) => fingerprint,
  );

const asides = [
  "Le maire a salué les habitants.",
  "Il pleuvait ce jour-là sur la région.",
  "La presse locale n'avait pas été invitée.",
  "Une réunion est prévue en décembre à Brissac.",
  "Selon Anne Delorme, la route sera refaite.",
] as const;

/** Lines of `width` columns at most, as an editor breaks them. */
function wrapped(text: string, width: number, end: string): string {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.join(end);
}

test("what was found is found again after reflow, a rename and edits elsewhere", async () => {
  const before = await prints("n.txt", sentence);
  expect(before).toHaveLength(1);
  const edits = fc.record({
    path: fc.constantFrom("n.txt", "z.txt", "dossier/autre nom.txt"),
    width: fc.integer({ min: 60, max: 120 }),
    end: fc.constantFrom("\n", "\r\n"),
    ahead: fc.shuffledSubarray([...asides], { minLength: 1 }),
    behind: fc.shuffledSubarray([...asides], { minLength: 1 }),
  });
  const samples = fc.sample(edits, { numRuns: 60, seed: 7 });
  const lost: unknown[] = [];
  for (const sample of samples) {
    const { path, width, end, ahead, behind } = sample;
    const text = wrapped([...ahead, sentence, ...behind].join(" "), width, end);
    const found = await prints(path, text);
    if (found.join() !== before.join()) lost.push(sample);
  }
  expect(lost.length, JSON.stringify(lost)).toBeLessThanOrEqual(Math.floor(samples.length / 100));
});

test("another source on either side changes nothing, another figure does", async () => {
  const before = await prints("n.txt", sentence);
  const more = [
    ...corpus,
    { path: "c.txt", text: "À Norville, 700 soldats sont employés par le commandement de Tervac." },
  ];
  expect(await prints("n.txt", sentence, more)).toEqual(before);
  expect(await prints("n.txt", sentence.replace("330", "340"))).not.toEqual(before);
});

test("repeats are counted by their turn, in each file for itself", () => {
  const found = ["a", "b", "a", "a"].map((print, i) => ({ print, path: i < 3 ? "n.txt" : "z.txt" }));
  expect(numbered(found)).toEqual(["a:1", "b:1", "a:2", "a:1"]);
});
