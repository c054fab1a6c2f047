/** The texts that `claims init` writes. Every name that comes from outside is quoted for the language that it stands in. */

/** Files, and folders with "/" at the end, from the root of the repository; "./" for all of it. */
export type Articles = readonly string[];

export interface NewFile {
  /** From the root of the repository, with `/`. */
  readonly path: string;
  readonly text: string;
  /** It holds what its owners wrote: never written anew. */
  readonly shared?: true;
}

/** A JSON string is a YAML string. */
const quoted = (text: string): string => JSON.stringify(text);

export function configFile(articles: Articles): NewFile {
  const lines = articles.map((each) => `  - ${quoted(each.replace(/(?<=.)\/$/, ""))}\n`).join("");
  return {
    path: "claims.config.yaml",
    text: `# Configuration of claims; claims schema config lists all that it may hold.
# Where the articles are: files, folders, globs.
articles:
${lines}`,
    shared: true,
  };
}

/** Workflows run with the files of a pull request: so never with pull_request_target, which would give them secrets. */
export function githubFile(articles: Articles): NewFile {
  return {
    path: ".github/workflows/claims.yml",
    text: `# Holds the new articles of a pull request against those that are there.
name: claims
on:
  pull_request:
${pathLines(articles, "    paths:\n", "      - ", { all: "**", special: /[\\*?+[\]!]/g })}
permissions:
  contents: read
  # For the upload; a private repository needs actions: read as well.
  security-events: write

jobs:
  claims:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
        with:
          # The whole history tells which articles are new.
          fetch-depth: 0
          persist-credentials: false
      - uses: actions/setup-node@v5
        with:
          node-version: 22
      - name: Check the new articles
        run: >-
          npx --yes claims check
          --format github
          --format sarif --output claims.sarif
          --format markdown --output claims.md
          --allow-none
      - name: Show the findings in code scanning
        if: always() && hashFiles('claims.sarif') != ''
        # Not every repository has code scanning; the check above decides.
        continue-on-error: true
        uses: github/codeql-action/upload-sarif@v4
        with:
          sarif_file: claims.sarif
          category: claims
      - name: Keep the reports
        if: always() && hashFiles('claims.md') != ''
        uses: actions/upload-artifact@v5
        with:
          name: claims
          path: |
            claims.sarif
            claims.md
`,
  };
}

const gitlabJob = ".gitlab/claims.gitlab-ci.yml";

export const gitlabInclude = `include:
  - local: ${gitlabJob}
`;

/** A job of its own, and a pipeline that includes it. */
export function gitlabFiles(articles: Articles): readonly NewFile[] {
  const job = `# Holds the new articles of a merge request against those that are there.
claims:
  stage: test
  image: node:22
  variables:
    # The whole history tells which articles are new.
    GIT_DEPTH: "0"
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
${pathLines(articles, "      changes:\n", "        - ", { all: "**/*", special: /[\\*?[\]{}]/g })}\
  script:
    - >-
      npx --yes claims check
      --format terminal
      --format gitlab --output gl-code-quality.json
      --format junit --output claims.junit.xml
      --allow-none
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality.json
      junit: claims.junit.xml
`;
  return [
    { path: gitlabJob, text: job },
    { path: ".gitlab-ci.yml", text: gitlabInclude, shared: true },
  ];
}

/** What is about to be committed is held against the last commit. */
export function preCommitFile(articles: Articles): NewFile {
  const each = articles.map((path) => `${path.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")}${path.endsWith("/") ? "" : "$"}`);
  const files = articles.includes("./") ? "" : `        files: ${quoted(`^(?:${each.join("|")})`)}\n`;
  return {
    path: ".pre-commit-config.yaml",
    text: `repos:
  - repo: local
    hooks:
      - id: claims
        name: claims check
        language: node
        additional_dependencies: [claims]
        entry: claims check --since HEAD --allow-none
${files}        pass_filenames: false
`,
    shared: true,
  };
}

/** How a service writes "all below", and the characters that it takes for more than themselves. */
interface Patterns {
  readonly all: string;
  readonly special: RegExp;
}

/** Nothing where everything counts. */
function pathLines(articles: Articles, head: string, indent: string, { all, special }: Patterns): string {
  if (articles.includes("./")) return "";
  const patterns = articles.map((each) => `${each.replace(special, "\\$&")}${each.endsWith("/") ? all : ""}`);
  return `${head}${patterns.map((pattern) => `${indent}${quoted(pattern)}\n`).join("")}`;
}
