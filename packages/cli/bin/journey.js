#!/usr/bin/env node
// Neither this file nor the bundle imports Node's own modules: see scripts/build/builtins-directly.ts.
const main = new URL('../../../dist/cli/main.js', import.meta.url);
if (process.getBuiltinModule === undefined) {
  fail(`journey needs Node 20.16 or later, and this is ${process.version}.`);
} else if (!process.getBuiltinModule('node:fs').existsSync(main)) {
  fail('the command is not built yet. Run `npm run build` first.');
} else {
  // Since Node 22: keeps compiled code, so that the next start is faster.
  process.getBuiltinModule('node:module').enableCompileCache?.();
  await import(main.href);
}

function fail(message) {
  console.error(`journey: ${message}`);
  process.exitCode = 2;
}
