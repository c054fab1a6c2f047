/** Which transition a class of the parser stands for: what it does, and the label of the arc it makes. */
export interface Transition {
  readonly move: "shift" | "reduce" | "left" | "right";
  /** Index of the relation, -1 for moves without an arc. */
  readonly label: number;
}

/**
 * The state of an arc-eager parse (Nivre 2003) of `n` words: a stack, a buffer that starts at `next`, and the arcs so
 * far. The root stands behind the last word, as word `n` (Ballesteros and Nivre 2013).
 */
export class ParseState {
  readonly n: number;
  readonly stack: Int32Array;
  depth = 0;
  next = 0;
  readonly heads: Int32Array;
  readonly labels: Int32Array;
  /** Outermost and second outermost dependents on each side, -1 for none, and how many there are. */
  readonly left1: Int32Array;
  readonly left2: Int32Array;
  readonly right1: Int32Array;
  readonly right2: Int32Array;
  readonly leftCount: Int32Array;
  readonly rightCount: Int32Array;
  /** Labels of the dependents so far, as bits by label modulo 32. */
  readonly leftLabels: Int32Array;
  readonly rightLabels: Int32Array;

  constructor(n: number) {
    this.n = n;
    this.stack = new Int32Array(n + 1);
    const list = (fill: number): Int32Array => new Int32Array(n + 1).fill(fill);
    this.heads = list(-1);
    this.labels = list(-1);
    this.left1 = list(-1);
    this.left2 = list(-1);
    this.right1 = list(-1);
    this.right2 = list(-1);
    this.leftCount = list(0);
    this.rightCount = list(0);
    this.leftLabels = list(0);
    this.rightLabels = list(0);
  }

  /** The word `down` steps below the top of the stack, -1 for none. */
  top(down = 0): number {
    return this.depth > down ? (this.stack[this.depth - 1 - down] ?? -1) : -1;
  }

  get done(): boolean {
    return this.next === this.n && this.depth === 0;
  }

  may(move: Transition["move"]): boolean {
    const top = this.top();
    switch (move) {
      case "shift":
        return this.next < this.n;
      case "reduce":
        return top >= 0 && (this.heads[top] ?? -1) >= 0;
      case "left":
        return top >= 0 && (this.heads[top] ?? -1) < 0;
      case "right":
        return top >= 0 && this.next < this.n;
    }
  }

  apply({ move, label }: Transition): void {
    const top = this.top();
    if (move === "left") this.attach(top, this.next, label);
    if (move === "right") this.attach(this.next, top, label);
    if (move === "left" || move === "reduce") this.depth--;
    else this.stack[this.depth++] = this.next++;
  }

  private attach(word: number, head: number, label: number): void {
    this.heads[word] = head;
    this.labels[word] = label;
    const bit = 1 << (label & 31);
    if (word < head) {
      this.left2[head] = this.left1[head] ?? -1;
      this.left1[head] = word;
      this.leftCount[head] = (this.leftCount[head] ?? 0) + 1;
      this.leftLabels[head] = (this.leftLabels[head] ?? 0) | bit;
    } else {
      this.right2[head] = this.right1[head] ?? -1;
      this.right1[head] = word;
      this.rightCount[head] = (this.rightCount[head] ?? 0) + 1;
      this.rightLabels[head] = (this.rightLabels[head] ?? 0) | bit;
    }
  }
}
