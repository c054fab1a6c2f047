import type { Profile } from "./profile.ts";

/** Whether two groups of claims, by index, give rival values. */
export type AreRivals = (left: readonly number[], right: readonly number[]) => boolean;

/**
 * Whether each of two groups gives one figure or date, the two differ, and no article gives both: values that outlets choose
 * between are more likely of one fact than values that stand side by side.
 */
export function rivalsAmong(all: readonly Profile[]): AreRivals {
  const given = (i: number): string | undefined => {
    const value = all[i]?.claim.value;
    if (value?.type === "quantity") return String(value.figure);
    return value?.type === "date" ? JSON.stringify(value.from) : undefined;
  };
  const oneValue = (group: readonly number[]): string | undefined => {
    const [first, ...more] = new Set(group.map(given));
    return more.length === 0 ? first : undefined;
  };
  return (left, right) => {
    const [x, y] = [oneValue(left), oneValue(right)];
    if (x === undefined || y === undefined || x === y) return false;
    const articles = new Set(left.map((i) => all[i]?.claim.article));
    return !right.some((i) => articles.has(all[i]?.claim.article));
  };
}
