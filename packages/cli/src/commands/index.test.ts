import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { commands } from './index.ts';

test('every command has a file of its name, and every file is listed', () => {
  const files = readdirSync(new URL('.', import.meta.url))
    .filter((name) => !['index.ts', 'index.test.ts', 'command.ts'].includes(name))
    .map((name) => name.replace(/\.ts$/u, ''));
  expect(commands.map(({ name }) => name).sort()).toEqual(files.sort());
});
