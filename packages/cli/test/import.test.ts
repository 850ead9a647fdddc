import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyEdits } from '@journey-maps/core/edits';
import { format } from '@journey-maps/language/format';
import { describe, expect, test } from 'vitest';
import { hostileFiles, someRotations } from '../../core/test/hostile-map.ts';
import { everything } from '../../language/test/every-construct.ts';
import { manyMermaids } from '../../language/test/many-mermaids.ts';
import { clean, read } from '../../language/test/read.ts';
import { runInProcess } from './run-in-process.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folderOfExamples = join(import.meta.dirname, '../../../examples');
const maps: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    globSync('**/*.journey', { cwd: folderOfExamples }).map((path) => [
      path,
      readFileSync(join(folderOfExamples, path), 'utf8'),
    ]),
  ),
  'every construct': everything,
};

describe.each(['csv', 'xlsx', 'json'])('%s', (extension) => {
  test.each(Object.keys(maps))('%s is the same after export and import', async (name) => {
    const before = maps[name] ?? '';
    const folder = temporaryFolder({ 'a.journey': before });
    const exported = await runInProcess(folder, [
      'render',
      'a.journey',
      '--format',
      extension,
      '-o',
      `a.${extension}`,
    ]);
    expect(exported.code).toBe(0);
    const { code, stdout, stderr } = await runInProcess(folder, ['import', `a.${extension}`]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(clean(read(stdout))).toEqual(clean(read(before)));
    expect(applyEdits(stdout, format(stdout).edits)).toBe(stdout);
  });
});

const map = `// Who sells
owner web "Web team"

journey buying "Buying" {
  owner web

  // Where it begins.
  stage "Looks" {
    pain dear "Too dear" { severity high } // since spring
  }
}
`;

/** Writes the map as CSV, edited line by line. */
async function editedCsv(folder: string, edit: (line: string) => string): Promise<string> {
  const { stdout } = await runInProcess(folder, ['render', 'a.journey', '--format', 'csv']);
  const edited = stdout.split('\r\n').map(edit).join('\r\n');
  writeFileSync(join(folder, 'a.csv'), edited);
  return edited;
}

test('a hundred hostile texts in every field come back from JSON', async () => {
  for (const before of hostileFiles(10, someRotations)) {
    const folder = temporaryFolder({ 'a.journey': before });
    await runInProcess(folder, ['render', 'a.journey', '--format', 'json', '-o', 'a.json']);
    const { code, stdout, stderr } = await runInProcess(folder, ['import', 'a.json']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(clean(read(stdout))).toEqual(clean(read(before)));
  }
});

describe('onto a map', () => {
  test('only what was edited changes, whatever separates the columns', async () => {
    const folder = temporaryFolder({ 'a.journey': map });
    await editedCsv(folder, (line) => line.replace('severity,,high', 'severity,,low').replaceAll(',', ';'));
    const ran = await runInProcess(folder, ['import', 'a.csv', '--onto', 'a.journey']);
    expect(ran).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(readFileSync(join(folder, 'a.journey'), 'utf8')).toBe(
      map.replace('severity high', 'severity low'),
    );
  });

  test('nothing changes where something could not be read', async () => {
    const folder = temporaryFolder({ 'a.journey': map });
    await editedCsv(folder, (line) => line.replace('severity,,high', 'severity,,hihg'));
    const { code, stderr } = await runInProcess(folder, ['import', 'a.csv', '--onto', 'a.journey']);
    expect(code).toBe(2);
    expect(stderr).toBe(
      'journey: a.csv, row 7: `severity` cannot be “hihg”. Did you mean `high`? Choose from low, medium, high, critical. It is left out.\n' +
        'journey: a.journey was not changed. Fix a.csv in that place, and import it again.\n',
    );
    expect(readFileSync(join(folder, 'a.journey'), 'utf8')).toBe(map);
  });

  test('what is written in a way that cannot be changed in its place is written anew, and that is told', async () => {
    const comments = map.replace('owner web\n', 'owner /* or sales */ web\n');
    const folder = temporaryFolder({ 'a.journey': comments });
    await editedCsv(folder, (line) => line.replace('owner,,web', 'owner,,shop'));
    const { code, stdout, stderr } = await runInProcess(folder, [
      'import',
      'a.csv',
      '--onto',
      'a.journey',
      '-o',
      'b.journey',
    ]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toContain('a.journey was written again');
    expect(read(readFileSync(join(folder, 'b.journey'), 'utf8')).journeys[0]?.owner?.name).toBe('shop');
    expect(readFileSync(join(folder, 'a.journey'), 'utf8')).toBe(comments);
  });

  test('a diagram is none to change a map by', async () => {
    const folder = temporaryFolder({ 'a.journey': map, 'a.mmd': 'journey\n' });
    const { code, stderr } = await runInProcess(folder, ['import', 'a.mmd', '--onto', 'a.journey']);
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('Leave out --onto') });
  });
});

describe('what is wrong is said in a line', () => {
  test.each<[file: string, content: string | Uint8Array, says: string, code: number]>([
    ['a.txt', '', 'the format of a.txt is unknown. Name it with --format: csv, xlsx, json, mermaid.', 2],
    ['a.xlsx', 'no zip', 'a.xlsx is not an XLSX spreadsheet', 2],
    ['a.json', '{', 'a.json is not JSON', 2],
    ['a.json', '{"version":1}', 'a.json is not the JSON of a map', 2],
    [
      'a.json',
      '{"version":9,"document":{}}',
      'a.json is JSON of version 9, and only versions 1 and 2 are supported.',
      2,
    ],
    [
      'a.json',
      '{"version":1,"document":{"colour":"red","owners":[{"name":"web"}]}}',
      'a.json, document.colour: is not a key of a map. It is left out.',
      1,
    ],
    ['a.csv', Uint8Array.of(0xe5), 'a.csv is not UTF-8. Save it as UTF-8.', 2],
    ['a.csv', 'a,b\r\n1,2\r\n', 'a.csv, row 1: has no column Kind, Title, Property, Value', 2],
    [
      'a.mmd',
      'flowchart TD\n',
      'a.mmd, line 1: this is a `flowchart` diagram. Only `journey` diagrams can be imported, so it is left out.',
      2,
    ],
    [
      'a.mmd',
      'journey\ntitle T\nsection S\nA: 5\nB\n',
      'a.mmd, line 5: Mermaid cannot read “B”. It is left out.',
      1,
    ],
  ])('%s: %j', async (file, content, says, code) => {
    const folder = temporaryFolder({ [file]: content });
    const ran = await runInProcess(folder, ['import', file]);
    expect(ran.stderr).toContain(`journey: ${says}`);
    expect(ran.code).toBe(code);
  });
});

test('a spreadsheet is no text for a terminal', async () => {
  const folder = temporaryFolder({ 'a.journey': map });
  const { code, stderr } = await runInProcess(folder, ['render', 'a.journey', '--format', 'xlsx'], {
    isTerminal: true,
  });
  expect({ code, stderr }).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('use -o to name the output file, such as'),
  });
});

