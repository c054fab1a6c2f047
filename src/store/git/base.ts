import { readFile } from "node:fs/promises";
import { z } from "zod";
import { ClaimsError } from "../../problem.ts";
import { commitOf, isShallow } from "./commit.ts";
import type { Place } from "./run.ts";

/**
 * The name of what a pipeline is about to be compared with: the target of a pull or merge request, what a branch was before a
 * push, or the default branch where it is new. Nothing outside of GitHub and GitLab, and nothing where a pipeline has no
 * such thing (a schedule). `git/no-base` when the event of GitHub can't be read.
 */
export async function findBase(place: Place): Promise<string | undefined> {
  const { env } = place;
  if (env["GITHUB_ACTIONS"] === "true") return gitHubBase(place);
  if (env["GITLAB_CI"] === "true") return gitLabBase(place);
  return undefined;
}

const commitId = z.string().regex(/^[0-9a-f]{40,64}$/);

/** What is read of the events of GitHub; they hold much more. */
const eventSchema = z.object({
  pull_request: z.object({ base: z.object({ sha: commitId }), head: z.object({ sha: commitId }) }).optional(),
  merge_group: z.object({ base_sha: commitId }).optional(),
  before: commitId.nullish(),
  repository: z.object({ default_branch: z.string().min(1) }).optional(),
});

type Event = z.infer<typeof eventSchema>;

async function gitHubBase(place: Place): Promise<string | undefined> {
  const { GITHUB_EVENT_PATH: path, GITHUB_BASE_REF: target } = place.env;
  const event = path === undefined || path === "" ? {} : await readEvent(path);
  const { pull_request: request, merge_group: group } = event;
  const targetBranch = remote(target);
  if (request !== undefined) {
    // What is checked out is most often the merge of the request into its target: its first parent is what the target was
    // then, which the event may not know yet or no more.
    if ((await commitOf("HEAD^2", place)) === request.head.sha && (await isHere("HEAD^1", place))) return "HEAD^1";
    return (await isHere(request.base.sha, place)) ? request.base.sha : (targetBranch ?? request.base.sha);
  }
  if (group !== undefined) return group.base_sha;
  return targetBranch ?? before(event.before, remote(event.repository?.default_branch), place);
}

async function gitLabBase(place: Place): Promise<string | undefined> {
  const { env } = place;
  // The first is there only when the merge was tried out: what is checked out holds the target as it was then.
  for (const name of ["CI_MERGE_REQUEST_TARGET_BRANCH_SHA", "CI_MERGE_REQUEST_DIFF_BASE_SHA"]) {
    const commit = given(env[name]);
    if (commit !== undefined && (await isHere(commit, place))) return commit;
  }
  const target = remote(env["CI_MERGE_REQUEST_TARGET_BRANCH_NAME"]) ?? given(env["CI_MERGE_REQUEST_DIFF_BASE_SHA"]);
  return target ?? before(given(env["CI_COMMIT_BEFORE_SHA"]), remote(env["CI_DEFAULT_BRANCH"]), place);
}

/**
 * What a branch was before it was pushed. All zeros tell that it is new; after a forced push, what it was is nowhere any more:
 * then it is held against the default branch.
 */
async function before(
  commit: string | null | undefined,
  defaultBranch: string | undefined,
  place: Place,
): Promise<string | undefined> {
  if (commit === null || commit === undefined) return undefined;
  if (/^0+$/.test(commit)) return defaultBranch;
  const usable = (await isHere(commit, place)) || (await isShallow(place));
  return usable ? commit : (defaultBranch ?? commit);
}

const given = (value: string | undefined): string | undefined => (value === "" ? undefined : value);

const remote = (branch: string | undefined): string | undefined =>
  given(branch) === undefined ? undefined : `origin/${branch}`;

const isHere = async (ref: string, place: Place): Promise<boolean> => (await commitOf(ref, place)) !== undefined;

/** The event is written by whoever pushes: nothing in it is taken for granted. */
async function readEvent(path: string): Promise<Event> {
  let value: unknown;
  try {
    value = JSON.parse(await readFile(path, "utf8"));
  } catch (error) {
    const reason = error instanceof SyntaxError ? "is no JSON" : "can't be read";
    throw new ClaimsError("git/no-base", `the event of the pipeline (GITHUB_EVENT_PATH) ${reason}`);
  }
  const event = eventSchema.safeParse(value);
  if (event.success) return event.data;
  const at = event.error.issues[0]?.path.join(".") ?? "";
  throw new ClaimsError("git/no-base", `the event of the pipeline (GITHUB_EVENT_PATH) has no usable ${at || "object"}`);
}
