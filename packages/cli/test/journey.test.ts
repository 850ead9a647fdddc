import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, realpathSync, renameSync, symlinkSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleJourney, execute, type JourneyBundle } from './journey-bundle.ts';
import { broken, good } from './maps.ts';
import { temporaryFolder } from './temporary-folder.ts';

let bundle: JourneyBundle;
beforeAll(async () => {
  bundle = await bundleJourney({ withServer: true });
});
afterAll(() => bundle.remove());

const journey = (folder: string, ...args: string[]) =>
  execute([process.execPath, bundle.script, ...args], { folder });

/** Runs a shell command line, in which `"$@"` is the command. */
const shell = (folder: string, line: string) =>
  execute(['/bin/sh', '-c', line, 'sh', process.execPath, bundle.script], { folder });

describe('exit codes and messages', () => {
  test('0 where there is no error, 1 where there is one', async () => {
    const folder = temporaryFolder({ 'good.journey': good, 'broken.journey': broken });
    expect(await journey(folder, 'check', 'good.journey')).toEqual({
      code: 0,
      stdout: '1 map checked: no errors\n',
      stderr: '',
    });
    expect(await journey(folder, 'check')).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('2 maps checked: 1 error'),
      stderr: '',
    });
  });

  test('2 and one line for wrong usage and what cannot be read or written', async () => {
    const folder = temporaryFolder({
      'good.journey': good,
      'latin.journey': Uint8Array.from(Buffer.from('owner x "L\xf8ve"', 'latin1')),
      'notes.txt': '# Maps',
      'empty/': '',
    });
    symlinkSync('loop.journey', join(folder, 'loop.journey'));
    const cases: readonly (readonly [args: string, stderr: string])[] = [
      ['check nothing.journey', 'there is no file or folder nothing.journey. Check the path.'],
      ['check god.journey', 'there is no file or folder god.journey. Did you mean good.journey?'],
      ['check empty', 'empty has no maps (files that end in `.journey`).'],
      ['check empty/*.journey', 'empty/*.journey matches no maps (files that end in `.journey`).'],
      ['check notes.txt', 'notes.txt is not a map: the name of a map ends in `.journey`.'],
      ['check latin.journey', 'latin.journey is not UTF-8. Save it as UTF-8.'],
      ['check loop.journey', 'loop.journey cannot be read: its links form a loop.'],
      [
        'check --fromat json',
        "unknown option '--fromat' (Did you mean --format?) See `journey check --help`.",
      ],
      [
        'check --format xml',
        "option '--format <format>' argument 'xml' is invalid. Allowed choices are pretty, concise, json, github, gitlab, sarif, junit, checkstyle, rdjson, markdown. See `journey check --help`.",
      ],
      [
        'check --today 2026-02-30',
        '--today 2026-02-30 is not a valid date. Write a date such as 2026-11-21.',
      ],
      ['chekc', "unknown command 'chekc' (Did you mean check?) See `journey --help`."],
      ['render', 'name the maps to render, such as checkout.journey or maps/.'],
      ['render good.journey -o no/x.md', 'no/x.md cannot be written: there is no such folder.'],
      ['render nothing.journey', 'nothing.journey cannot be read: there is no such file or folder.'],
      ['lsp', 'the language server uses standard input and output: run `journey lsp --stdio`.'],
    ];
    const ran = await Promise.all(cases.map(([args]) => journey(folder, ...args.split(' '))));
    expect(ran.map(({ code, stderr }) => ({ code, stderr }))).toEqual(
      cases.map(([, stderr]) => ({ code: 2, stderr: `journey: ${stderr}\n` })),
    );
  });

  test('a file that cannot be read does not hide what others have', async () => {
    const folder = temporaryFolder({ 'a.journey': Uint8Array.of(0xff), 'broken.journey': broken });
    const { code, stdout, stderr } = await journey(folder, 'check', '--format', 'json');
    expect(code).toBe(2);
    expect(stderr).toBe('journey: a.journey is not UTF-8. Save it as UTF-8.\n');
    expect(JSON.parse(stdout).summary).toMatchObject({ files: 1, errors: 1 });
  });

  test('2 and one line where the output has no room', async () => {
    const folder = temporaryFolder({ 'good.journey': good });
    expect(await shell(folder, '"$@" render good.journey --format markdown > /dev/full')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'journey: the output cannot be written: the disk is full.\n',
    });
  });

  test('help and version', async () => {
    const folder = temporaryFolder();
    const [none, help, ofCheck, version] = await Promise.all([
      journey(folder),
      journey(folder, '--help'),
      journey(folder, 'help', 'check'),
      journey(folder, '--version'),
    ]);
    expect(none).toMatchObject({ code: 0, stderr: '' });
    expect(none.stdout).toMatch(/^Usage: journey /u);
    expect(help).toEqual(none);
    expect(ofCheck).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('Examples:\n  journey check\n'),
    });
    expect(version).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/u) });
  });
});

