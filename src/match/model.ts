import { readDataFile } from "../language/data.ts";
import type { MatchModel } from "../language/shapes.ts";
import type { Family } from "./profile.ts";

/** What decides whether two claims of a family are one fact; see `model/weights.json`. */
export type Model = Readonly<Record<Family, MatchModel[Family]>>;

let read: Model | undefined;

/** The weights that the tool was trained to; read once. */
export function matchModel(): Model {
  read ??= readDataFile<MatchModel>(new URL("model/weights.json", import.meta.url));
  return read;
}
