import { distance } from "fastest-levenshtein";
import { isMap, LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import { ClaimsError } from "../problem.ts";

const globMap = z.record(z.string().min(1), z.string().min(1));

/** Shape of `claims.config.yaml` and of `claims` in package.json. */
export const configSchema = z.strictObject({
  /** Files, folders and globs that are read when none are named. */
  articles: z.array(z.string().min(1)).optional(),
  /** Globs of files that are passed over. */
  exclude: z.array(z.string().min(1)).optional(),
  /** Glob → name of the outlet. */
  sources: globMap.optional(),
  /** Glob → publication date (ISO 8601, or in words). */
  dates: globMap.optional(),
  /** Glob → language ("fr"). */
  languages: globMap.optional(),
  /** Canonical name → other names of the same entity. */
  aliases: z.record(z.string().min(1), z.array(z.string().min(1))).optional(),
  /** Fact sheets that articles are compared with. */
  facts: z.array(z.string().min(1)).optional(),
  /** Largest file that is read, in bytes. */
  maxSize: z.number().int().positive().optional(),
});

export type Config = z.infer<typeof configSchema>;

const knownKeys: readonly string[] = Object.keys(configSchema.shape);

function nearestKey(key: string): string | undefined {
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const known of knownKeys) {
    const steps = distance(key.toLowerCase(), known.toLowerCase());
    if (steps < least) [best, least] = [known, steps];
  }
  // Half the letters wrong is another word, not a slip.
  return least <= Math.max(2, key.length / 2) ? best : undefined;
}

/**
 * Checks a configuration value. Throws `ClaimsError`: `config/unknown-key` with the nearest known key, or
 * `config/invalid` with the entry that is wrong. `lineOf` gives the line of a top-level key.
 */
export function checkConfig(
  value: unknown,
  path?: string,
  lineOf: (key: string) => number | undefined = () => undefined,
): Config {
  const result = configSchema.safeParse(value ?? {});
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    if (issue.code !== "unrecognized_keys") continue;
    const key = issue.keys[0] ?? "";
    const near = nearestKey(key);
    const hint = near ? `did you mean "${near}"?` : `known keys: ${knownKeys.join(", ")}.`;
    throw new ClaimsError("config/unknown-key", `Unknown key "${key}": ${hint}`, { path, line: lineOf(key) });
  }
  const issue = result.error.issues[0];
  const key = String(issue?.path[0] ?? "");
  throw new ClaimsError(
    "config/invalid",
    `${issue?.path.join(".") || "configuration"}: ${issue?.message ?? "invalid"}`,
    {
      path,
      line: lineOf(key),
    },
  );
}

/** Lines of the top-level keys of a YAML text; a syntax error is thrown as `config/invalid`. */
export function parseYamlConfig(
  source: string,
  path: string,
): { readonly value: unknown; readonly lines: ReadonlyMap<string, number> } {
  const counter = new LineCounter();
  const document = parseDocument(source, { lineCounter: counter, logLevel: "silent" });
  const fault = document.errors[0];
  if (fault) {
    throw new ClaimsError("config/invalid", fault.message.split("\n")[0] ?? "not valid YAML", {
      path,
      line: fault.linePos?.[0].line,
    });
  }
  const lines = new Map<string, number>();
  if (isMap(document.contents)) {
    for (const { key } of document.contents.items) {
      const range =
        typeof key === "object" && key !== null && "range" in key && Array.isArray(key.range) ? key.range : [];
      const start: unknown = range[0];
      if (typeof start === "number") lines.set(String(key), counter.linePos(start).line);
    }
  }
  try {
    return { value: document.toJS({ maxAliasCount: 20 }), lines };
  } catch {
    throw new ClaimsError("config/invalid", "Too many aliases.", { path });
  }
}
