/** Averaged perceptron (Collins 2002; lazy averaging as in Daumé 2006) over hashed features, rows made on first update. */
export class Perceptron {
  readonly labels: number;
  private slots: Int32Array;
  private rows: Int32Array;
  private count = 0;
  private weights: Float32Array;
  private totals: Float64Array;
  private stamps: Int32Array;
  private touched: Int32Array;
  private now = 0;

  constructor(labels: number) {
    this.labels = labels;
    this.slots = new Int32Array(1 << 20);
    this.rows = new Int32Array(1 << 20);
    this.weights = new Float32Array(labels << 14);
    this.totals = new Float64Array(labels << 14);
    this.stamps = new Int32Array(labels << 14);
    this.touched = new Int32Array(1 << 14);
  }

  private find(feature: number): number {
    const mask = this.slots.length - 1;
    let at = (feature ^ (feature >>> 15)) & mask;
    for (let key = this.slots[at]; key !== 0; key = this.slots[at]) {
      if (key === feature) return this.rows[at] ?? -1;
      at = (at + 1) & mask;
    }
    return -1;
  }

  private make(feature: number): number {
    const known = this.find(feature);
    if (known >= 0) return known;
    if (this.count * 2 >= this.slots.length) this.growTable();
    const row = this.count++;
    if (this.count * this.labels > this.weights.length) this.growRows();
    this.insert(feature, row);
    return row;
  }

  private insert(feature: number, row: number): void {
    const mask = this.slots.length - 1;
    let at = (feature ^ (feature >>> 15)) & mask;
    while (this.slots[at] !== 0) at = (at + 1) & mask;
    this.slots[at] = feature;
    this.rows[at] = row;
  }

  private growTable(): void {
    const [slots, rows] = [this.slots, this.rows];
    this.slots = new Int32Array(slots.length * 2);
    this.rows = new Int32Array(slots.length * 2);
    for (let at = 0; at < slots.length; at++) if (slots[at] !== 0) this.insert(slots[at] ?? 0, rows[at] ?? 0);
  }

  private growRows(): void {
    this.weights = copied(this.weights, new Float32Array(this.weights.length * 2));
    this.totals = copied(this.totals, new Float64Array(this.totals.length * 2));
    this.stamps = copied(this.stamps, new Int32Array(this.stamps.length * 2));
    this.touched = copied(this.touched, new Int32Array(this.touched.length * 2));
  }

  /** Scores of all labels for a set of features, into `out`. */
  score(features: Int32Array, n: number, out: Float32Array): void {
    out.fill(0);
    const { labels, weights } = this;
    for (let f = 0; f < n; f++) {
      const row = this.find(features[f] ?? 0);
      if (row < 0) continue;
      const base = row * labels;
      for (let label = 0; label < labels; label++) out[label] = (out[label] ?? 0) + (weights[base + label] ?? 0);
    }
  }

  /** Moves the features towards one label and away from another. */
  update(features: Int32Array, n: number, right: number, wrong: number): void {
    for (let f = 0; f < n; f++) {
      const row = this.make(features[f] ?? 0);
      this.touched[row] = (this.touched[row] ?? 0) + 1;
      const base = row * this.labels;
      this.step(base + right, 1);
      this.step(base + wrong, -1);
    }
  }

  private step(at: number, by: number): void {
    this.totals[at] = (this.totals[at] ?? 0) + (this.now - (this.stamps[at] ?? 0)) * (this.weights[at] ?? 0);
    this.stamps[at] = this.now;
    this.weights[at] = (this.weights[at] ?? 0) + by;
  }

  /** Counts one example: averages are over examples. */
  tick(): void {
    this.now++;
  }

  /** The averaged weights, feature by feature in order of their hashes; weights of 0 left out. */
  averages(least = 1): { feature: number; weights: { label: number; weight: number }[] }[] {
    const found: { feature: number; weights: { label: number; weight: number }[] }[] = [];
    for (let at = 0; at < this.slots.length; at++) {
      const feature = this.slots[at] ?? 0;
      if (feature === 0) continue;
      if ((this.touched[this.rows[at] ?? 0] ?? 0) < least) continue;
      const base = (this.rows[at] ?? 0) * this.labels;
      const weights: { label: number; weight: number }[] = [];
      for (let label = 0; label < this.labels; label++) {
        const cell = base + label;
        const total = (this.totals[cell] ?? 0) + (this.now - (this.stamps[cell] ?? 0)) * (this.weights[cell] ?? 0);
        if (total !== 0) weights.push({ label, weight: total / this.now });
      }
      if (weights.length > 0) found.push({ feature, weights });
    }
    return found.sort((a, b) => (a.feature >>> 0) - (b.feature >>> 0));
  }
}

/** A longer list that begins with the numbers of a shorter one. */
function copied<T extends Float32Array | Float64Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
