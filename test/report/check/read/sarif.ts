import { z } from "zod";

/** What a viewer of SARIF makes of a log, read apart from the reporter: links resolved, escapes and doubled braces undone. */

const location = z.object({
  id: z.int().optional(),
  physicalLocation: z.object({
    artifactLocation: z.object({ uri: z.string() }),
    region: z.object({ startLine: z.int(), snippet: z.object({ text: z.string() }) }),
  }),
});

const log = z.object({
  runs: z.tuple([
    z.object({
      tool: z.object({ driver: z.object({ rules: z.array(z.object({ id: z.string() })) }) }),
      results: z.array(
        z.object({
          ruleId: z.string(),
          ruleIndex: z.int(),
          level: z.string(),
          message: z.object({ text: z.string() }),
          locations: z.tuple([location]),
          relatedLocations: z.array(location).default([]),
          partialFingerprints: z.object({ primaryLocationLineHash: z.string() }),
          suppressions: z.array(z.object({ justification: z.string() })),
        }),
      ),
    }),
  ]),
});

export interface Alert {
  readonly rule: string;
  readonly fingerprint: string;
  readonly level: string;
  readonly message: string;
  /** Text of each link, and the line that it leads to. */
  readonly links: readonly (readonly [text: string, line: number | undefined])[];
  readonly line: number;
  readonly snippet: string;
  readonly suppressed: readonly string[];
}

export function readSarif(text: string): readonly Alert[] {
  const [run] = log.parse(JSON.parse(text)).runs;
  return run.results.map((result) => {
    const rule = run.tool.driver.rules[result.ruleIndex]?.id;
    if (rule !== result.ruleId) throw new Error(`${result.ruleId} is not rule ${result.ruleIndex}`);
    const lines = new Map(result.relatedLocations.map((each) => [each.id, each.physicalLocation.region.startLine]));
    const links: (readonly [string, number | undefined])[] = [];
    const message = result.message.text.replace(
      /\\([\\[\]])|\[((?:\\[\\[\]]|[^\\[\]])+)\]\((\d+)\)|\{\{|\}\}|[\\[\]{}]/g,
      (whole, escaped?: string, shown?: string, id?: string) => {
        if (escaped !== undefined) return escaped;
        if (shown === undefined) {
          if (whole.length < 2) throw new Error(`a stray ${whole} in ${result.message.text}`);
          return whole.charAt(0);
        }
        const words = shown.replace(/\\([\\[\]])|\{\{|\}\}/g, (pair, inner?: string) => inner ?? pair.charAt(0));
        links.push([words, lines.get(Number(id))]);
        return words;
      },
    );
    const { region } = result.locations[0].physicalLocation;
    return {
      rule,
      fingerprint: result.partialFingerprints.primaryLocationLineHash,
      level: result.level,
      message,
      links,
      line: region.startLine,
      snippet: region.snippet.text,
      suppressed: result.suppressions.map(({ justification }) => justification),
    };
  });
}
