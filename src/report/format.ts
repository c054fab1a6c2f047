/** Names of the formats; apart from the reporters, so that help needs none of them. */
export const formats = ["terminal", "json", "ndjson", "markdown", "csv"] as const;

export type Format = (typeof formats)[number];

/** The format that a file's name asks for. */
export const formatExtensions: Readonly<Record<string, Format>> = {
  ".txt": "terminal",
  ".json": "json",
  ".ndjson": "ndjson",
  ".jsonl": "ndjson",
  ".md": "markdown",
  ".csv": "csv",
};

/** Those that an explanation can be printed in. */
export const explainFormats = ["terminal", "json"] as const satisfies readonly Format[];

export type ExplainFormat = (typeof explainFormats)[number];
