import type { Rule, Severity } from "../../../record.ts";
import { ruleText } from "../rule.ts";

type Level = "error" | "warning" | "note";

export const level: Readonly<Record<Severity, Level>> = { error: "error", warning: "warning", info: "note" };

/** How grave a relation is before anything is known of a finding, and how often a finding of it is right. */
interface Weight {
  readonly level: Level;
  readonly precision: "high" | "medium" | "low";
}

const weights: Readonly<Record<string, Weight>> = {
  diverge: { level: "error", precision: "high" },
  denied: { level: "error", precision: "high" },
  opposite: { level: "error", precision: "medium" },
  disputed: { level: "warning", precision: "medium" },
  evolves: { level: "note", precision: "medium" },
  unclear: { level: "note", precision: "low" },
};

/** GitHub's word for each level. */
const problemSeverity: Readonly<Record<Level, string>> = {
  error: "error",
  warning: "warning",
  note: "recommendation",
};

/** A `reportingDescriptor` as GitHub shows it: title, description, and help that a reader can act on. */
export function ruleDescriptor(rule: Rule): unknown {
  const { name, short, full, help } = ruleText({ rule });
  const [kind = "", relation = ""] = rule.split("/");
  const weight = weights[relation] ?? { level: "warning", precision: "medium" };
  return {
    id: rule,
    name,
    shortDescription: { text: short },
    fullDescription: { text: full },
    help: { text: help.join("\n\n"), markdown: [`**${short}** (\`${rule}\`)`, ...help].join("\n\n") },
    defaultConfiguration: { level: weight.level },
    properties: {
      tags: ["news", kind, relation],
      precision: weight.precision,
      "problem.severity": problemSeverity[weight.level],
    },
  };
}
