import { ClaimsError } from "../../problem.ts";
import { git, type Place, tryGit } from "./run.ts";

/** The commit behind a name, where it is here. */
export async function commitOf(ref: string, place: Place): Promise<string | undefined> {
  // A name that git would take for an option is no name; nor is one that no argument can hold.
  if (ref === "" || ref.startsWith("-") || ref.includes("\0")) return undefined;
  const { code, out } = await tryGit(
    ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`],
    place,
  );
  // "^main" is a name to git, but of all that main does not reach.
  return code === 0 && /^[0-9a-f]{40,64}$/.test(out.trim()) ? out.trim() : undefined;
}

/** Whether the history was cut when it was fetched. */
export async function isShallow(place: Place): Promise<boolean> {
  return (await git(["rev-parse", "--is-shallow-repository"], place)).trim() === "true";
}

/**
 * The last commit that a name and HEAD share. `git/unknown-ref` where there is no such name, `git/shallow` where the commit,
 * or what joins the two, may be in the part of the history that was not fetched.
 */
export async function mergeBase(ref: string, place: Place): Promise<string> {
  const commit = await commitOf(ref, place);
  if (commit === undefined) {
    if (!ref.startsWith("-") && (await isShallow(place))) {
      throw new ClaimsError(
        "git/shallow",
        `there is no commit '${ref}' here, and only a part of the history was fetched`,
      );
    }
    throw new ClaimsError("git/unknown-ref", `git knows no commit '${ref}'`);
  }
  const { code, out, complaint } = await tryGit(["merge-base", commit, "HEAD"], place);
  // Several are possible after criss-cross merges; git prints the best one, always the same.
  if (code === 0) return out.trim();
  if (code !== 1) throw new ClaimsError("git/failed", `git merge-base: ${complaint}`);
  if (await isShallow(place)) {
    throw new ClaimsError(
      "git/shallow",
      `what '${ref}' and HEAD share is in a part of the history that was not fetched`,
    );
  }
  throw new ClaimsError("git/failed", `'${ref}' and HEAD share no commit`);
}
