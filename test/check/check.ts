import { checkOf } from "../../src/check/check.ts";
import { articleFromText } from "../../src/library.ts";
import { compareArticles, inspectReport } from "../../src/pipeline.ts";
import type { Check, FindingVerdict } from "../../src/record.ts";

export interface Text {
  readonly path: string;
  readonly text: string;
  readonly isNew?: boolean;
  readonly published?: string;
}

export interface Setting {
  readonly minSources?: number;
  readonly failOn?: FindingVerdict | "never";
  readonly accept?: Parameters<typeof checkOf>[0]["accept"];
}

const keep: Parameters<typeof checkOf>[0]["accept"] = (findings) => ({ findings, stale: [] });

/** A check of texts in memory, as one story. */
export async function checkTexts(texts: readonly Text[], setting: Setting = {}): Promise<Check> {
  const articles = await Promise.all(
    texts.map(({ path, text, published }) =>
      articleFromText({ id: path, path, text, language: "fr", ...(published === undefined ? {} : { published }) }),
    ),
  );
  const report = compareArticles(articles);
  const inspector = inspectReport(report);
  const fresh = new Set(texts.filter(({ isNew }) => isNew).map(({ path }) => path));
  return checkOf({
    tool: report.tool,
    stories: [report],
    added: articles.filter(({ path }) => fresh.has(path)),
    corpus: texts.length - fresh.size,
    sheets: 0,
    problems: [],
    threshold: { failOn: setting.failOn ?? "diverge", maxFindings: 0 },
    accept: setting.accept ?? keep,
    ground: inspector.ground,
    nameOf: inspector.nameOf,
    minSources: setting.minSources ?? 1,
  });
}
