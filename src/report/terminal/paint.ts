import { Chalk, type ChalkInstance } from "chalk";
import type { Verdict } from "../../record.ts";

type Style = (text: string) => string;

/** What the colours mean. Without colour every style returns its text as it is. */
export interface Paint {
  readonly strong: Style;
  readonly quiet: Style;
  readonly title: Style;
  readonly contrast: Style;
  readonly error: Style;
  readonly warning: Style;
  readonly verdict: Readonly<Record<Verdict, Style>>;
}

/** The level is explicit: chalk's own guess ignores NO_COLOR and whatever the caller decided. */
export function paint(color: boolean): Paint {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  return {
    strong: style(chalk.bold),
    quiet: style(chalk.dim),
    title: style(chalk.bold.cyan),
    contrast: style(chalk.magenta),
    error: style(chalk.red),
    warning: style(chalk.yellow),
    verdict: {
      diverge: style(chalk.red),
      disputed: style(chalk.yellow),
      evolves: style(chalk.blue),
      agree: style(chalk.green),
      unclear: style(chalk.dim),
      single: style(chalk.dim),
    },
  };
}

/** Chalk joins all of its arguments; as a callback of map it would print the index as well. */
function style(chalk: ChalkInstance): Style {
  return (text) => chalk(text);
}
