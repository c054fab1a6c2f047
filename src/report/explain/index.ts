import type { Inspector, Report } from "../../record.ts";
import type { ExplainFormat } from "../format.ts";
import type { View } from "../view.ts";
import { explainJson } from "./json.ts";
import type { Explained } from "./select.ts";
import { explainTerminal } from "./terminal.ts";

/** As a `Reporter`: the whole report, what of it is to be explained, and who can be asked about it. */
type Explainer = (
  report: Report,
  explained: Explained,
  inspector: Inspector,
  view: Pick<View, "width" | "color">,
) => string;

export const explainers: Readonly<Record<ExplainFormat, Explainer>> = { terminal: explainTerminal, json: explainJson };
