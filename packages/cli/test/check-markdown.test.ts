import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { good } from './maps.ts';
import { runInProcess } from './run-in-process.ts';
import { temporaryFolder } from './temporary-folder.ts';

const block = (text: string) => `\`\`\`journey\n${text}\`\`\`\n`;
const wrong = 'persona anna "Anna" { primary }\njourney a "A" {\n  persona ana\n}\n';
const rule = 'unresolved-reference';

const check = async (folder: string, ...args: string[]) =>
  runInProcess(folder, ['check', '--format', 'concise', ...args]);

const listPlaces = (stdout: string) =>
  stdout
    .split('\n')
    .filter((line) => line.includes(`[${rule}]`))
    .map((line) => line.replace(/: error.*/u, ''));

test('findings of a map in Markdown are at their lines in the file', async () => {
  const folder = temporaryFolder({ 'docs/page.md': `# Page\n\n${block(good)}\nAnd:\n\n${block(wrong)}` });
  const { code, stdout } = await check(folder, 'docs/page.md');
  const line = good.split('\n').length + 3 + 4 + 3;
  expect(listPlaces(stdout)).toEqual([`docs/page.md:${line}:11`]);
  const lines = readFileSync(join(folder, 'docs/page.md'), 'utf8').split('\n');
  expect(lines[line - 1]).toBe('  persona ana');
  expect(code).toBe(1);
});

test('a finding about a whole map is at the first line of the map', async () => {
  const folder = temporaryFolder({ 'page.md': `# Page\n\n${block('import "none.journey"\n')}` });
  const { stdout } = await check(folder, 'page.md');
  for (const line of stdout.trim().split('\n')) expect(line).toMatch(/^page\.md:4:/u);
});

test('each block is a map of its own', async () => {
  const folder = temporaryFolder({ 'page.md': block(good) + block(good) });
  expect(await runInProcess(folder, ['check', 'page.md'])).toMatchObject({
    code: 0,
    stdout: '2 maps checked: no errors\n',
    stderr: '',
  });
});

test('a block imports maps beside its file', async () => {
  const text = wrong.replace('persona anna "Anna" { primary }', 'import "people.journey"');
  const folder = temporaryFolder({
    'docs/page.md': block(text.replace('ana', 'anna')),
    'docs/people.journey': 'persona anna "Anna" { primary }\n',
  });
  expect(listPlaces((await check(folder, 'docs/page.md')).stdout)).toEqual([]);
});

test.each([['page.md'], ['page.md', 'other.markdown'], ['*.md'], ['**/*.{md,markdown}']])(
  'Markdown without a map is silent: %s',
  async (...paths) => {
    const folder = temporaryFolder({ 'page.md': '# Page\n\n```js\nlet a;\n```\n', 'other.markdown': '' });
    expect(await runInProcess(folder, ['check', ...paths])).toEqual({ code: 0, stdout: '', stderr: '' });
  },
);

test('patterns find Markdown by its ending, and folders only maps', async () => {
  const folder = temporaryFolder({ 'a/page.md': block(wrong), 'a/map.journey': good });
  expect(listPlaces((await check(folder, 'a/**/*.md')).stdout)).toEqual(['a/page.md:4:11']);
  expect(listPlaces((await check(folder, 'a')).stdout)).toEqual([]);
  expect(listPlaces((await check(folder, 'a/**')).stdout)).toEqual([]);
});

test('a configuration applies to Markdown by the name of the file', async () => {
  const folder = temporaryFolder({
    'page.md': block(wrong),
    'other.md': block(wrong),
    'journey.config.json': JSON.stringify({ overrides: [{ files: ['page.md'], rules: { [rule]: 'off' } }] }),
  });
  expect(listPlaces((await check(folder, '*.md')).stdout)).toEqual(['other.md:4:11']);
});

test('fixes leave Markdown as it is, and say so', async () => {
  const folder = temporaryFolder({ 'page.md': block('journey a "A" {\n  emotion 9\n}\n') });
  const before = readFileSync(join(folder, 'page.md'), 'utf8');
  const { stderr } = await check(folder, '--fix', '--unsafe-fixes', 'page.md');
  expect(stderr).toContain('page.md: maps in Markdown are checked, but not fixed.');
  expect(readFileSync(join(folder, 'page.md'), 'utf8')).toBe(before);
});

test('standard input can be Markdown', async () => {
  const { stdout } = await runInProcess(
    temporaryFolder(),
    ['check', '--stdin', '--stdin-filename', 'docs/page.md', '--format', 'concise'],
    { stdin: `# Page\n\n${block(wrong)}` },
  );
  expect(listPlaces(stdout)).toEqual(['docs/page.md:6:11']);
});

test.each(['sarif', 'json', 'github', 'checkstyle', 'gitlab', 'junit', 'rdjson'])(
  'a report as %s names the Markdown file',
  async (format) => {
    const folder = temporaryFolder({ 'page.md': block(wrong) });
    const { stdout } = await runInProcess(folder, ['check', 'page.md', '--format', format]);
    expect(stdout).toContain('page.md');
    expect(stdout).not.toContain('page.md#');
  },
);
