/** Two claims of one family: the value of each row that compares them, by code, and whether they are one fact. */
export interface Example {
  readonly rows: ReadonlyMap<string, number>;
  readonly same: boolean;
  /** How much the example counts: 1 for most, more for look-alikes that must be told apart. */
  readonly weight: number;
}

/** A bar for the sum of rows, and what each row counts for. */
export interface Fitted {
  readonly link: number;
  readonly weights: Readonly<Record<string, number>>;
}

/** How steeply the odds rise with the sum of rows: a sum 1 above the bar is 4.5 to 1 for one fact. */
const slope = 1.5;

/** How far a weight may stray from what it was set to by hand: the standard deviation of its normal prior. */
const stray = 0.3;

/**
 * How many examples the evidence counts for, however many there are: pairs of one event are far from independent, and a
 * long passage stands in hundreds of them.
 */
const evidence = 100;

const steps = 12;

/**
 * Logistic regression with a normal prior around weights of 1 and a given bar (maximum a posteriori, by Newton's method):
 * rows keep the size that was set by hand unless the examples speak against it. Same examples, same weights.
 */
export function fitWeights(examples: readonly Example[], bar: number): Fitted {
  const codes = [...new Set(examples.flatMap(({ rows }) => [...rows.keys()]))].sort();
  const place = new Map(codes.map((code, i) => [code, i]));
  const size = codes.length + 1;
  const prior = [...codes.map(() => 1), bar];
  const share = Math.min(1, evidence / examples.reduce((sum, { weight }) => sum + weight, 0));
  const sparse = examples.map(({ rows, same, weight }) => ({
    entries: [...[...rows].map(([code, value]) => [place.get(code) ?? 0, value] as const), [size - 1, -1] as const],
    same: same ? 1 : 0,
    weight: weight * share,
  }));
  let now = [...prior];
  for (let step = 0; step < steps; step++) {
    const gradient = now.map((value, i) => (value - (prior[i] ?? 0)) / stray ** 2);
    const curvature = now.map((_, i) => now.map((__, j) => (i === j ? 1 / stray ** 2 : 0)));
    for (const { entries, same, weight } of sparse) {
      const sum = entries.reduce((total, [i, value]) => total + (now[i] ?? 0) * value, 0);
      const odds = 1 / (1 + Math.exp(-slope * sum));
      const pull = slope * weight * (odds - same);
      const bend = slope ** 2 * weight * odds * (1 - odds);
      for (const [i, x] of entries) {
        gradient[i] = (gradient[i] ?? 0) + pull * x;
        const row = curvature[i] ?? [];
        for (const [j, y] of entries) row[j] = (row[j] ?? 0) + bend * x * y;
      }
    }
    const move = solve(curvature, gradient);
    now = now.map((value, i) => value - (move[i] ?? 0));
  }
  const rounded = now.map((value) => Math.round(value * 100) / 100);
  return {
    link: rounded[size - 1] ?? bar,
    weights: Object.fromEntries(codes.map((code, i) => [code, rounded[i] ?? 1])),
  };
}

/** The solution of a symmetric positive definite system, by Gaussian elimination. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  const size = rows.length;
  for (let pivot = 0; pivot < size; pivot++) {
    const top = rows[pivot] ?? [];
    for (let below = pivot + 1; below < size; below++) {
      const row = rows[below] ?? [];
      const factor = (row[pivot] ?? 0) / (top[pivot] ?? 1);
      if (factor === 0) continue;
      for (let j = pivot; j <= size; j++) row[j] = (row[j] ?? 0) - factor * (top[j] ?? 0);
    }
  }
  const found = new Array<number>(size).fill(0);
  for (let i = size - 1; i >= 0; i--) {
    const row = rows[i] ?? [];
    let rest = row[size] ?? 0;
    for (let j = i + 1; j < size; j++) rest -= (row[j] ?? 0) * (found[j] ?? 0);
    found[i] = rest / (row[i] ?? 1);
  }
  return found;
}
