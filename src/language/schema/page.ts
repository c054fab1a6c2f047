import { z } from "zod";

const words = z.array(z.string().min(1));

/** Words of a language by which the parts of a news page that are not its body are known: `src/load/cues/`. */
export const pageCuesSchema = z.strictObject({
  /** Before the name of an author. */
  bylines: words,
  /** Lower-case words inside a byline. */
  joiners: words,
  /** Lower-case words inside the names of outlets and places ("Fort-de-France", "Le Courrier du Val"). */
  nameWords: words,
  /** Before the date of publication, and of the last change. */
  published: words,
  updated: words,
  /** Before a date in a line ("le 3 mai", "on May 3"). */
  beforeDates: words,
  /** Beside a date in a line that holds nothing else, in this case: "à", "at", "AM", "Uhr", "read". */
  besideDates: words,
  /** Before the outlet that had the article first. */
  original: words,
  /** Words in the names of outlets. */
  outletWords: words,
  /** Before the maker of a picture, with a colon or a bar. */
  credits: words,
  /** Before the maker of a picture, without a colon: "photo by". */
  makers: words,
  /** At the start of a description of a picture. */
  descriptions: words,
  /** At the start of a pointer to other articles. */
  related: words,
  /** Before a list of links. */
  labels: words,
  /** Whole paragraphs of the page around the article. */
  whole: words,
  /** What a page counts: "12 comments", "partages". */
  counters: words,
  /** At the start of paragraphs that address the reader, not the news. */
  starts: words,
  /** Anywhere in them; each is rare in news prose. */
  phrases: words,
  /** At the start of the first paragraph after the article's end. */
  closing: words,
});

export const outletsSchema = z.strictObject({
  /** Well-known outlets, whose names hold no word that shows what they are. */
  outlets: words,
  /** Agencies and picture desks: their mark says where a text is from, not who published it. */
  agencies: words,
});
