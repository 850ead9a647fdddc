import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { commands } from '../../packages/cli/src/commands/index.ts';
import { formatNames } from '../../packages/cli/src/render/formats.ts';
import { execute } from '../../packages/cli/test/journey-bundle.ts';
import { temporaryFolder } from '../../packages/cli/test/temporary-folder.ts';
import { startServerProcess } from '../../packages/server/test/server-process.ts';
import { highlighters, npmEntries } from '../../scripts/build/npm-entries.ts';
import { findNode, nodeVersions } from './find-node.ts';
import { type Installer, installers, installPacked, type Project, packed, shell, tarball } from './packed.ts';

const map = `persona p "P" { primary; goal "x" }
owner shop "Shop"
journey j "Buying" { status draft; persona p; stage "Looks" { step "Asks" { emotion -1; pain "Waits" } } }
`;

const projects = new Map<Installer, Project>();
beforeAll(async () => {
  await Promise.all(
    (Object.keys(installers) as Installer[]).map(async (installer) =>
      projects.set(installer, await installPacked(installer)),
    ),
  );
});
afterAll(() => {
  for (const project of projects.values()) project.remove();
});

const getFolder = (installer: Installer) => projects.get(installer)?.folder ?? '';
const getScript = (installer: Installer) =>
  join(getFolder(installer), 'node_modules/journey-maps/bin/journey.js');

/** Runs the installed command in a folder of maps. */
async function journey(node: string, args: readonly string[], folder: string) {
  return execute([node, getScript('npm'), ...args], { folder, env: { ...process.env, NO_COLOR: '1' } });
}

function mapsFolder(): string {
  return temporaryFolder({
    'a.journey': map,
    'b.journey': map.replace('-1', '-2'),
    'a.mmd': 'journey\n  title T\n  section S\n    Pays: 3: Anna\n',
  });
}

describe.each(Object.keys(installers) as Installer[])('installed by %s', (installer) => {
  it.each(['journey', 'journey-maps'])('the command %s is on the path of scripts', async (name) => {
    const folder = getFolder(installer);
    writeFileSync(join(folder, 'a.journey'), map);
    const bin = join(folder, 'node_modules', '.bin', name);
    const { code, stdout, stderr } = await shell(`"${bin}" check --today 2026-11-21 a.journey`, folder);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('1 map checked');
  });

  it('the API, the plugins and the other files are found by their names', async () => {
    const folder = getFolder(installer);
    const names = [
      ...Object.keys(npmEntries).map((name) => (name === 'index' ? 'journey-maps' : `journey-maps/${name}`)),
      ...highlighters.map((name) => `journey-maps/${name}`),
      'journey-maps/markdown.css',
      'journey-maps/package.json',
      'journey-maps/schemas/journey.config.schema.json',
      'journey-maps/schemas/journey.map.schema.json',
      'journey-maps/syntaxes/journey.tmLanguage.json',
    ];
    const code = names.map((name) => `console.log(import.meta.resolve('${name}'));`).join('\n');
    writeFileSync(join(folder, 'resolve.js'), `${code}\n`);
    const { stdout, stderr } = await execute([process.execPath, 'resolve.js'], { folder });
    expect(stderr).toBe('');
    for (const url of stdout.trim().split('\n'))
      expect(readFileSync(new URL(url)).length).toBeGreaterThan(50);
  });

  it('the files that editors use are in its folder', () => {
    const files = [
      'vim/syntax/journey.vim',
      'vim/ftdetect/journey.vim',
      'vim/ftplugin/journey.vim',
      'emacs/journey-mode.el',
      'tree-sitter/src/parser.c',
      'tree-sitter/src/scanner.c',
      'tree-sitter/src/keywords.h',
      'tree-sitter/src/tree_sitter/parser.h',
      'tree-sitter/queries/highlights.scm',
    ];
    const editors = join(getFolder(installer), 'node_modules/journey-maps/editors');
    for (const file of files) expect.soft(readFileSync(join(editors, file)).length, file).toBeGreaterThan(50);
  });
});

