import { isMarked } from "../language/concepts.ts";
import { fold } from "../text/fold.ts";
import { makeClaim, type SentenceContext, type Unnamed } from "./context.ts";
import { keysOf, type MentionFind, nameWords } from "./name.ts";

/** How far a role may stand from its person, in tokens: beside it, and behind a clause in between. */
const reach = 7;
const farthest = 16;

/**
 * Who is what: a role beside a name ("le président chilien Tomás Vera", "Anne Martin, secrétaire générale de la
 * fédération", "X, who was mayor of Y"). The role is its concept, its time ("former", "new") and the entities inside it.
 */
export function extractPersons(context: SentenceContext): Unnamed[] {
  const { pack, sentence, mentions, article } = context;
  if (!pack) return [];
  const { tokens } = sentence;
  const words = nameWords(pack);
  const times = new Map(Object.entries(pack.data.roles.times).map(([word, time]) => [fold(word), time]));
  const people = mentions.filter((m) => (m.kind === "person" || m.kind === "other") && m.form === "name");
  const claims: Unnamed[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const role = words.roles.matchAt(tokens.length, at, (i) => keysOf(tokens[i]));
    if (!role || tokens[role.from]?.pos === "VERB") continue;
    at = role.to - 1;
    const end = complementEnd(context, role.to, people);
    const person =
      people.find(
        (m) => m.from >= role.to && m.from <= end + 1 && stands(context, m) && noStop(context, end, m.from),
      ) ??
      [...people]
        .reverse()
        .find((m) => m.to <= role.from && role.from - m.to <= farthest && isApposition(context, m, role.from));
    if (!person) continue;
    const from =
      role.from -
      (times.has(tokens[role.from - 1]?.folded ?? "") || times.has(tokens[role.from - 1]?.lemma ?? "") ? 1 : 0);
    const time =
      from < role.from ? (times.get(tokens[from]?.folded ?? "") ?? times.get(tokens[from]?.lemma ?? "")) : undefined;
    const start = Math.min(from, person.from);
    const stop = Math.max(end, person.to);
    const inside = mentions.filter((m) => m !== person && m.from >= start && m.to <= Math.max(stop, end));
    const before = mentions.find((m) => m.to === from && m.kind === "place");
    claims.push(
      makeClaim(context, {
        kind: "person",
        from: before ? Math.min(before.from, start) : start,
        to: stop,
        subject: person.entity,
        value: {
          type: "person",
          person: person.entity,
          name: person.name,
          role: [
            role.value,
            ...(time ? [time] : []),
            ...new Set([...inside, ...(before ? [before] : [])].map((m) => m.entity)),
          ],
          text: article.text.slice(tokens[from]?.start ?? 0, tokens[Math.max(end, role.to) - 1]?.end ?? 0),
        },
      }),
    );
  }
  return claims;
}

/** The end of a role's complements: "secrétaire général | de l'ONU", "président | chilien", "chair | of the board". */
function complementEnd(context: SentenceContext, from: number, people: readonly MentionFind[]): number {
  const { tokens } = context.sentence;
  let end = from;
  for (let at = from; at < tokens.length && at - from < reach; at++) {
    if (people.some((m) => m.from === at && m.kind === "person")) break;
    const mention = context.mentions.find((m) => m.from === at && m.form !== "pronoun" && m.form !== "role");
    if (mention) {
      end = mention.to;
      at = mention.to - 1;
      continue;
    }
    const token = tokens[at];
    if (token?.kind !== "word" || token.pos === "VERB" || token.pos === "AUX" || token.pos === "PRON") break;
    if (token.pos !== "ADP" && token.pos !== "DET") end = at + 1;
  }
  return end;
}

/** A name behind a function word is a complement ("mayor of Dorn"), not who has the role. */
const stands = (context: SentenceContext, { from }: MentionFind): boolean =>
  context.pack?.functionWords.has(context.sentence.tokens[from - 1]?.folded ?? "") !== true;

/** Whether nothing between a role and a name ends the noun phrase: a sign, or a verb of which the name is the object. */
const noStop = (context: SentenceContext, from: number, to: number): boolean =>
  context.sentence.tokens
    .slice(from, to)
    .every(({ form, kind, pos }) => form === "," || form === "." || (kind === "word" && pos !== "VERB"));

/**
 * How a role behind a name belongs to it: over one comma without a verb ("Anne Martin, secrétaire générale"), or as
 * what the person is, was or becomes ("X, qui a été Premier ministre", "X a été nommé secrétaire général").
 */
function isApposition(context: SentenceContext, person: MentionFind, role: number): boolean {
  const gap = context.sentence.tokens.slice(person.to, role);
  const commas = gap.filter((token) => token.form === ",").length;
  const verbs = gap.filter((token) => token.pos === "VERB" || token.pos === "AUX");
  if (gap.some((token) => token.kind === "punctuation" && token.form !== ",")) return false;
  if (verbs.length === 0) return commas === 1 && gap.length <= reach;
  const copulas = (context.pack?.data.functionWords.copulas ?? []).map(fold);
  const becomes = gap.slice(-4).some((token) => copulas.includes(token.lemma) || isAppointment(context, token.start));
  return becomes && (commas === 0 || gap[0]?.form === ",");
}

function isAppointment(context: SentenceContext, start: number): boolean {
  return context.terms.some(
    ({ from, term }) =>
      term.startsWith("c:") && isMarked(term.slice(2), "appoints") && context.sentence.tokens[from]?.start === start,
  );
}
