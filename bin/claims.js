#!/usr/bin/env node
import { setFlagsFromString } from "node:v8";

// A run of a second is over before optimised code pays: V8 is told to wait longer before it compiles (default 132 kB).
setFlagsFromString("--interrupt-budget=300000");

const { main } = await import("../dist/cli/main.js");

/** A signal that would end the process still does, after the cleaning. */
function onStop(clean) {
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  const stop = (signal) => {
    clean();
    release();
    process.kill(process.pid, signal);
  };
  const release = () => {
    for (const signal of signals) process.off(signal, stop);
  };
  for (const signal of signals) process.on(signal, stop);
  return release;
}

process.exitCode = await main({
  argv: process.argv.slice(2),
  stdout: process.stdout,
  stderr: process.stderr,
  stdin: process.stdin,
  env: process.env,
  cwd: process.cwd(),
  isTTY: {
    stdin: process.stdin.isTTY === true,
    stdout: process.stdout.isTTY === true,
    stderr: process.stderr.isTTY === true,
  },
  columns: process.stdout.columns,
  onStop,
});
