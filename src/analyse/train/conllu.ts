import type { TreeSentence } from "./treebanks.ts";

/** A word of a treebank. `head` is the index of its head in the sentence, -1 for the root. */
export interface TreeWord {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly feats: string;
  readonly head: number;
  readonly deprel: string;
}

interface Line extends TreeWord {
  readonly id: number;
}

interface Range {
  readonly from: number;
  readonly to: number;
  readonly form: string;
}

/**
 * Reads CoNLL-U (universaldependencies.org/format.html). With `merge` a multiword token stays one word: it takes the place
 * of the first of its words whose head lies outside ("du" = "de" + "le" hangs where "de" does). Empty nodes are left out.
 * Throws with the line's number where a line is malformed.
 */
export function readConllu(source: string, merge: boolean): TreeSentence[] {
  const sentences: TreeSentence[] = [];
  let lines: Line[] = [];
  let ranges: Range[] = [];
  let text = "";
  const flush = (): void => {
    if (lines.length > 0) sentences.push({ text, words: assemble(lines, ranges) });
    lines = [];
    ranges = [];
    text = "";
  };
  for (const [at, row] of source.split(/\r?\n/).entries()) {
    if (row === "") flush();
    if (row.startsWith("# text = ")) text = row.slice(9);
    if (row === "" || row.startsWith("#")) continue;
    const [id = "", form = "", lemma = "", upos = "", , feats = "", head = "", deprel = ""] = row.split("\t");
    const range = /^(\d+)-(\d+)$/.exec(id);
    if (range && merge) ranges.push({ from: Number(range[1]), to: Number(range[2]), form });
    if (range || /^\d+\.\d+$/.test(id)) continue;
    if (!/^\d+$/.test(id) || !/^\d+$/.test(head)) throw new Error(`line ${at + 1} is no CoNLL-U: ${row.slice(0, 60)}`);
    lines.push({ id: Number(id), form, lemma, upos, feats, head: Number(head), deprel });
  }
  flush();
  return sentences;
}

function assemble(lines: readonly Line[], ranges: readonly Range[]): TreeWord[] {
  const place = new Map<number, number>();
  const kept: Line[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at];
    if (!line) break;
    const range = ranges.find(({ from }) => from === line.id) ?? { from: line.id, to: line.id, form: line.form };
    const inside = lines.filter(({ id }) => id >= range.from && id <= range.to);
    const outer = inside.find(({ head }) => head < range.from || head > range.to) ?? line;
    for (const { id } of inside) place.set(id, kept.length);
    kept.push({ ...outer, form: range.form });
    at += inside.length;
  }
  return kept.map(({ form, lemma, upos, feats, head, deprel }) => ({
    form,
    lemma,
    upos,
    feats,
    deprel,
    head: place.get(head) ?? -1,
  }));
}
