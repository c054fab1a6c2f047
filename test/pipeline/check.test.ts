import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { Readable } from "node:stream";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { compare } from "../../src/index.ts";
import { type Checked, type CheckOptions, checkPaths } from "../../src/pipeline/check.ts";
import { writeEntry } from "../../src/store/entry.ts";

let cwd: string;
let folder: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "claims-check-"));
  folder = join(cwd, ".cache");
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const now = Date.UTC(2024, 9, 16);
const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(cwd, path)), { recursive: true });
  writeFileSync(join(cwd, path), text);
};
const check = (more: Partial<CheckOptions> = {}, added = ["new"], corpus = ["corpus"]): Promise<Checked> =>
  checkPaths(added, corpus, { cwd, cache: { folder, now }, ...more });
const codes = ({ problems }: Checked): readonly string[] => problems.map(({ code, path }) => `${code} ${path}`);
const entries = (): readonly string[] => readdirSync(folder).filter((name) => name.endsWith(".entry"));
const members = ({ stories }: Checked): readonly (readonly string[])[] =>
  stories.map(({ articles }) => articles.map(({ id }) => id));

const fire = (toll: number, more = ""): string =>
  `Fire in Lyon kills ${toll}\n\nA fire at a hotel in Lyon killed ${toll} people on Monday, police said. ${more}\n`;
const bridge = "Bridge closed\n\nThe bridge over the Elbe in Dresden is 300 metres long, the city said on Friday.\n";

describe("what is compared with what", () => {
  test("a new article with a corpus, whose files both may name", async () => {
    write("corpus/a.txt", fire(14));
    write("corpus/b.txt", fire(14, "Two others were hurt."));
    write("corpus/new.txt", fire(31));
    const found = await check({}, ["corpus/new.txt"]);
    expect(found.added.map(({ path }) => path)).toEqual(["corpus/new.txt"]);
    expect(found.corpus).toBe(2);
    expect(members(found)).toEqual([["a.txt", "b.txt", "new.txt"]]);
    expect(found.problems).toEqual([]);
    // All are related here: it is the comparison of the folder, but for what says that it is one.
    const whole = await compare(["corpus"], { cwd });
    expect(found.stories[0]?.facts).toEqual(whole.facts);
    expect(found.stories[0]?.problems).toEqual(whole.problems);
    expect(whole.facts.some(({ verdict }) => verdict !== "single")).toBe(true);
  });

  test("nothing new, nothing in the corpus, nothing at all", async () => {
    write("corpus/a.txt", fire(14));
    expect(await check({}, [])).toEqual({ stories: [], added: [], corpus: 1, isThere: true, sheets: 0, problems: [] });
    const alone = await check({}, ["corpus"], []);
    expect([members(alone), alone.corpus, alone.problems]).toEqual([[["a.txt"]], 0, []]);
    expect(await check({}, [], [])).toEqual({
      stories: [],
      added: [],
      corpus: 0,
      isThere: false,
      sheets: 0,
      problems: [],
    });
  });

  test("a copy of an article of the corpus is looked at, and said to be one", async () => {
    write("corpus/a.txt", fire(14));
    write("corpus/b.txt", fire(31));
    write("new/c.txt", fire(14));
    const found = await check();
    expect(found.added.map(({ id }) => id)).toEqual(["c.txt"]);
    expect(members(found)).toEqual([["b.txt", "c.txt"]]);
    expect(found.corpus).toBe(2);
    expect(codes(found)).toEqual(["load/duplicate new/c.txt"]);
  });

  test("articles of one file, and articles from standard input", async () => {
    write("corpus/a.jsonl", [14, 15].map((toll) => JSON.stringify({ text: fire(toll) })).join("\n"));
    write("new/b.jsonl", [16, 16, 17].map((toll) => JSON.stringify({ text: fire(toll) })).join("\n"));
    const found = await check({ stdin: Readable.from([fire(31)]) }, ["-", "new"]);
    expect(found.added.map(({ id }) => id)).toEqual(["b.jsonl#1", "b.jsonl#3", "stdin"]);
    expect(codes(found)).toEqual(["load/duplicate new/b.jsonl"]);
    expect(members(found)).toEqual([["a.jsonl#1", "a.jsonl#2", "b.jsonl#1", "b.jsonl#3", "stdin"]]);
  });

  test("what can't be read, on either side, is an error each time", async () => {
    write("corpus/a.txt", fire(14));
    write("corpus/empty.txt", "");
    write("corpus/large.txt", fire(14, "x ".repeat(1000)));
    write("new/b.txt", fire(31));
    write("new/pdf.txt", "%PDF-1.4");
    const expected = [
      "load/not-found gone",
      "load/too-large corpus/large.txt",
      "load/empty corpus/empty.txt",
      "load/binary new/pdf.txt",
    ];
    for (let run = 0; run < 2; run++) {
      const found = await check({ maxSize: 1000 }, ["new"], ["corpus", "gone"]);
      expect(codes(found)).toEqual(expected);
      expect(found.problems.every(({ severity }) => severity === "error")).toBe(true);
      expect(found.corpus).toBe(1);
    }
    const turned = await check({ maxSize: 1000 }, ["gone", "new"], ["gone", "corpus"]);
    expect(codes(turned)).toEqual(expected);
  });
});

