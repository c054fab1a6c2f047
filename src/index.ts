/** The library's public face: everything the command line can do, on files or on texts in memory. */
export {
  articleFromText,
  type CheckOptions,
  check,
  compare,
  extract,
  type Input,
  loadArticles,
  type Options,
} from "./library.ts";
export { ClaimsError } from "./problem.ts";
export type * from "./record.ts";
