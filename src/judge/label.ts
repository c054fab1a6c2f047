import type { Claim, ClaimKind, Position } from "../record.ts";

/** Longest label, in characters: one line of a terminal. */
const longest = 90;

/** Words that open a clause and mean nothing without the sentence before. */
const leading =
  /^(?:et|mais|que|qu['’]|qui|dont|car|and|but|that|which|who|as|while|when|where|alors que|tandis que)\s+/iu;

function shorten(text: string): string {
  const plain = text
    .replace(/\]\([^)]*\)/g, "")
    .replace(/[[\]*_#]+/g, "")
    .replace(/[\s\u00a0\u202f]+/g, " ")
    .replace(/^[\s,;:.«»"“”'’–—-]+|[\s,;:.«“–—-]+$/gu, "")
    .replace(leading, "");
  const cut = plain.length <= longest ? plain : `${plain.slice(0, longest).replace(/[\s,;:]+\S*$/u, "")} …`;
  return cut.charAt(0).toUpperCase() + cut.slice(1);
}

/** The statement most like the others: the one with most shared terms for its length. */
function central(claims: readonly Claim[]): Claim | undefined {
  const score = (claim: Claim): number =>
    claims.reduce(
      (sum, other) => (other === claim ? sum : sum + claim.terms.filter((term) => other.terms.includes(term)).length),
      0,
    ) /
    (6 + claim.terms.length);
  return [...claims].sort((a, b) => score(b) - score(a) || a.text.length - b.text.length || (a.id < b.id ? -1 : 1))[0];
}

/** A value with the words around it that say what it is the value of. */
function withSubject(claims: readonly Claim[], text: string): string {
  const claim = central(claims);
  if (!claim) return text;
  const words = claim.terms
    .filter((term) => /^(?:l|c|name|org|place):/.test(term))
    .map((term) => term.replace(/^[a-z]+:/, ""))
    .filter((word) => !text.toLowerCase().includes(word))
    .slice(0, 3);
  return words.length > 0 ? `${shorten(text)} (${words.join(", ")})` : shorten(text);
}

const labels: Readonly<Record<ClaimKind, (claims: readonly Claim[], positions: readonly Position[]) => string>> = {
  quantity: (claims, positions) =>
    withSubject(
      claims,
      positions.length > 3
        ? `${positions[0]?.value ?? ""} … ${positions.at(-1)?.value ?? ""}`
        : positions.map(({ value }) => value).join(" / "),
    ),
  date: (claims, positions) =>
    withSubject(
      claims,
      positions
        .map(({ value }) => value)
        .slice(0, 3)
        .join(" / "),
    ),
  place: (claims, positions) => withSubject(claims, positions[0]?.value ?? ""),
  person: (claims) => {
    const [first] = [...claims].sort((a, b) => b.value.text.length - a.value.text.length || (a.id < b.id ? -1 : 1));
    return first?.value.type === "person" ? shorten(`${first.value.name} : ${first.value.text}`) : "";
  },
  quote: (claims) => shorten(central(claims)?.text ?? ""),
  event: (claims) => shorten(central(claims)?.text ?? ""),
  attribute: (claims) => shorten(central(claims)?.text ?? ""),
};

/** A line that says what a fact is about, built from its claims. */
export function labelOf(kind: ClaimKind, claims: readonly Claim[], positions: readonly Position[]): string {
  return labels[kind](claims, positions) || shorten(claims[0]?.text ?? "");
}