describe.each(nodeVersions)('on Node %i', (major) => {
  const node = findNode(major);

  const runs: Readonly<Record<string, readonly (readonly string[])[]>> = {
    init: [['--all']],
    new: [['n.journey', '--title', 'New map']],
    check: [
      ['.'],
      ...[
        'pretty',
        'concise',
        'json',
        'sarif',
        'gitlab',
        'junit',
        'checkstyle',
        'rdjson',
        'markdown',
        'github',
      ].map((format) => ['--format', format, '.']),
      ['--fix-dry-run', '.'],
    ],
    format: [['.']],
    report: [
      ['.'],
      ...['markdown', 'json', 'csv'].map((format) => ['--format', format, '.']),
      ['--section', 'backlog', '--format', 'xlsx', '-o', 'backlog.xlsx', '.'],
    ],
    questions: [['.'], ['--format', 'csv', '.']],
    diff: [
      ['a.journey', 'b.journey'],
      ...['markdown', 'json'].map((format) => ['a.journey', 'b.journey', '--format', format]),
    ],
    merge: [['a.journey', 'a.journey', 'b.journey']],
    log: [['a.journey'], ['a.journey', '--format', 'json']],
    'git-setup': [[]],
    rules: [[], ['--format', 'json']],
    explain: [['pain-without-owner']],
    render: formatNames.map((format) => ['a.journey', '--format', format, '-o', `a.${format}`]),
    preview: [['--help']],
    import: [['a.mmd', '-o', 'c.journey']],
    guide: [[]],
    mcp: [['--help']],
    lsp: [['--help']],
    completion: ['bash', 'zsh', 'fish', 'powershell'].map((shell) => [shell]),
  };

  it('every command is tried', () => {
    expect(Object.keys(runs)).toEqual(commands.map(({ name }) => name));
  });

  it.each(commands.map(({ name }) => name))('journey %s works with all of its formats', async (name) => {
    const folder = mapsFolder();
    await shell('git init -q && git add . && git -c user.name=A -c user.email=a@b.c commit -qm Maps', folder);
    for (const args of runs[name] ?? []) {
      const { code, stderr } = await journey(node, [name, ...args], folder);
      expect({ args, code, stderr: stderr.replace(/^.*would change.*\n/u, '') }).toEqual({
        args,
        code: 0,
        stderr: expect.not.stringMatching(/Error|warning/iu) as string,
      });
    }
  });

  it('journey lsp answers an editor', async () => {
    const server = startServerProcess([node, getScript('npm'), 'lsp', '--stdio']);
    const answer = await server.connection.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      capabilities: {},
    });
    expect(answer).toHaveProperty('capabilities.completionProvider');
    expect(await server.end()).toMatchObject({ code: 0, stderr: '' });
  });

  it('a program uses every function of the API', async () => {
    const folder = getFolder('npm');
    writeFileSync(join(folder, 'api.js'), apiProgram);
    const { stdout, stderr } = await execute([node, 'api.js'], { folder });
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual({
      exported: [
        'check',
        'diff',
        'fix',
        'format',
        'fromJson',
        'parse',
        'report',
        'rules',
        'schema',
        'toHtmlFragment',
        'toJson',
        'toMarkdown',
        'toMermaid',
        'toStandaloneHtml',
      ],
      findings: true,
      fixed: true,
      changes: ['changed'],
      report: 'Buying',
      json: 'j',
      back: true,
      mermaid: true,
      markdown: true,
      fragment: true,
      page: true,
    });
  });
});

const apiProgram = `
import * as api from 'journey-maps';
const text = ${JSON.stringify(map)};
const map = api.parse(text, { path: 'a.journey' });
const page = await api.toStandaloneHtml(map, { findings: true });
console.log(JSON.stringify({
  exported: Object.keys(api).sort(),
  findings: api.check(text, { config: { extends: 'strict' } }).every(({ rule }) => typeof rule === 'string'),
  fixed: api.format(api.fix(map).text).text.includes('Buying'),
  changes: api.diff(text, text.replace('-1', '+1')).changes.filter(({ field }) => field === 'emotion').map(({ kind }) => kind),
  report: api.report(map).journeys[0].title,
  json: api.toJson(map).document.journeys[0].name.value,
  back: api.fromJson(api.toJson(map)).text.includes('journey j "Buying"'),
  mermaid: api.toMermaid(map).startsWith('journey'),
  markdown: api.toMarkdown(map).startsWith('# Buying'),
  fragment: api.toHtmlFragment(map).includes('>Buying</figcaption>'),
  page: page.includes('<title>a.journey</title>') && /<!-- This page contains .* mermaid \\S+ \\(MIT\\).* THIRD-PARTY-NOTICES.txt .*-->/.test(page),
}));
`;

const typedProgram = `
import {
  check, diff, fix, format, fromJson, parse, report, rules, schema, toHtmlFragment, toJson, toMarkdown, toMermaid,
  toStandaloneHtml, type Change, type Finding, type MapJson, type ParsedMap, type Report, type Rule,
} from 'journey-maps';
import { journeyMarkdownIt, type JourneyMarkdownOptions } from 'journey-maps/markdown-it';

const map: ParsedMap = parse('', { path: 'a.journey', readMap: (path: string) => path });
const findings: readonly Finding[] = check(map, { today: '2026-11-21', config: { extends: 'strict', rules: { 'pain-without-owner': 'off' } } });
const line: number | undefined = findings[0]?.range.start.line;
const changes: readonly Change[] = diff(map, 'journey j "J" {}').changes;
const json: MapJson = toJson(map);
const title: string | undefined = json.document.journeys[0]?.title?.value;
const column: number | undefined = json.document.journeys[0]?.span.start.column;
const health: Report = report([map, '']);
const known: readonly Rule[] = rules;
const text: string = format(fix(map, { unsafe: true }).text).text;
const made: string | undefined = fromJson({ version: 1, document: {} }).text;
const whole: string = toMarkdown(map);
const one: string | undefined = toMarkdown(map, { journey: 'j' }) ?? toMermaid(map) ?? toHtmlFragment(map);
const page: Promise<string> = toStandaloneHtml(map, { view: 'diagram', density: 'overview' });
const options: JourneyMarkdownOptions = { fileOf: () => undefined, readMap: () => undefined };
const host: { readonly mine: true } = journeyMarkdownIt({ mine: true }, options);
export { changes, column, health, host, known, line, made, one, page, schema, text, title, whole };

// @ts-expect-error: a rule has no such level.
check(map, { config: { rules: { 'pain-without-owner': 'loud' } } });
// @ts-expect-error: a map is a text or the result of parse.
check({});
`;