describe("the cache", () => {
  test("holds an entry for each file, and a run without change makes none", async () => {
    write("corpus/a.txt", fire(14));
    write("new/b.txt", fire(31));
    const first = JSON.stringify(await check());
    const kept = entries();
    expect(kept).toHaveLength(2);
    expect(JSON.stringify(await check())).toBe(first);
    expect(entries()).toEqual(kept);
    expect(JSON.stringify(await checkPaths(["new"], ["corpus"], { cwd }))).toBe(first);
  });

  test.each([
    ["its bytes", () => write("new/b.txt", fire(32)), {}],
    ["its path", () => renameSync(join(cwd, "new/b.txt"), join(cwd, "new/c.txt")), {}],
    ["the metadata beside it", () => write("new/b.meta.json", '{"source": "Le Monde"}'), {}],
    ["broken metadata beside it", () => write("new/b.meta.yaml", "{"), {}],
    ["its outlet", () => {}, { config: { sources: { "new/*": "AFP" } } }],
    ["its date", () => {}, { config: { dates: { "new/*": "2024-10-16" } } }],
    ["its language", () => {}, { config: { languages: { "new/*": "fr" } } }],
  ])("is asked again for a file when a change is made to %s", async (_, change, options) => {
    write("corpus/a.txt", fire(14));
    write("new/b.txt", fire(31));
    await check();
    change();
    const found = JSON.stringify(await check(options));
    expect(entries()).toHaveLength(3);
    expect(JSON.stringify(await checkPaths(["new"], ["corpus"], { cwd, ...options }))).toBe(found);
  });

  test("what concerns other files alone makes no new entry", async () => {
    write("corpus/a.txt", fire(14));
    write("new/b.txt", fire(31));
    await check();
    write("elsewhere/a.txt", fire(20));
    const found = await check({ config: { sources: { "other/*": "AFP" }, aliases: { Lyon: ["Lugdunum"] } } }, [
      "elsewhere",
      "new",
    ]);
    expect(members(found)).toEqual([["b.txt", "corpus/a.txt", "elsewhere/a.txt"]]);
    expect(entries()).toHaveLength(3);
  });

  test("broken entries are made anew with a warning, in either part", async () => {
    write("corpus/a.txt", fire(14));
    write("new/b.txt", fire(31));
    const { problems: _, ...right } = await check();
    for (const where of [0.1, 0.5, 0.99]) {
      for (const name of entries()) {
        const bytes = readFileSync(join(folder, name));
        const at = Math.floor(bytes.length * where);
        bytes[at] = (bytes[at] ?? 0) ^ 4;
        writeFileSync(join(folder, name), bytes);
      }
      const { problems, ...found } = await check();
      expect(found).toEqual(right);
      expect(problems.map(({ code }) => code)).toEqual(["cache/broken"]);
      expect((await check()).problems).toEqual([]);
    }
  });

  test.each([
    ["no object", null, []],
    ["no articles", {}, []],
    ["articles of another shape", { articles: [{ twin: 1, signature: [] }], problems: [] }, []],
    ["a signature of words", { articles: [{ twin: "", language: "en", signature: ["x"] }], problems: [] }, []],
    ["a problem without words", { articles: [], problems: [{ code: "load/empty", severity: "fatal" }] }, []],
    ["prototypes", { ["__proto__"]: { articles: [], problems: [] } }, []],
  ])("an entry that somebody made with %s is not used", async (_, head, body) => {
    write("corpus/a.txt", fire(14));
    write("new/b.txt", fire(31));
    const { problems: __, ...right } = await check();
    for (const name of entries())
      writeFileSync(join(folder, name), writeEntry(name.slice(0, 64), JSON.stringify(head), JSON.stringify(body)));
    const { problems, ...found } = await check();
    expect(found).toEqual(right);
    expect(problems.map(({ code }) => code)).toEqual(["cache/broken"]);
  });

  test("a large part of another shape is not used, nor one with fewer articles than the small part says", async () => {
    write("corpus/a.txt", fire(14));
    write("new/b.txt", fire(31));
    const { problems: _, ...right } = await check();
    const bodies: unknown[] = [
      null,
      [],
      [{}],
      [{ article: {}, contexts: [], claims: [], problems: [], names: [], spellings: [] }],
    ];
    const article = { path: "b.txt", source: "b", language: "en", text: "", blocks: [], warnings: [] };
    const claims = [{ start: 0, end: 1, kind: "quantity", value: { type: "quantity", figure: "14" } }];
    bodies.push([{ article, contexts: [], claims, problems: [], names: [], spellings: [] }]);
    const head = { articles: [{ twin: "x", language: "en", signature: [] }], problems: [] };
    for (const body of bodies) {
      for (const name of entries())
        writeFileSync(
          join(folder, name),
          writeEntry(
            name.slice(0, 64),
            JSON.stringify({ ...head, articles: [{ twin: name, language: "en", signature: [] }] }),
            JSON.stringify(body),
          ),
        );
      const { problems, ...found } = await check();
      expect(found).toEqual(right);
      expect(problems.map(({ code }) => code)).toEqual(["cache/broken"]);
    }
    // One that hides articles ends the run rather than pass over them; the next run is right.
    const [name = ""] = entries();
    for (const name of entries())
      writeFileSync(
        join(folder, name),
        writeEntry(
          name.slice(0, 64),
          JSON.stringify({
            articles: [1, 2].map((i) => ({ twin: `${name} ${i}`, language: "en", signature: [] })),
            problems: [],
          }),
          "[]",
        ),
      );
    expect(name).not.toBe("");
    await expect(check()).rejects.toMatchObject({ problem: { code: "cache/broken", severity: "error" } });
  });

  test("a folder that may not be written is one warning, and the work goes on", async () => {
    write("corpus/a.txt", fire(14));
    write("new/b.txt", fire(31));
    write("file", "");
    const { problems, ...found } = await check({ cache: { folder: join(cwd, "file", "cache"), now } });
    expect(problems.map(({ code, severity }) => `${code} ${severity}`)).toEqual(["cache/unwritable warning"]);
    const { problems: _, ...right } = await check();
    expect(found).toEqual(right);
  });
});

