/** What git knows of the articles: which are new, and since when. */
export { findBase } from "./git/base.ts";
export { type Changes, changedAmong, changedSince } from "./git/changes.ts";
