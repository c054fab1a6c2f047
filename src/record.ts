/** The records that flow through `claims`: plain, readonly, JSON-friendly. Types alone, no code. */
export type * from "./record/article.ts";
export type * from "./record/claim.ts";
export type * from "./record/fact.ts";
export type * from "./record/finding.ts";
export type * from "./record/pair.ts";
export type * from "./record/problem.ts";
export type * from "./record/report.ts";
export type * from "./record/sentence.ts";
export type * from "./record/sheet.ts";
export type * from "./record/span.ts";
export type * from "./record/time.ts";
export type * from "./record/value.ts";
