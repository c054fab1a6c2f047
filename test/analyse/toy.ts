import { readConllu } from "../../src/analyse/train/conllu.ts";
import type { TreeSentence } from "../../src/analyse/train/treebanks.ts";

const names = ["Anne", "Paul", "Marie", "Luc"];
const verbs = ["voit", "aide", "salue"];
const nouns = ["maire", "pompier", "témoin", "juge"];

/** "Anne voit le maire." in all its variants, as CoNLL-U. */
const conllu = names
  .flatMap((name) =>
    verbs.flatMap((verb) =>
      nouns.map((noun) =>
        [
          `# text = ${name} ${verb} le ${noun}.`,
          `1\t${name}\t${name}\tPROPN\t_\t_\t2\tnsubj\t_\t_`,
          `2\t${verb}\t${verb}\tVERB\t_\tVerbForm=Fin\t0\troot\t_\t_`,
          "3\tle\tle\tDET\t_\t_\t4\tdet\t_\t_",
          `4\t${noun}\t${noun}\tNOUN\t_\t_\t2\tobj\t_\tSpaceAfter=No`,
          "5\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_",
          "",
        ].join("\n"),
      ),
    ),
  )
  .join("\n");

/** A treebank small enough to learn in a second. */
export const toyTreebank: readonly TreeSentence[] = readConllu(`${conllu}\n`, true);