test('short JSON that a program wrote is enough', async () => {
  const folder = temporaryFolder({
    'a.json': JSON.stringify({
      version: 1,
      document: {
        journeys: [
          { title: 'Buys', stages: [{ title: 'Pays', pains: [{ title: 'Dear', severity: 'high' }] }] },
        ],
      },
    }),
  });
  const { code, stdout, stderr } = await runInProcess(folder, ['import', 'a.json']);
  expect({ code, stdout }).toEqual({
    code: 0,
    stdout: 'journey buys "Buys" {\n  stage "Pays" {\n    pain "Dear" { severity high }\n  }\n}\n',
  });
  expect(stderr).toBe('journey: a.json, document.journeys[0]: `journey` has no name: it is called `buys`.\n');
});

describe('a diagram', () => {
  test('becomes a map that passes the check, whatever is in it', async () => {
    const diagrams = Object.values(manyMermaids).map(({ text }) => `\`\`\`mermaid\n${text}\n\`\`\`\n`);
    const folder = temporaryFolder({ 'a.md': diagrams.join('\n') });
    await runInProcess(folder, ['import', 'a.md', '-o', 'a.journey']);
    const { code, stdout } = await runInProcess(folder, ['check', 'a.journey']);
    expect(code).toBe(0);
    expect(stdout).toContain('no errors');
  });

  test('has its scores converted by --scale', async () => {
    const folder = temporaryFolder({ 'a.mmd': 'journey\ntitle T\nsection S\nA: 10\nB: 5\nC: 1' });
    const plain = await runInProcess(folder, ['import', 'a.mmd']);
    expect({ code: plain.code, stderr: plain.stderr }).toEqual({
      code: 0,
      stderr:
        'journey: a.mmd, line 4: scores outside 1 to 5 (10) count as the nearest of them. If this diagram uses another scale, import it with `--scale 10`.\n',
    });
    for (const [scale, emotions] of [
      ['10', '+2 0 -2'],
      ['0..10', '+2 0 -2'],
      ['1..20', '0 -1 -2'],
    ] as const) {
      const { code, stdout, stderr } = await runInProcess(folder, ['import', 'a.mmd', '--scale', scale]);
      const scores = [...stdout.matchAll(/emotion (\S+)/gu)].map(([, score]) => score).join(' ');
      expect({ scale, code, stderr, scores }).toEqual({
        scale,
        code: 0,
        stderr: '',
        scores: emotions,
      });
    }
  });

  test.each(['x', '', '1', '5..1', '1..', '1.5'])('has no scale %j', async (scale) => {
    const folder = temporaryFolder({ 'a.mmd': 'journey\nsection S\nA: 5' });
    const { code, stderr } = await runInProcess(folder, ['import', 'a.mmd', `--scale=${scale}`]);
    expect(code).toBe(2);
    expect(stderr).toContain(`--scale “${scale}” is not a scale.`);
  });

  test('alone has a scale', async () => {
    const folder = temporaryFolder({ 'a.csv': 'Kind,Name,Title,Property,Value\r\n' });
    const { code, stderr } = await runInProcess(folder, ['import', 'a.csv', '--scale', '10']);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('Leave out --scale.') });
  });
});
