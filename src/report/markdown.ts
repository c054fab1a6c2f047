import type { Article, Claim, Fact, Position, Report } from "../record.ts";
import { readableDate } from "./date.ts";
import { markdownText } from "./escape.ts";
import { type Evidence, evidenceOf, type Index, indexReport, silentNames, supportOf } from "./evidence.ts";
import { excerpt } from "./excerpt.ts";
import { arrange, type Topic } from "./order.ts";
import { noFacts, notesOf, placeOf, problemText, reasonWords, summaryParts, verdictParts } from "./phrase.ts";
import { problemsOf } from "./problems.ts";
import type { View } from "./view.ts";
import { contrastSign, list, noTopic, verdictSigns, verdictWords } from "./words.ts";

/** Room for an excerpt: a line or two of a page. */
const columns = 200;

/** The report as GitHub-flavoured Markdown, for issues, pull requests and notes. */
export function reportMarkdown(report: Report, view: View): string {
  const blocks = [
    "# Claims",
    summaryParts(report, view).map(markdownText).join(" · "),
    ...(view.command === "extract" ? extractBlocks(report) : compareBlocks(report, view)),
    ...originBlocks(report),
    ...problemBlocks(report),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function compareBlocks(report: Report, view: View): readonly string[] {
  const counts = verdictParts(report, view)
    .map(({ text }) => text)
    .join(" · ");
  if (report.facts.length === 0) return [counts, noFacts(view)];
  const index = indexReport(report);
  const sections = arrange(report.facts).flatMap((section) => [
    `## ${section.title} (${section.size})`,
    ...section.topics.flatMap((topic) => topicBlocks(topic, index)),
  ]);
  return [counts, ...sections];
}

function topicBlocks(topic: Topic, index: Index): readonly string[] {
  const heading = `### ${markdownText(topic.name) || noTopic}${topic.contrast ? ` ${contrastSign} contrast` : ""}`;
  return [heading, ...topic.facts.flatMap((fact) => factBlocks(fact, index))];
}

function factBlocks(fact: Fact, index: Index): readonly string[] {
  const others = fact.contrasts.flatMap((id) => index.facts.get(id) ?? []);
  const silent = silentNames(fact, index);
  return [
    `**${verdictSigns[fact.verdict]} ${markdownText(fact.label)}** — ${verdictWords(fact.verdict, supportOf(fact, index))}`,
    fact.verdict === "agree" || fact.verdict === "single" ? "" : `Why: ${markdownText(reasonWords(fact))}`,
    ...others.map((other) => `${contrastSign} In contrast to: ${markdownText(other.label)}`),
    fact.positions.map((position) => positionItem(position, fact, index)).join("\n"),
    silent.length === 0 || fact.verdict === "single" ? "" : `Silent: ${list(silent.map(markdownText))}`,
  ];
}

function positionItem(position: Position, fact: Fact, index: Index): string {
  const authority = position.authority === undefined ? "" : ` (${markdownText(position.authority.name)})`;
  const evidence = evidenceOf(position, fact, index).map((each) => evidenceItem(each, fact));
  return [`- ${markdownText(position.value)}${authority}`, ...evidence].join("\n");
}

function evidenceItem(evidence: Evidence, fact: Fact): string {
  const { article, claim, copyOf } = evidence;
  const notes = notesOf(evidence, fact).map(markdownText);
  const words = copyOf === undefined ? [quote(article, claim)] : [];
  return `  - ${markdownText(article.source)}, ${markdownText(placeOf(article.path, claim))}: ${[...words, ...notes].join(" · ")}`;
}

/** The excerpt with the claim in bold. */
function quote(article: Article, claim: Claim): string {
  const { before, claim: words, after } = excerpt(article, claim, columns);
  // Spaces at the seams are kept: markdownText trims them.
  const lead = markdownText(before) + (/\s$/u.exec(before)?.[0] ?? "");
  const tail = (/^\s/u.exec(after)?.[0] ?? "") + markdownText(after);
  return `${lead}**${markdownText(words)}**${tail}`;
}

function extractBlocks(report: Report): readonly string[] {
  return report.articles.flatMap((article) => {
    const own = report.claims.filter((claim) => claim.article === article.id);
    const date = article.published === undefined ? "undated" : readableDate(article.published.date);
    const rows = own.map((claim) => `| ${claim.line}:${claim.column} | ${claim.kind} | ${quote(article, claim)} |`);
    return [
      `## ${markdownText(article.title ?? article.path)}`,
      [article.source, date, article.language, article.path].map(markdownText).join(" · "),
      own.length === 0 ? "No claims." : ["| place | kind | claim |", "| --- | --- | --- |", ...rows].join("\n"),
    ];
  });
}

function originBlocks(report: Report): readonly string[] {
  const sources = new Map(report.articles.map(({ id, source }) => [id, markdownText(source)]));
  const shared = report.origins.filter((origin) => origin.articles.length > 1);
  if (shared.length === 0) return [];
  const items = shared.map(
    (origin) => `- ${list(origin.articles.map((id) => sources.get(id) ?? id))}: ${markdownText(origin.reason)}`,
  );
  return ["## One text, counted once", items.join("\n")];
}

function problemBlocks(report: Report): readonly string[] {
  const told = problemsOf(report).filter((problem) => problem.severity !== "info");
  if (told.length === 0) return [];
  return [
    "## Problems",
    told.map((problem) => `- ${problem.severity}: ${markdownText(problemText(problem))}`).join("\n"),
  ];
}