describe('a pipe', () => {
  test('that is closed early is no failure', async () => {
    const files = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`m${i}.journey`, broken]));
    const folder = temporaryFolder({ ...files, 'good.journey': good });
    const line = '"$@" check --format json; echo "$?" >&2';
    const early = await shell(folder, `{ ${line}; } | head -1`);
    expect(early).toEqual({ code: 0, stdout: '{\n', stderr: '1\n' });
    expect(await shell(folder, '"$@" render good.journey | head -2')).toEqual({
      code: 0,
      stdout: 'journey\n    title Buying a bike\n',
      stderr: expect.stringMatching(/^journey: this diagram of good\.journey leaves out .+\n$/u),
    });
  });

  test('gets all of a long report', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 2000 }, (_, i) => [`m${i}.journey`, 'journey j { pain "P" }']),
    );
    const { code, stdout } = await shell(temporaryFolder(files), '"$@" check --format json | cat');
    expect(code).toBe(0);
    expect(JSON.parse(stdout).summary).toMatchObject({ files: 2000, errors: 2000 });
  });
});

test('many maps are checked in several threads, with what each of them would have alone', async () => {
  const importing = (i: number) => `import "./people.journey"\n${broken.replace('buying', `buying-${i}`)}`;
  const files = Object.fromEntries(Array.from({ length: 400 }, (_, i) => [`m${i}.journey`, importing(i)]));
  const folder = temporaryFolder({ ...files, '.git/': '', 'people.journey': 'owner store "Store"\n' });
  const check = async (...args: string[]) => {
    const { code, stdout, stderr } = await journey(folder, 'check', '--format', 'json', ...args);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    return JSON.parse(stdout);
  };
  const all = await check();
  expect(all.summary.files).toBe(401);
  const some = Object.keys(files).filter((file) => file.endsWith('9.journey'));
  const few = await check(...some);
  expect(few.findings).toEqual(
    some.flatMap((name) => all.findings.filter(({ file }: { file: string }) => file === name)),
  );
  const cache = ['--cache', '--cache-location', '.cache'];
  expect(await check(...cache)).toEqual(all);
  expect(await check(...cache)).toEqual(all);
});

test('what most checks do not need is not read', async () => {
  const folder = temporaryFolder({ 'good.journey': good });
  const chunks = join(bundle.folder, 'dist/cli');
  // Finding maps loads the reader of `ignore`; the settings of rules are only loaded if there is a
  // configuration.
  const isConfig = (text: string) => text.includes('must name a preset');
  const parts = readdirSync(chunks)
    .filter((name) => name.endsWith('.js'))
    .filter((name) => isConfig(readFileSync(join(chunks, name), 'utf8')));
  expect(parts).not.toEqual([]);
  const hidden = parts.map((name) => [join(chunks, name), join(chunks, `${name}.hidden`)] as const);
  for (const [from, to] of hidden) renameSync(from, to);
  try {
    expect((await journey(folder, 'check')).stderr).toBe('');
  } finally {
    for (const [from, to] of hidden) renameSync(to, from);
  }
});

test('the language server answers over standard input and output', async () => {
  const child = spawn(process.execPath, [bundle.script, 'lsp', '--stdio'], { cwd: temporaryFolder() });
  const send = (content: object) => {
    const json = JSON.stringify({ jsonrpc: '2.0', ...content });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(json)}\r\n\r\n${json}`);
  };
  let answers = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    answers += text;
    if (text.includes('"id":1')) send({ id: 2, method: 'shutdown' });
    if (text.includes('"id":2')) send({ method: 'exit' });
  });
  send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
  const [code] = await once(child, 'close');
  expect(answers).toContain('"capabilities":{');
  expect(code).toBe(0);
});

test('what is not built yet says so', async () => {
  const bare = await bundleJourney({ bundled: false });
  try {
    expect(await execute([process.execPath, bare.script], { folder: bare.folder })).toEqual({
      code: 2,
      stdout: '',
      stderr: 'journey: the command is not built yet. Run `npm run build` first.\n',
    });
  } finally {
    bare.remove();
  }
});

test('every Node on this machine runs it', async () => {
  const folder = temporaryFolder({ 'broken.journey': broken });
  for (const node of nodesOnPath()) {
    const version = execFileSync(node, ['--version'], { encoding: 'utf8' });
    const { code, stdout, stderr } = await execute([node, bundle.script, 'check', 'broken.journey'], {
      folder,
    });
    expect({ version, code, stderr }).toEqual({ version, code: 1, stderr: '' });
    expect(stdout).toContain('1 map checked: 1 error');
    expect((await execute([node, bundle.script, 'check', '*.journey'], { folder })).code).toBe(1);
  }
});

function nodesOnPath(): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const programs = folders.map((folder) => join(folder, 'node')).filter((path) => existsSync(path));
  return [...new Set([process.execPath, ...programs].map((path) => realpathSync(path)))];
}

test('the command and the server hold nothing of Langium', () => {
  const scripts = ['dist/cli', 'dist/server'].flatMap((path) => {
    const folder = join(bundle.folder, path);
    return readdirSync(folder)
      .filter((name) => /\.c?js$/u.test(name))
      .map((name) => join(folder, name));
  });
  expect(scripts.length).toBeGreaterThan(5);
  const holding = scripts.filter((path) =>
    /chevrotain|DefaultTokenBuilder/iu.test(readFileSync(path, 'utf8')),
  );
  expect(holding).toEqual([]);
});
