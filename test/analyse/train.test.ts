import { describe, expect, test } from "vitest";
import { readModel } from "../../src/analyse/model/file.ts";
import { analyserOf } from "../../src/analyse/syntax.ts";
import { augment, nameAgents } from "../../src/analyse/train/augment.ts";
import { readConllu } from "../../src/analyse/train/conllu.ts";
import { evaluate, evaluateOwnTokens } from "../../src/analyse/train/evaluate.ts";
import { randomStream, shuffled } from "../../src/analyse/train/random.ts";
import { train } from "../../src/analyse/train/train.ts";
import { packOf } from "../../src/language/registry.ts";
import { toyTreebank } from "./toy.ts";

const pack = packOf("fr");
if (!pack) throw new Error("no French pack");
const settings = { agentMark: "par", packing: { tagger: { least: 1, step: 0.02 }, parser: { least: 1, step: 0.02 } } };
const quiet = (): void => undefined;
const words = (text: string): string[] => text.split(" ");

describe("training", () => {
  const bytes = train(toyTreebank, settings, pack, quiet);
  const analyse = analyserOf(readModel(bytes), pack);

  test("gives the same bytes for the same sentences", () => {
    expect(train(toyTreebank, settings, pack, quiet).equals(bytes)).toBe(true);
  });

  test("learns a small treebank by heart, on its tokens and on our own", () => {
    let clock = 0;
    const scores = evaluate(toyTreebank, analyse, () => clock++);
    expect(scores.words).toBe(toyTreebank.length * 5);
    expect([scores.upos, scores.unlabelled, scores.labelled]).toEqual([scores.words, scores.words, scores.words]);
    expect(scores.relations.get("obj")).toEqual({ gold: 48, found: 48, right: 48 });
    expect(evaluateOwnTokens(toyTreebank, analyse, pack)).toEqual({ words: 1, upos: 1, labelled: 1 });
  });

  test("finds subject and object of words it has not seen", () => {
    const found = analyse(words("Zoé salue le facteur ."));
    expect(found.map(({ relation }) => relation)).toEqual(["nsubj", "root", "det", "obj", "punct"]);
    expect(found.map(({ head }) => head)).toEqual([1, -1, 3, 1, 1]);
  });

  test("a file that is cut short or of another version is refused", () => {
    expect(() => readModel(bytes.subarray(0, bytes.length - 9))).toThrow();
    expect(() => readModel(Buffer.from("no model"))).toThrow();
  });
});

describe("CoNLL-U", () => {
  const source = [
    "# text = Il va au port.",
    "1\tIl\til\tPRON\t_\t_\t2\tnsubj\t_\t_",
    "2\tva\taller\tVERB\t_\tVerbForm=Fin\t0\troot\t_\t_",
    "3-4\tau\t_\t_\t_\t_\t_\t_\t_\t_",
    "3\tà\tà\tADP\t_\t_\t5\tcase\t_\t_",
    "4\tle\tle\tDET\t_\t_\t5\tdet\t_\t_",
    "5\tport\tport\tNOUN\t_\t_\t2\tobl\t_\tSpaceAfter=No",
    "5.1\tvide\t_\t_\t_\t_\t_\t_\t_\t_",
    "6\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_",
    "",
    "",
  ].join("\n");

  test("a multiword token is one word that hangs where its first outer word does", () => {
    const [sentence] = readConllu(source, true);
    expect(sentence?.text).toBe("Il va au port.");
    expect(sentence?.words.map(({ form, head, deprel }) => `${form} ${head} ${deprel}`)).toEqual([
      "Il 1 nsubj",
      "va -1 root",
      "au 3 case",
      "port 1 obl",
      ". 1 punct",
    ]);
  });

  test("without merging its words stay apart; Windows line ends are read", () => {
    const [sentence] = readConllu(source.replaceAll("\n", "\r\n"), false);
    expect(sentence?.words.map(({ form }) => form)).toEqual(["Il", "va", "à", "le", "port", "."]);
  });

  test("a malformed line is an error with its number", () => {
    expect(() => readConllu("1\tIl\til\tPRON\t_\t_\tx\tnsubj\t_\t_\n\n", true)).toThrow(/line 1 is no CoNLL-U/);
  });
});

describe("sentences made from those of a treebank", () => {
  const row = (
    id: number,
    form: string,
    lemma: string,
    upos: string,
    head: number,
    deprel: string,
    feats = "_",
  ): string => [id, form, lemma, upos, "_", feats, head, deprel, "_", "_"].join("\t");
  const reported = readConllu(
    [
      row(1, "Anne", "Anne", "PROPN", 3, "nsubj"),
      row(2, "a", "avoir", "AUX", 3, "aux", "VerbForm=Fin"),
      row(3, "annoncé", "annoncer", "VERB", 0, "root", "VerbForm=Part"),
      row(4, "que", "que", "SCONJ", 7, "mark"),
      row(5, "le", "le", "DET", 6, "det"),
      row(6, "pont", "pont", "NOUN", 7, "nsubj"),
      row(7, "fermerait", "fermer", "VERB", 3, "ccomp", "VerbForm=Fin"),
      row(8, ".", ".", "PUNCT", 3, "punct"),
      "",
      "",
    ].join("\n"),
    true,
  );

  test("reported speech is inverted, with and without a weekday", () => {
    const made = augment(reported, pack, randomStream(1)).map(({ words: own }) => own);
    const texts = made.map((own) => own.map(({ form }) => form).join(" "));
    expect(texts[0]).toBe("le pont fermerait , a annoncé Anne .");
    expect(texts[1]).toMatch(/^le pont fermerait , a annoncé \p{Ll}+ Anne \.$/u);
    const heads = made[0]?.map(({ head, deprel }) => `${head} ${deprel}`);
    expect(heads).toEqual(["1 det", "2 nsubj", "-1 root", "5 punct", "5 aux", "2 parataxis", "5 nsubj", "2 punct"]);
  });

  test("whoever acts in a passive is its agent; other phrases with the same word are not", () => {
    const passive = (noun: string, verb: string): string =>
      [
        row(1, "détruit", "détruire", "VERB", 0, "root", "VerbForm=Part"),
        row(2, "est", "être", "AUX", 1, verb, "VerbForm=Fin"),
        row(3, "par", "par", "ADP", 4, "case"),
        row(4, noun, noun, "NOUN", 1, "obl"),
        "",
        "",
      ].join("\n");
    const relation = (text: string): string | undefined =>
      readConllu(text, true).map((sentence) => nameAgents(sentence, "par"))[0]?.words[3]?.deprel;
    expect(relation(passive("feu", "aux:pass"))).toBe("obl:agent");
    expect(relation(passive("feu", "cop"))).toBe("obl");
  });
});

test("the stream of numbers and the order drawn from it are fixed", () => {
  const random = randomStream(5);
  expect([random(), random()].map((n) => n.toFixed(6))).toEqual(
    [randomStream(5)].flatMap((again) => [again(), again()]).map((n) => n.toFixed(6)),
  );
  expect(shuffled([1, 2, 3, 4, 5], randomStream(9))).toEqual(shuffled([1, 2, 3, 4, 5], randomStream(9)));
  expect(shuffled([1, 2, 3, 4, 5], randomStream(9)).sort()).toEqual([1, 2, 3, 4, 5]);
});
