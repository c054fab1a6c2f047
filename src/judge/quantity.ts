import { isMonotone } from "../language/concepts.ts";
import type { Claim, Origin, Position, QuantityValue } from "../record.ts";
import { compatible } from "../text/calendar.ts";
import { quantitiesAgree } from "../text/interval.ts";
import { groupBy, makePosition, mostFrequent } from "./position.ts";
import { type Clash, clashesAcross, differByAuthority, type Judgement, verdictOf } from "./verdict.ts";

/** "At least 632" and "at least 820" overlap as sets, but the figures are two counts. */
function sameCount(a: QuantityValue, b: QuantityValue): boolean {
  if (!quantitiesAgree(a, b)) return false;
  const floors = [a, b].every(({ bound }) => bound === "atLeast" || bound === "over");
  const ratio = Math.max(a.figure, b.figure) / Math.max(1e-9, Math.min(a.figure, b.figure));
  return !floors || ratio <= 1.1;
}

/** Tolls and arrests: a higher figure updates a lower one. */
const grows = ({ value }: Claim): boolean =>
  value.type === "quantity" && value.concept !== undefined && isMonotone(value.concept);

function clash(a: Claim, b: Claim): Clash {
  const { value: x } = a;
  const { value: y } = b;
  if (x.type !== "quantity" || y.type !== "quantity" || sameCount(x, y)) return "none";
  if ((grows(a) && grows(b)) || a.superseded !== b.superseded) return "time";
  if (a.asOf && b.asOf && !a.asOfImplied && !b.asOfImplied && !compatible(a.asOf, b.asOf)) return "time";
  if (differByAuthority(a, b)) return "authority";
  if (
    a.scope.length > 0 !== b.scope.length > 0 ||
    (x.counted === undefined && x.unit === "") ||
    (y.counted === undefined && y.unit === "")
  )
    return "scope";
  return alike(a, b) ? "open" : "scope";
}

/**
 * Whether two claims speak of one measure plainly enough to call their figures a conflict: besides the unit or the counted
 * noun they share a predicate, or most of the words around the shorter one.
 */
function alike(a: Claim, b: Claim): boolean {
  if (a.predicate !== undefined && a.predicate === b.predicate) return true;
  if (a.owner !== undefined && a.owner === b.owner) return true;
  const words = (claim: Claim): string[] => claim.terms.filter((term) => !term.startsWith("n:"));
  const [x, y] = [words(a), words(b)];
  const shared = x.filter((term) => y.includes(term)).length;
  return shared >= 2 && shared * 2 >= Math.min(x.length, y.length);
}

/** Positions by figure, the lowest first, and the verdict. */
export function judgeQuantity(
  claims: readonly Claim[],
  origins: readonly Origin[],
): Judgement & { positions: Position[] } {
  const figure = ({ value }: Claim): number => (value.type === "quantity" ? value.figure : 0);
  const sorted = [...claims].sort((a, b) => figure(a) - figure(b) || (a.id < b.id ? -1 : 1));
  const groups = groupBy(
    sorted,
    (a, b) =>
      a.value.type === "quantity" &&
      b.value.type === "quantity" &&
      a.value.figure === b.value.figure &&
      a.value.bound === b.value.bound,
  );
  const positions = groups.map((group) =>
    makePosition(group, mostFrequent(group.map(({ value }) => value.text)) ?? "", origins),
  );
  return { ...verdictOf(clashesAcross(claims, clash)), positions };
}
