import { readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { getCacheFile } from '../src/cache/cache-file.ts';
import { readStored } from '../src/cache/read-stored.ts';
import { broken, good } from './maps.ts';
import { runInProcess } from './run-in-process.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** JSON that a test can change freely. */
type Json = ReturnType<typeof JSON.parse>;

const importing = `import "./people.journey"\njourney a "A" { status draft; owner web }\n`;

/** Returns a folder in which a check with the cache is compared with a check without it, after each change. */
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
  const results = [await same()];
  write('people.journey', 'owner web "Web team"\nowner store "Store"\n');
  results.push(await same());
  write('people.journey', 'owner shop "Shop"\n');
  results.push(await same());
  rmSync(join(folder, 'people.journey'));
  results.push(await same());
  write('journey.config.json', '{ "rules": { "pain-without-owner": "off" } }');
  results.push(await same());
  write('journey.config.json', '{ "extends": "./team.json" }');
  write('team.json', '{ "extends": "strict" }');
  results.push(await same());
  write('team.json', '{ "extends": "draft" }');
  results.push(await same());
  results.push(await same('--rule', 'pain-without-owner=error'));
  results.push(await same('--today', '2030-01-01'));
  expect(new Set(results.map(String)).size).toBeGreaterThan(4);
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

test('lies with the caches of its user, outside of the repository', async () => {
  const home = temporaryFolder();
  const folder = temporaryFolder({ 'package.json': '{}', '.git/': '', 'maps/a.journey': good });
  const before = readdirSync(folder, { recursive: true });
  for (const [env, caches] of [
    [{ HOME: home, XDG_CACHE_HOME: join(home, 'xdg') }, 'xdg'],
    [{ HOME: home, XDG_CACHE_HOME: 'relative' }, '.cache'],
    [{ HOME: home }, '.cache'],
  ] as const) {
    rmSync(join(home, caches), { recursive: true, force: true });
    await runInProcess(join(folder, 'maps'), ['check', '--cache'], { env });
    const [file = ''] = readdirSync(join(home, caches, 'journey'));
    expect(readFileSync(join(home, caches, 'journey', file), 'utf8')).toContain('a.journey');
    expect(statSync(join(home, caches, 'journey')).mode & 0o777).toBe(0o700);
  }
  expect(readdirSync(folder, { recursive: true })).toEqual(before);
});

test('lies where each system keeps caches, in a file for each folder', () => {
  const env = { HOME: '/home/a', LOCALAPPDATA: '/local' };
  expect(getCacheFile('', '/maps', env, 'darwin')).toMatch(
    /^\/home\/a\/Library\/Caches\/journey\/check-[0-9a-f]{32}\.json$/u,
  );
  expect(getCacheFile('', '/maps', env, 'win32')).toMatch(/^\/local\/journey\/check-[0-9a-f]{32}\.json$/u);
  expect(getCacheFile('', '/maps', env, 'linux')).not.toBe(getCacheFile('', '/other', env, 'linux'));
  expect(getCacheFile('here', '/maps', env, 'linux')).toBe('/maps/here/check.json');
});

describe('a cache of a stranger', () => {
  /** Returns the paths of all values in a JSON text, including the root. */
  function listPathsIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
    const below =
      typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, part]) => listPathsIn(part, [...path, key]))
        : [];
    return [path, ...below];
  }

  function withValue(content: unknown, path: readonly string[], value: unknown): unknown {
    const [key, ...others] = path;
    if (key === undefined) return value;
    const copy = Array.isArray(content) ? [...content] : { ...(content as object) };
    Object.assign(copy, { [key]: withValue((content as Record<string, unknown>)[key], others, value) });
    return copy;
  }

  test('is a miss wherever a value has another shape', async () => {
    const { file, stored, folder } = cached({
      'b.journey': `// journey-ignore-file map-without-review -- young\n${broken}`,
      'a.journey': importing,
    });
    const options = ['check', '--format', 'json', '--cache', '--cache-location', '.cache'];
    const right = await runInProcess(folder, options);
    const content = stored();
    const paths = listPathsIn(content);
    expect(paths.length).toBeGreaterThan(100);
    for (const [i, path] of paths.entries()) {
      for (const value of [
        [null, [], {}, -1],
        ['', true, 1.5, [[]]],
      ][i % 2] ?? []) {
        const text = JSON.stringify(withValue(content, path, value));
        const read = readStored(text, content.key);
        // A changed value may still have a valid shape: another text or flag, or an empty list.
        for (const [name, map] of read?.maps ?? []) {
          expect(JSON.stringify(map).length).toBeGreaterThan(20);
          expect(map.findings.every(({ span }) => span.start <= span.end)).toBe(true);
          expect(name.startsWith(folder) || path.length === 2).toBe(true);
        }
      }
    }
    for (const path of paths.filter((_, i) => i % 9 === 0)) {
      writeFileSync(file, JSON.stringify(withValue(content, path, { toString: null })));
      expect(await runInProcess(folder, options)).toEqual(right);
    }
  });

  test.each<[string, (map: Record<string, Json>) => void]>([
    ['a place behind the end of its text', (map) => (map['findings'][0].span.end = 1e6)],
    [
      'a fix behind the end of its text',
      (map) =>
        (map['findings'][0].fixes = [
          { title: 'x', safe: true, edits: [{ span: { start: 1e6, end: 1e6 }, newText: 'x' }] },
        ]),
    ],
    ['a finding of another file', (map) => (map['findings'][0].uri = 'file:///etc/passwd')],
    ['a rule that there is not', (map) => (map['findings'][0].rule = 'constructor')],
    ['a level that there is not', (map) => (map['findings'][0].level = 'off')],
    ['a property that there is not', (map) => (map['findings'][0].toJSON = 'x')],
    [
      'a prototype',
      (map) => Object.defineProperty(map['findings'][0], '__proto__', { value: {}, enumerable: true }),
    ],
    ['a list with a gap', (map) => (map['suppressed'] = [null])],
  ])('is a miss with %s', async (_, change) => {
    const { file, stored, folder } = cached({ 'b.journey': broken });
    const options = ['check', '--format', 'json', '--cache', '--cache-location', '.cache'];
    const right = await runInProcess(folder, options);
    const content = stored();
    for (const map of Object.values<Record<string, Json>>(content.maps)) {
      for (const finding of map['findings']) finding.message = 'kept';
      change(map);
    }
    writeFileSync(file, JSON.stringify(content));
    expect(await runInProcess(folder, options)).toEqual(right);
  });

  test('is not written through a link', async () => {
    const folder = temporaryFolder({ '.git/': '', 'b.journey': broken, '.cache/': '' });
    const outside = temporaryFolder({ '.profile': 'mine' });
    symlinkSync(join(outside, '.profile'), join(folder, '.cache/check.json'));
    const options = ['check', '--cache', '--cache-location', '.cache'];
    expect(await runInProcess(folder, options)).toMatchObject({ code: 1, stderr: '' });
    expect(readFileSync(join(outside, '.profile'), 'utf8')).toBe('mine');
  });
});