it.each([
  ['nodenext', 'nodenext'],
  ['esnext', 'bundler'],
])('a strict TypeScript program compiles (module %s, resolution %s)', async (module, resolution) => {
  const folder = getFolder('npm');
  writeFileSync(join(folder, 'typed.ts'), typedProgram);
  const tsc = createRequire(import.meta.url)
    .resolve('typescript/package.json')
    .replace('package.json', 'bin/tsc');
  const flags = ['--strict', '--noEmit', '--exactOptionalPropertyTypes', '--target', 'es2022', '--types', ''];
  const { code, stdout } = await execute(
    [process.execPath, tsc, ...flags, '--module', module, '--moduleResolution', resolution, 'typed.ts'],
    { folder },
  );
  expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
});

it('works in a browser: it bundles without warnings, and needs nothing of Node', async () => {
  const folder = getFolder('npm');
  writeFileSync(
    join(folder, 'browser.js'),
    "export * from 'journey-maps'; export * from 'journey-maps/markdown-it';",
  );
  const { errors, warnings } = await build({
    entryPoints: [join(folder, 'browser.js')],
    bundle: true,
    platform: 'browser',
    format: 'esm',
    splitting: true,
    outdir: join(folder, 'bundled'),
  });
  expect([...errors, ...warnings]).toEqual([]);
  writeFileSync(
    join(folder, 'page.js'),
    `const { log } = console;
for (const name of ['process', 'Buffer', 'global', 'require']) delete globalThis[name];
${apiProgram.replace("'journey-maps'", "'./bundled/browser.js'").replace('console.log', 'log')}`,
  );
  const { stdout, stderr } = await execute([process.execPath, 'page.js'], { folder });
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toMatchObject({ findings: true, markdown: true, page: true });
});

it('the markdown-it plugin draws a block', async () => {
  const folder = getFolder('npm');
  const host = createRequire(import.meta.url).resolve('markdown-it');
  writeFileSync(
    join(folder, 'plugin.js'),
    `import markdownIt from ${JSON.stringify(host)};
import { journeyMarkdownIt } from 'journey-maps/markdown-it';
console.log(markdownIt().use(journeyMarkdownIt).render(${JSON.stringify(`\`\`\`journey\n${map}\`\`\`\n`)}));`,
  );
  const { stdout, stderr } = await execute([process.execPath, 'plugin.js'], { folder });
  expect(stderr).toBe('');
  expect(stdout).toContain('>Buying</figcaption>');
});

test('npx runs the tarball itself', async () => {
  const name = basename(tarball);
  const folder = temporaryFolder({ 'a.journey': map, [name]: readFileSync(tarball) });
  const { code, stdout, stderr } = await shell(
    `npx --yes --offline ./${name} check --today 2026-11-21`,
    folder,
  );
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain('1 map checked');
});

test('publint finds nothing', async () => {
  const { messages, pkg } = await publint({ pkgDir: packed, strict: true });
  expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
});

test('arethetypeswrong finds nothing', async () => {
  // The package is ESM only, and a style sheet has no types.
  const { code, stdout } = await shell(
    `attw "${tarball}" --profile esm-only --exclude-entrypoints ./markdown.css --format ascii --no-color`,
    packed,
  );
  expect(code, stdout).toBe(0);
});

test('the package contains no source, no private package and no path of this machine', async () => {
  const { stdout } = await shell('npm pack --dry-run --json --silent', packed);
  const [{ files } = { files: [] }] = Object.values(JSON.parse(stdout) as object) as {
    files: { path: string }[];
  }[];
  const paths = files.map(({ path }) => path);
  for (const path of ['README.md', 'LICENSE', 'CHANGELOG.md', 'THIRD-PARTY-NOTICES.txt', 'markdown.css'])
    expect(paths).toContain(path);
  expect(paths.filter((path) => /(?<!\.d)\.ts$|\.map$|node_modules|\.test\./u.test(path))).toEqual([]);
  for (const path of paths.filter((file) => file.endsWith('.d.ts'))) {
    expect(readFileSync(join(packed, path), 'utf8')).not.toMatch(/@journey-maps\/|from '[^.]/u);
  }
  const readme = readFileSync(join(packed, 'README.md'), 'utf8');
  expect(readme).not.toMatch(/\]\((?!https:\/\/|#)/u);
});
