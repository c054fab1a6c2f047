import { existsSync, mkdirSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import type { Repository } from "../store/repository.ts";

/** A story: what an article of it says with a figure, and what else may stand in it. */
interface Story {
  readonly title: string;
  /** One sentence: words that differ by article, and the figure. */
  readonly says: (words: readonly [string, string], figure: string) => string;
  readonly verbs: readonly string[];
  readonly adverbs: readonly string[];
  readonly asides: readonly string[];
}

const first: Story = {
  title: "La base de Norville compte ses soldats",
  says: ([verb, adverb], figure) =>
    `Le commandement de Tervac ${verb} ${adverb} ${figure} soldats sur la base de Norville.`,
  verbs: ["emploie", "compte", "garde", "loge"],
  adverbs: ["aujourd'hui", "désormais", "toujours", "encore"],
  asides: [
    "Le maire a salué les habitants.",
    "Il pleuvait ce jour-là sur la région, et la presse locale n'avait pas été invitée.",
    "Selon Anne Delorme, la route sera refaite.",
    "Une réunion est prévue à Brissac avec les élus de la région.",
  ],
};
const stories: readonly Story[] = [
  first,
  {
    title: "Larkfield bridge closed after collapse",
    says: ([verb, adverb], figure) =>
      `The collapse of the Larkfield bridge ${verb} injured ${figure} ${adverb} workers on Tuesday.`,
    verbs: ["badly", "gravely", "also", "suddenly"],
    adverbs: ["construction", "local", "young", "foreign"],
    asides: [
      "Traffic was sent through the old town.",
      "The mayor thanked the fire service, which had been training for such a case since spring.",
      "An inspection had been planned for the autumn.",
      "Schools in the valley stayed open.",
    ],
  },
];

/** An article of the paper; what it says is all that can be told of it but by its words. */
export interface Piece {
  readonly path: string;
  /** Its number, which it keeps. */
  readonly serial: number;
  readonly story: number;
  readonly isRight: boolean;
  /** Asides before and after the sentence with the figure. */
  readonly ahead: readonly number[];
  readonly behind: readonly number[];
  /** Columns; 0 for lines as long as they are. */
  readonly width: number;
}

function textOf({ serial, story, isRight, ahead, behind, width }: Piece): string {
  const { title, says, verbs, adverbs, asides } = stories[story % stories.length] ?? first;
  const aside = (n: number): string => asides[n] ?? "";
  const words = [verbs[serial % 4] ?? "", adverbs[Math.floor(serial / 4) % 4] ?? ""] as const;
  const paragraphs = [
    ...ahead.map(aside),
    says(words, isRight ? "700" : String(210 + 10 * serial)),
    ...behind.map(aside),
  ];
  return `${[title, ...paragraphs.map((text) => (width === 0 ? text : broken(text, width)))].join("\n\n")}\n`;
}

const broken = (text: string, width: number): string =>
  text.replace(new RegExp(`(?=.{${width}})(.{1,${width}}) `, "g"), "$1\n");

/** What is in a repository that is no article of a story. */
const noise: Readonly<Record<string, string>> = {
  "articles/data.json": '{"rows": [1, 2, 3]}\n',
  "articles/photo.png": "\u0089PNG\0\0",
  "README.rst": "The paper\n=========\n",
  "articles/sport.txt": "Football\n\nLe club de Vernoy a gagné son match devant 3 000 spectateurs dimanche.\n",
  "articles/café/météo.md": "# Météo\n\nDu soleil est attendu jeudi, avec 21 degrés à Brissac.\n",
};

const small = fc.array(fc.nat(3), { maxLength: 2 });
const folder = fc.constantFrom("articles", "articles/2024", "articles/à part");
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant("add" as const), story: fc.nat(1), isRight: fc.boolean(), folder }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant("edit" as const), which: fc.nat(), ahead: small, behind: small }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("wrap" as const),
      which: fc.nat(),
      width: fc.integer({ min: 45, max: 90 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("move" as const), which: fc.nat(), folder }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("copy" as const), which: fc.nat(), folder }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("correct" as const), which: fc.nat() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("delete" as const), which: fc.nat() }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant("noise" as const), file: fc.constantFrom(...Object.keys(noise)) }),
  },
);
export type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Commits of some steps each. */
export const histories = fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { minLength: 6, maxLength: 8 });

/** A newspaper that keeps its articles in git. */
export class Newspaper {
  readonly #repository: Repository;
  #pieces: readonly Piece[];
  #next = 0;

  /** Begins with two articles of each story that stay and say the same. */
  constructor(repository: Repository) {
    this.#repository = repository;
    this.#pieces = [];
    for (const story of stories.keys())
      for (const name of ["first", "second"]) this.#write(this.#fresh(story, true, `articles/${name}-${story}.txt`));
    this.#kept = this.#pieces.length;
    // A folder that is met again on the way down.
    symlinkSync("..", join(repository.root, "articles/back"));
    repository.commit();
  }

  readonly #kept: number;

  commit(steps: readonly Step[]): string {
    for (const one of steps) this.#take(one);
    return this.#repository.commit();
  }

  #take(one: Step): void {
    if (one.do === "add") {
      this.#write(this.#fresh(one.story, one.isRight, `${one.folder}/n${this.#next}.txt`));
      return;
    }
    if (one.do === "noise") {
      const at = join(this.#repository.root, one.file);
      if (existsSync(at)) rmSync(at);
      else this.#repository.write(one.file, noise[one.file] ?? "");
      return;
    }
    const free = this.#pieces.slice(this.#kept);
    const piece = free[one.which % Math.max(1, free.length)];
    if (piece === undefined) return;
    if (one.do === "edit") this.#write({ ...piece, ahead: one.ahead, behind: one.behind });
    if (one.do === "wrap") this.#write({ ...piece, width: one.width });
    if (one.do === "correct") this.#write({ ...piece, isRight: true });
    if (one.do === "delete") this.#remove(piece);
    if (one.do === "copy") this.#write({ ...piece, path: `${one.folder}/n${this.#next++}.txt` });
    if (one.do === "move") {
      const path = `${one.folder}/n${this.#next++}.txt`;
      const { root } = this.#repository;
      mkdirSync(dirname(join(root, path)), { recursive: true });
      renameSync(join(root, piece.path), join(root, path));
      this.#pieces = this.#pieces.map((each) => (each === piece ? { ...piece, path } : each));
    }
  }

  /** What tells the sentence of an article from all others, copies apart: the same as long as its figure is. */
  sentenceAt(path: string): string | undefined {
    const piece = this.#pieces.find((each) => each.path === path);
    return piece && `${piece.serial} ${piece.isRight}`;
  }

  #fresh(story: number, isRight: boolean, path: string): Piece {
    const serial = this.#next++;
    return { path, serial, story, isRight, ahead: [serial % 4], behind: [(serial + 1) % 4], width: 0 };
  }

  #write(piece: Piece): void {
    this.#repository.write(piece.path, textOf(piece));
    const known = this.#pieces.some(({ path }) => path === piece.path);
    this.#pieces = known
      ? this.#pieces.map((each) => (each.path === piece.path ? piece : each))
      : [...this.#pieces, piece];
  }

  #remove(piece: Piece): void {
    rmSync(join(this.#repository.root, piece.path));
    this.#pieces = this.#pieces.filter((each) => each !== piece);
  }
}
