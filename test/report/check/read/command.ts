/**
 * Reads a log as the runner of GitHub Actions does (actions/runner, src/Runner.Common/ActionCommand.cs), and apart from the
 * reporter: a line ends at a carriage return or a line feed; `::name properties::data` counts after leading white space,
 * else `##[name properties]data` anywhere in the line, where the name is one that the runner knows.
 */
export interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

const known = new Set([
  ..."add-mask add-matcher add-path debug echo endgroup error group notice remove-matcher".split(" "),
  ..."save-state set-env set-output stop-commands warning".split(" "),
]);

export function readLog(log: string): { readonly commands: readonly Command[]; readonly rest: readonly string[] } {
  const commands: Command[] = [];
  const rest: string[] = [];
  for (const line of log.split(/\r\n|\r|\n/)) {
    const command = second(line) ?? first(line);
    if (command !== undefined) commands.push(command);
    else if (line !== "") rest.push(line);
  }
  return { commands, rest };
}

function second(line: string): Command | undefined {
  const text = line.trimStart();
  if (!text.startsWith("::")) return undefined;
  const end = text.indexOf("::", 2);
  if (end < 0) return undefined;
  const decode = (value: string): string => undo(value, ["%0D", "%0A", "%3A", "%2C", "%25"]);
  return commandOf(text.slice(2, end), undo(text.slice(end + 2), ["%0D", "%0A", "%25"]), ",", decode);
}

function first(line: string): Command | undefined {
  const start = line.indexOf("##[");
  const end = start < 0 ? -1 : line.indexOf("]", start);
  if (end < 0) return undefined;
  const decode = (value: string): string => undo(value, ["%3B", "%0D", "%0A", "%5D", "%25"]);
  return commandOf(line.slice(start + 3, end), decode(line.slice(end + 1)), ";", decode);
}

function commandOf(
  info: string,
  data: string,
  separator: string,
  decode: (value: string) => string,
): Command | undefined {
  const space = info.indexOf(" ");
  const name = space < 0 ? info : info.slice(0, space);
  if (!known.has(name)) return undefined;
  const properties: Record<string, string> = {};
  for (const pair of space < 0
    ? []
    : info
        .slice(space + 1)
        .trim()
        .split(separator)) {
    const equals = pair.indexOf("=");
    if (equals > 0 && equals < pair.length - 1) properties[pair.slice(0, equals)] = decode(pair.slice(equals + 1));
  }
  return { name, properties, data };
}

/** In the runner's order, "%25" last. */
function undo(value: string, codes: readonly string[]): string {
  return codes.reduce((text, code) => text.replaceAll(code, decodeURIComponent(code)), value);
}
