import type { Profile } from "./profile.ts";
import type { Rows } from "./score.ts";

/** Rows for two roles of one person; another person or another office is another fact. */
export function scorePersons(a: Profile, b: Profile, rows: Rows): void {
  const x = a.claim.value;
  const y = b.claim.value;
  if (x.type !== "person" || y.type !== "person") return;
  if (a.person !== b.person) {
    rows.block("person", `${x.name} / ${y.name}`);
    return;
  }
  const [left, right] = [x.role[0], y.role[0]];
  if (left !== right) {
    rows.block("role", `${x.text} / ${y.text}`);
    return;
  }
  rows.add("person", 1.8, x.name);
  rows.add("role", 1.6, x.text);
  const entities = x.role.slice(1).filter((term) => y.role.includes(term));
  if (entities.length > 0) rows.add("office", 0.6, entities.join(", "));
  const formers = [x.role.includes("former"), y.role.includes("former")];
  if (formers[0] !== formers[1]) rows.add("former", -0.8, "a former office against a present one");
}
