/** What was made for a name at a place, made once. */
export class Memo<T> {
  readonly #rows = new Map<string, T[]>();

  at(name: string, place: number, make: () => T): T {
    let row = this.#rows.get(name);
    if (!row) {
      row = [];
      this.#rows.set(name, row);
    }
    const known = row[place];
    if (known !== undefined) return known;
    const made = make();
    row[place] = made;
    return made;
  }
}
