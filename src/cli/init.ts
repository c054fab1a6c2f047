import { stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { oneLine } from "../report/escape.ts";
import { asking } from "./init/ask.ts";
import {
  type Articles,
  configFile,
  githubFile,
  gitlabFiles,
  gitlabInclude,
  type NewFile,
  preCommitFile,
} from "./init/files.ts";
import { checkIsRoot, folderNamed, likelyFolder, scopeOf } from "./init/folder.ts";
import { planOf, textAt, writeAll } from "./init/place.ts";
import { type Io, write } from "./io.ts";
import { type CiName, ciList, ciNames, usage } from "./options.ts";
import { undisturbed } from "./output.ts";
import type { InitRequest } from "./request.ts";

/** Writes a configuration and what CI needs, after asking for what is not given, and says what was written. */
export async function init(request: InitRequest, io: Io): Promise<number> {
  checkIsRoot(io.cwd);
  const configured = await configuredArticles(io.cwd);
  const { articles, ci } = await answers(request, configured, io);
  const files: readonly NewFile[] = [
    // Settings that lie in another file (package.json) would no more be read beside this one.
    ...[configFile(articles)].filter(({ path }) => (configured?.file ?? path) === path),
    ...(ci.includes("github") ? [githubFile(articles)] : []),
    ...(ci.includes("gitlab") ? gitlabFiles(articles) : []),
    ...(ci.includes("pre-commit") ? [preCommitFile(articles)] : []),
  ];
  const { write: written, leave } = await planOf(files, io.cwd, request.force);
  await undisturbed(io, async () => writeAll(written, io.cwd));
  const steps = [
    ...(await toAdd(articles, configured, leave, io.cwd)),
    ...(ci.includes("pre-commit") ? ["let the hook run before each commit: pre-commit install\n"] : []),
    `see what the articles in ${articles.map(oneLine).join(", ")} say: claims compare\n`,
    "commit the files: articles that come then are checked\n",
  ];
  const next = `Next:\n${steps.map((step) => `  - ${step}`).join("")}`;
  await write(io.stdout, section("Written:", written) + section("There already, and left as it is:", leave) + next);
  return 0;
}

interface Configured {
  /** Name of the file that holds the configuration. */
  readonly file: string;
  readonly articles: Articles;
}

/** The configuration of this folder; one of a folder above is not ours to write about. */
async function configuredArticles(cwd: string): Promise<Configured | undefined> {
  const { readConfig } = await import("../load/config.ts");
  const found = await readConfig(cwd);
  if (found === undefined || dirname(found.path) !== cwd) return undefined;
  const articles = await Promise.all((found.config.articles ?? []).map((each) => scopeOf(each, cwd)));
  return { file: found.path.slice(cwd.length + 1), articles };
}

interface Answers {
  readonly articles: Articles;
  readonly ci: readonly CiName[];
}

/** What the command line leaves open is asked for on a terminal, or taken as likely with --yes. */
async function answers(request: InitRequest, configured: Configured | undefined, io: Io): Promise<Answers> {
  const given = request.folder === undefined ? undefined : [await folderNamed(request.folder, io.cwd)];
  const known = given ?? (configured !== undefined && configured.articles.length > 0 ? configured.articles : undefined);
  if (known !== undefined && request.ci !== undefined) return { articles: known, ci: request.ci };
  const likely = known === undefined ? await likelyFolder(io.cwd) : undefined;
  if (request.yes) return { articles: known ?? [`${likely ?? "articles"}/`], ci: request.ci ?? ciNames };
  if (!io.isTTY.stdin || !io.isTTY.stderr) {
    throw usage("init asks which articles and which CI, and there is no terminal: add --yes, or give FOLDER and --ci");
  }
  return asking(io, async (ask) => ({
    articles:
      known ??
      (await ask("Which folder holds the articles?", likely ?? ".", async (name) => [await folderNamed(name, io.cwd)])),
    ci: request.ci ?? (await ask(`Which CI? ${ciNames.join(", ")} or none`, ciNames.join(","), (text) => ciList(text))),
  }));
}

const section = (title: string, files: readonly NewFile[]): string =>
  files.length === 0 ? "" : `${title}\n${files.map(({ path }) => `  ${path}\n`).join("")}`;

/** What files that are not ours to write lack. */
async function toAdd(
  articles: Articles,
  configured: Configured | undefined,
  left: readonly NewFile[],
  cwd: string,
): Promise<readonly string[]> {
  const steps: string[] = [];
  const lacks = async (path: string, mark: string): Promise<boolean> =>
    left.some((file) => file.path === path) && (await textAt(resolve(cwd, path)))?.includes(mark) !== true;
  const unnamed = articles.filter((each) => configured?.articles.includes(each) === false);
  if (configured !== undefined && unnamed.length > 0) {
    steps.push(`add to articles: in ${configured.file}: ${unnamed.map(oneLine).join(", ")}\n`);
  }
  if (await lacks(".gitlab-ci.yml", "claims.gitlab-ci.yml")) {
    steps.push(`add to .gitlab-ci.yml:\n${indented(gitlabInclude)}`);
  }
  if (await lacks(".pre-commit-config.yaml", "id: claims")) {
    const hook = preCommitFile(articles).text.replace(/^repos:\n/, "");
    steps.push(`add below repos: in .pre-commit-config.yaml:\n${indented(hook)}`);
  }
  for (const folder of articles) {
    const found = await stat(resolve(cwd, folder)).catch(() => undefined);
    if (found === undefined) steps.push(`put the articles into ${oneLine(folder)}\n`);
  }
  return steps;
}

const indented = (text: string): string => text.replace(/^(?=.)/gm, "      ");
