#!/usr/bin/env node
import { existsSync } from 'node:fs';
import module from 'node:module';

const main = new URL('../../../dist/cli/main.js', import.meta.url);
if (existsSync(main)) {
  // From Node 22 on: compiled code is kept, so that the next start is quicker.
  module.enableCompileCache?.();
  await import(main.href);
} else {
  console.error('journey: the command is not built yet. Run `npm run build` first.');
  process.exitCode = 2;
}
