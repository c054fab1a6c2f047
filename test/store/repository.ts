import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** What git needs of an environment, and nothing of the developer's own settings. */
export const gitEnv: Readonly<Record<string, string>> = {
  PATH: process.env["PATH"] ?? "",
  HOME: "/nonexistent",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_CONFIG_GLOBAL: "/dev/null",
};

/** A repository of its own, in a folder that `remove` takes away. */
export class Repository {
  readonly root: string;

  private constructor(root: string) {
    this.root = root;
  }

  static create(): Repository {
    const repository = new Repository(newFolder());
    repository.git("init", "--quiet", "--initial-branch=main");
    return repository;
  }

  /** A clone by the file protocol, which knows shallow clones. */
  clone(...options: readonly string[]): Repository {
    const copy = new Repository(newFolder());
    copy.git("clone", "--quiet", ...options, `file://${this.root}`, ".");
    return copy;
  }

  git(...args: readonly string[]): string {
    const who = ["-c", "user.name=Reporter", "-c", "user.email=reporter@example.org", "-c", "commit.gpgSign=false"];
    return execFileSync("git", [...who, ...args], { cwd: this.root, env: gitEnv, encoding: "utf8", stdio: "pipe" });
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    writeFileSync(join(this.root, path), text);
  }

  /** Everything as it is; gives the id of the commit. */
  commit(): string {
    this.git("add", "--all");
    this.git("commit", "--quiet", "--allow-empty", "--message=.");
    return this.head();
  }

  head(): string {
    return this.git("rev-parse", "HEAD").trim();
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** A new folder for temporary files, by its real name. */
export function newFolder(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), "claims-git-")));
}
