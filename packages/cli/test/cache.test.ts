import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { broken, good } from './maps.ts';
import { runInProcess } from './run-in-process.ts';
import { temporaryFolder } from './temporary-folder.ts';

const importing = `import "./people.journey"\njourney a "A" { status draft; owner web }\n`;

/** A folder where a check with the cache is compared with one without, after each change. */
function cached(files: Record<string, string>) {
  const folder = temporaryFolder({ '.git/': '', ...files });
  const file = join(folder, '.cache/check.json');
  const stored = () => JSON.parse(readFileSync(file, 'utf8'));
  const same = async (...args: string[]) => {
    const options = ['check', '--format', 'json', ...args];
    const plain = await runInProcess(folder, options);
    const first = await runInProcess(folder, [...options, '--cache', '--cache-location', '.cache']);
    expect(first).toEqual(plain);
    const again = await runInProcess(folder, [...options, '--cache', '--cache-location', '.cache']);
    expect(again).toEqual(plain);
    return JSON.parse(plain.stdout).findings.map(({ rule }: { rule: string }) => rule);
  };
  const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
  return { folder, file, stored, same, write };
}

test('says what a check without it says, whatever changes', async () => {
  const { folder, same, write } = cached({ 'a.journey': importing, 'b.journey': broken });
  const found = [await same()];
  write('people.journey', 'owner web "Web team"\nowner store "Store"\n');
  found.push(await same());
  write('people.journey', 'owner shop "Shop"\n');
  found.push(await same());
  rmSync(join(folder, 'people.journey'));
  found.push(await same());
  write('journey.config.json', '{ "rules": { "pain-without-owner": "off" } }');
  found.push(await same());
  write('journey.config.json', '{ "extends": "./team.json" }');
  write('team.json', '{ "extends": "strict" }');
  found.push(await same());
  write('team.json', '{ "extends": "draft" }');
  found.push(await same());
  found.push(await same('--rule', 'pain-without-owner=error'));
  found.push(await same('--today', '2030-01-01'));
  expect(new Set(found.map(String)).size).toBeGreaterThan(4);
});

test('a declaration is of no use when the last map that refers to it changes', async () => {
  const { same, write } = cached({
    'a.journey': importing.replace('owner web', 'owner web; pain "P" { owner store }'),
    'people.journey': 'owner web "Web team"\nowner store "Store"\n',
  });
  expect(await same()).not.toContain('unused-declaration');
  write('a.journey', importing);
  expect(await same()).toContain('unused-declaration');
});

test('is really used: what it holds is what is told', async () => {
  const { file, stored, same } = cached({ 'b.journey': broken });
  await same();
  const content = stored();
  for (const map of Object.values<{ findings: { message: string }[] }>(content.maps)) {
    for (const finding of map.findings) finding.message = 'kept';
  }
  writeFileSync(file, JSON.stringify(content));
  const folder = join(file, '../..');
  const options = ['check', '--cache', '--cache-location', '.cache', '--format', 'concise'];
  expect((await runInProcess(folder, options)).stdout).toContain('error: kept [');
  writeFileSync(join(folder, 'b.journey'), `${broken}\n`);
  expect((await runInProcess(folder, options)).stdout).not.toContain('kept');
});

test('one that is spoilt, of another version or cannot be written only costs time', async () => {
  const { file, stored, same, folder } = cached({ 'b.journey': broken });
  await same();
  const whole = readFileSync(file, 'utf8');
  for (const content of ['', 'nonsense', 'null', '[]', '{"key":1}', whole.slice(0, -20)]) {
    writeFileSync(file, content);
    await same();
  }
  writeFileSync(file, JSON.stringify({ ...stored(), key: 'another' }));
  await same();
  const options = ['check', '--cache', '--cache-location', 'b.journey', '--quiet'];
  expect(await runInProcess(folder, options)).toMatchObject({ code: 1, stderr: '' });
});

test('lies where other tools keep theirs', async () => {
  const folder = temporaryFolder({ 'package.json': '{}', 'maps/a.journey': good });
  await runInProcess(join(folder, 'maps'), ['check', '--cache']);
  expect(readFileSync(join(folder, 'node_modules/.cache/journey/check.json'), 'utf8')).toContain('a.journey');
});
