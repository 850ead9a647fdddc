import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { commands } from './index.ts';

const names = commands.map(({ name }) => name);

test('every command has a file of its name, and every file is listed', () => {
  const files = readdirSync(new URL('.', import.meta.url))
    .filter((name) => !['index.ts', 'index.test.ts', 'command.ts'].includes(name))
    .map((name) => name.replace(/\.ts$/u, ''));
  expect(names.toSorted()).toEqual(files.sort());
});

test('the page of the command describes each command in a line, in the order of the help', () => {
  const page = readFileSync(new URL('../../../../docs/commands.md', import.meta.url), 'utf8');
  expect([...page.matchAll(/^\| `journey ([a-z-]+)`/gmu)].map(([, name]) => name)).toEqual(names);
});
