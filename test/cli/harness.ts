import { Readable, Writable } from "node:stream";
import type { Engine } from "../../src/cli/engine.ts";
import type { Io } from "../../src/cli/io.ts";
import { main } from "../../src/cli/main.ts";
import { inspectReport, judging } from "../../src/pipeline.ts";
import type { Report } from "../../src/record.ts";

export interface Run {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number;
}

export interface Setting {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Both streams are a terminal of this many columns. */
  readonly columns?: number;
  readonly stdin?: string;
  /** Standard input is a terminal. */
  readonly asks?: boolean;
  readonly engine?: Engine;
}

/** A whole run of the command line in this process. */
export async function claims(argv: readonly string[], setting: Setting = {}): Promise<Run> {
  const stdout = new Sink();
  const stderr = new Sink();
  const io: Io = {
    argv,
    stdout,
    stderr,
    stdin: Readable.from([Buffer.from(setting.stdin ?? "")]),
    env: setting.env ?? {},
    cwd: setting.cwd ?? import.meta.dirname,
    isTTY: {
      stdin: setting.asks === true,
      stdout: setting.columns !== undefined,
      stderr: setting.columns !== undefined,
    },
    columns: setting.columns,
  };
  const code = await main(io, setting.engine);
  return { stdout: stdout.text, stderr: stderr.text, code };
}

class Sink extends Writable {
  text = "";

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString("utf8");
    done();
  }
}

/** An engine that does one thing, whatever is asked. */
export const engineDoing = (work: Engine["compare"]): Engine => ({
  compare: work,
  extract: work,
  check: async (added, _, options) => {
    const report = await work(added, options);
    return { stories: [report], added: report.articles, corpus: 0, isThere: true, sheets: 0, problems: [] };
  },
  judge: judging,
  inspect: inspectReport,
});

/** An engine that gives one report, and remembers what it was asked. */
export function engineOf(
  report: Report,
): Engine & { readonly asked: { paths: readonly string[]; maxSize: number | undefined }[] } {
  const asked: { paths: readonly string[]; maxSize: number | undefined }[] = [];
  const work: Engine["compare"] = async (paths, options) => {
    asked.push({ paths, maxSize: options.maxSize });
    return report;
  };
  return { ...engineDoing(work), asked };
}
