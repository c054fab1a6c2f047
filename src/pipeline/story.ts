/**
 * The stories of new articles: each new article with those that are related to it; new articles that have one in common
 * are of one story. Takes the related ids of each new article; gives sets of ids, in the order of the first new article.
 */
export function storiesOf(related: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const parent = new Map<string, string>();
  const rootOf = (id: string): string => {
    let root = id;
    for (let next = parent.get(root); next !== undefined && next !== root; next = parent.get(root)) root = next;
    parent.set(id, root);
    return root;
  };
  for (const [id, others] of related)
    for (const other of others) {
      const [a, b] = [rootOf(id), rootOf(other)];
      if (a !== b) parent.set(b, a);
    }
  const stories = new Map<string, Set<string>>();
  for (const [id, others] of related) {
    const root = rootOf(id);
    const story = stories.get(root) ?? new Set();
    for (const member of [id, ...others]) story.add(member);
    stories.set(root, story);
  }
  return [...stories.values()].map((story) => [...story]);
}
