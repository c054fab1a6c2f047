/** Names of the formats of `claims check`; apart from the reporters, so that help needs none of them. */
export const checkFormats = ["terminal", "json", "sarif", "github", "gitlab", "junit", "markdown"] as const;

export type CheckFormat = (typeof checkFormats)[number];

/** The format that a file's name asks for. */
export const checkFormatExtensions: Readonly<Record<string, CheckFormat>> = {
  ".txt": "terminal",
  ".json": "json",
  ".sarif": "sarif",
  ".xml": "junit",
  ".md": "markdown",
};
