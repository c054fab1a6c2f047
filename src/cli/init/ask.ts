import { createInterface } from "node:readline";
import { ClaimsError } from "../../problem.ts";
import { oneLine } from "../../report/escape.ts";
import { type Io, tell, write } from "../io.ts";
import { usage } from "../options.ts";

/** Asks a question until its answer can be used; an empty line takes what stands in brackets. */
export type Ask = <T>(question: string, byDefault: string, take: (answer: string) => T | Promise<T>) => Promise<T>;

/** Questions go to stderr, where they are seen when the output is kept; answers are lines of standard input. */
export async function asking<T>(io: Io, work: (ask: Ask) => Promise<T>): Promise<T> {
  const reader = createInterface({ input: io.stdin, terminal: false });
  // Lines that come at once are kept: they answer the questions to come.
  const lines = reader[Symbol.asyncIterator]();
  try {
    return await work(async (question, byDefault, take) => {
      for (;;) {
        await write(io.stderr, `${question} [${oneLine(byDefault)}] `);
        const line = await lines.next();
        if (line.done === true) {
          await write(io.stderr, "\n");
          throw usage("no answer was given; --yes takes what is likely");
        }
        try {
          return await take(line.value.trim() === "" ? byDefault : line.value.trim());
        } catch (error) {
          if (!(error instanceof ClaimsError)) throw error;
          await tell(io, error.message);
        }
      }
    });
  } finally {
    reader.close();
  }
}
