import type { Report } from "../../record.ts";
import type { ExplainFormat } from "../format.ts";
import type { View } from "../view.ts";
import { explainJson } from "./json.ts";
import type { Explained } from "./select.ts";
import { explainTerminal } from "./terminal.ts";

/** A pure function, as a `Reporter` is: the whole report, and what of it is to be explained. */
type Explainer = (report: Report, explained: Explained, view: Pick<View, "width" | "color">) => string;

export const explainers: Readonly<Record<ExplainFormat, Explainer>> = { terminal: explainTerminal, json: explainJson };