/** One change to the files of a corpus and of what is new. */
type Step =
  | { readonly kind: "write"; readonly path: string; readonly text: string }
  | { readonly kind: "remove"; readonly path: string }
  | { readonly kind: "rename"; readonly path: string; readonly to: string }
  | { readonly kind: "break"; readonly which: number; readonly at: number };

const paths = ["corpus/a.txt", "corpus/b.txt", "corpus/deep/a.txt", "corpus/c.jsonl", "new/a.txt", "new/d.txt"];
const sidecars = ["corpus/a.meta.json", "new/d.meta.yaml"];
const sentences = [
  "A fire at a hotel in Lyon killed 14 people on Monday, police said.",
  "A fire at a hotel in Lyon killed 31 people on Monday, the mayor said.",
  "The bridge over the Elbe in Dresden is 300 metres long.",
  "The bridge over the Elbe in Dresden is 400 metres long.",
  "“We lost everything”, said Anna Weber, the owner of the hotel.",
  "L'incendie d'un hôtel de Lyon a fait 14 morts lundi, selon la police.",
];
const textFor = (path: string, chosen: readonly string[]): string => {
  if (path.includes(".meta.")) return `{"source": "Outlet ${chosen.length}", "date": "2024-10-1${chosen.length}"}`;
  if (path.endsWith(".jsonl")) return chosen.map((text) => JSON.stringify({ text })).join("\n");
  return `${chosen.join(" ")}\n`;
};
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.constantFrom(...paths, ...sidecars), fc.subarray(sentences, { minLength: 1 }))
      .map(([path, chosen]): Step => ({ kind: "write", path, text: textFor(path, chosen) })),
  },
  { weight: 1, arbitrary: fc.constantFrom(...paths, ...sidecars).map((path): Step => ({ kind: "remove", path })) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(...paths), fc.constantFrom(...paths))
      .map(([path, to]): Step => ({ kind: "rename", path, to })),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.nat(), fc.nat()).map(([which, at]): Step => ({ kind: "break", which, at })),
  },
);

function apply(step: Step): void {
  if (step.kind === "write") write(step.path, step.text);
  else if (step.kind === "remove") rmSync(join(cwd, step.path), { force: true });
  else if (step.kind === "rename") {
    mkdirSync(dirname(join(cwd, step.to)), { recursive: true });
    try {
      renameSync(join(cwd, step.path), join(cwd, step.to));
    } catch {
      // There is no such file.
    }
  } else {
    const all = entries();
    const name = all[step.which % Math.max(1, all.length)];
    if (name === undefined) return;
    const bytes = readFileSync(join(folder, name));
    const at = step.at % Math.max(1, bytes.length);
    writeFileSync(join(folder, name), step.at % 2 === 0 ? bytes.subarray(0, at) : bytes.fill(0, at, at + 1));
  }
}

/** The result as bytes, but for what it says of the cache itself. */
const bytesOf = ({ problems, ...rest }: Checked): string =>
  JSON.stringify({ ...rest, problems: problems.filter(({ code }) => !code.startsWith("cache/")) });

test("a run with what earlier runs left equals a full one, whatever changed in between", async () => {
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 1, maxLength: 8 }), async (steps) => {
      rmSync(cwd, { recursive: true, force: true });
      for (const path of ["corpus/deep", "new", ".cache"]) mkdirSync(join(cwd, path), { recursive: true });
      write("new/z.txt", `${sentences[0]}\n`);
      for (const step of steps) {
        apply(step);
        const left = await check();
        const warm = bytesOf(left);
        const cold = bytesOf(await check({ cache: { folder: join(cwd, ".fresh"), now } }));
        rmSync(join(cwd, ".fresh"), { recursive: true, force: true });
        // A corpus that names the new articles as well is always there.
        const more = await checkPaths(["new/z.txt", "new"], ["new", "corpus/deep", "corpus"], { cwd });
        expect(more.isThere).toBe(true);
        const none = bytesOf({ ...more, isThere: left.isThere });
        expect([warm === cold, warm === none]).toEqual([true, true]);
        if (warm.includes('"verdict":"agree"')) compared++;
      }
    }),
    { numRuns: 15, seed: 5 },
  );
  expect(compared).toBeGreaterThan(10);
}, 300_000);

test("so it does where the corpus holds more articles than are related", async () => {
  cpSync(resolve(import.meta.dirname, "../clusters/e1-crue/articles"), join(cwd, "corpus"), { recursive: true });
  const towns = ["Lyon", "Dresden", "Nantes", "Bilbao", "Leeds", "Graz", "Gent", "Turin"];
  for (let i = 0; i < 56; i++)
    write(
      `corpus/town/${i}.txt`,
      `The council of ${towns[i % 8]} bought ${100 + i} buses and ${i} trams in ${1950 + i}.\n`,
    );
  const [name = ""] = readdirSync(join(cwd, "corpus"));
  renameSync(join(cwd, "corpus", name), join(cwd, "new.txt"));
  const full = await check({}, ["new.txt"]);
  expect(full.corpus).toBe(62);
  // The flood alone, and all of it: what is found is what a comparison of its articles finds.
  expect(full.stories.map(({ articles }) => articles.length)).toEqual([7]);
  const whole = await compare(["new.txt", "corpus/*.txt"], { cwd });
  expect(full.stories[0]?.facts).toEqual(whole.facts);
  expect(whole.facts.some(({ verdict }) => verdict === "diverge" || verdict === "evolves")).toBe(true);
  expect(bytesOf(await check({}, ["new.txt"], ["corpus/town", "corpus"]))).toBe(bytesOf(full));
  for (const gone of ["corpus/town/3.txt", "corpus/town/40.txt"]) rmSync(join(cwd, gone));
  write("corpus/town/4.txt", bridge);
  expect(bytesOf(await check({}, ["new.txt"]))).toBe(bytesOf(await checkPaths(["new.txt"], ["corpus"], { cwd })));
}, 300_000);
