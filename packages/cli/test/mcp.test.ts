import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { good } from './maps.ts';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const wrong = good.replace('stage trial', 'phase trial');
const secret = 'owner secret "Secret of another folder"\n';

const outside = createFolderWith({
  'secret.journey': secret,
  'journey.config.json': '{ "extends": "strict" }',
});
const folder = createFolderWith({
  'maps/good.journey': good,
  'maps/wrong.journey': wrong,
  'maps/open.journey': good.replace('status draft', 'note "Who pays?"'),
  'maps/nosy.journey': `import "../../${outside.split('/').at(-1)}/secret.journey"\nimport "./link.journey"\n${good}`,
  'notes.txt': 'Not a map.',
});
symlinkSync(join(outside, 'secret.journey'), join(folder, 'maps/link.journey'));
symlinkSync(outside, join(folder, 'elsewhere'));

let client: Client;
let transport: StdioClientTransport;

beforeAll(async () => {
  transport = new StdioClientTransport({
    command: process.execPath,
    args: [main, 'mcp'],
    cwd: folder,
    stderr: 'pipe',
  });
  client = new Client({ name: 'test', version: '1.0.0' });
  await client.connect(transport);
});

afterAll(async () => {
  await client.close();
  for (const otherFolder of [folder, outside]) rmSync(otherFolder, { recursive: true, force: true });
});

/** Creates a folder for all tests of this file. */
function createFolderWith(files: Readonly<Record<string, string>>): string {
  const created = realpathSync(mkdtempSync(join(tmpdir(), 'journey-mcp-')));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(created, path)), { recursive: true });
    writeFileSync(join(created, path), content);
  }
  return created;
}

interface Called {
  readonly text: string;
  readonly isError: boolean;
  readonly data: Record<string, unknown> | undefined;
}

async function call(name: string, args: Record<string, unknown> = {}): Promise<Called> {
  const result = await client.callTool({ name, arguments: args });
  const text = (result.content as readonly { readonly text?: string }[])
    .map((part) => part.text ?? '')
    .join('');
  return {
    text,
    isError: result.isError === true,
    data: result.structuredContent as Record<string, unknown> | undefined,
  };
}

test('the server lists its tools, all of which only read', async () => {
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name).sort()).toEqual(
    'check diff explain find fixes format guide list questions read render report'.split(' '),
  );
  for (const { annotations } of tools) {
    expect(annotations).toMatchObject({ readOnlyHint: true, openWorldHint: false });
  }
});

describe('a tool', () => {
  test('returns the guide', async () => {
    expect((await call('guide')).text).toContain('## Ten mistakes');
  });

  test('checks a text', async () => {
    const { text, data } = await call('check', { text: wrong });
    expect(text).toContain(
      'untitled.journey:7:3: error: `phase` means nothing here: did you mean `stage`? [syntax]',
    );
    expect(data).toMatchObject({ findings: [{ rule: 'syntax', line: 7, isFixable: true }] });
  });

  test('checks a path, and all maps', async () => {
    expect((await call('check', { path: 'maps/good.journey' })).text).toBe(
      '1 map checked: 0 errors, 0 other findings.',
    );
    expect((await call('check')).text).toContain('maps/wrong.journey:7:3');
  });

  test('formats a text', async () => {
    expect((await call('format', { text: 'owner  web   "Web"' })).text).toBe('owner web "Web"\n');
  });

  test('returns fixes as edits', async () => {
    const { data, text } = await call('fixes', { path: 'maps/wrong.journey' });
    expect(data).toMatchObject({ text: good, left: [] });
    expect(data?.['edits']).toEqual([
      {
        range: { start: { line: 7, column: 1 }, end: { line: 8, column: 1 } },
        newText: '  stage trial "Tries it" {\n',
      },
    ]);
    expect(text).toContain('No findings are left.');
  });

  test('leaves choices to the writer', async () => {
    const pain = good
      .replace('store }\n', 'store }\n    pain "Crowded"\n')
      .replace('status draft', 'purpose "P"');
    const { data } = await call('fixes', { text: pain, unsafe: true });
    expect(data?.['edits']).toEqual([]);
    expect(JSON.stringify(data?.['left'])).toContain('Add `owner web`');
  });

  test('explains a rule', async () => {
    expect((await call('explain', { rule: 'pain-without-owner' })).text).toContain('Why it matters');
  });

  test('lists the maps', async () => {
    const { text } = await call('list', { path: 'maps' });
    expect(text).toContain('maps/good.journey\n  journey buying "Buying a bike"\n  owners: web');
  });

  test('finds statements', async () => {
    expect((await call('find', { query: 'test TRACK', path: 'maps/good.journey' })).text).toBe(
      'maps/good.journey:8: touchpoint "Test track"',
    );
  });

  test('reads a map as data', async () => {
    const { text } = await call('read', { path: 'maps/good.journey' });
    expect(JSON.parse(text)).toMatchObject({ journeys: [{ title: 'Buying a bike' }] });
  });

  test('reports the health of journeys', async () => {
    const { text } = await call('report', { path: 'maps/good.journey' });
    expect(text).toContain('- maps/good.journey, line 3');
    expect(text).not.toContain(folder);
  });

  test('compares two files', async () => {
    const { text, isError } = await call('diff', {
      base: './maps/good.journey',
      head: './maps/open.journey',
    });
    expect({ isError, text }).toMatchObject({ isError: false, text: expect.stringContaining('Who pays?') });
  });

  test.each([
    ['mermaid', /^journey\n/u],
    ['markdown', /Buying a bike/u],
  ])('renders a map as %s', async (format, expected) => {
    expect((await call('render', { path: 'maps/good.journey', format })).text).toMatch(expected);
  });

  test('adds what a diagram leaves out, after its text', async () => {
    const asked = { name: 'render', arguments: { path: 'maps/good.journey', format: 'mermaid' } };
    const { content } = await client.callTool(asked);
    const [diagram, note, ...others] = (content as readonly { readonly text?: string }[]).map(
      ({ text }) => text,
    );
    expect(diagram).toMatch(/^journey\n/u);
    expect(note).toBe('This diagram leaves out 3 values. The format markdown has everything.');
    expect(others).toEqual([]);
  });

  test('lists open questions', async () => {
    expect((await call('questions', { path: 'maps/open.journey' })).text).toContain(
      'open.journey:4: Who pays?',
    );
  });
});

describe('wrong arguments are refused with a reason', () => {
  test.each([
    ['check', { text: 1 }],
    ['check', { text: good, path: 'maps/good.journey' }],
    ['format', {}],
    ['explain', { rule: 'pain-without-ownr' }],
    ['explain', {}],
    ['find', { query: '' }],
    ['read', { path: 'notes.txt' }],
    ['read', { path: 'maps/missing.journey' }],
    ['render', { path: 'maps/good.journey', format: 'exe' }],
    ['render', { path: 'maps/good.journey', format: 'mermaid', journey: 'selling' }],
    ['diff', { base: '--output=x' }],
    ['check', { path: 'maps/\0.journey' }],
  ])('%s %o', async (name, args) => {
    const { isError, text } = await call(name, args);
    expect(isError).toBe(true);
    expect(text.length).toBeGreaterThan(20);
    expect(text).not.toContain('    at ');
  });

  test('an unknown tool', async () => {
    await expect(client.callTool({ name: 'write', arguments: {} })).rejects.toThrow(/write/u);
  });
});

describe('nothing outside the roots is read', () => {
  test.each([
    ['check', { path: '../' }],
    ['check', { path: outside }],
    ['check', { path: 'elsewhere/secret.journey' }],
    ['read', { path: 'maps/link.journey' }],
    ['list', { path: 'elsewhere' }],
    ['render', { path: join(outside, 'secret.journey'), format: 'markdown' }],
    ['diff', { base: './maps/good.journey', head: join(outside, 'secret.journey') }],
    ['report', { path: '/' }],
    ['questions', { path: '/etc' }],
  ])('by a path: %s %o', async (name, args) => {
    const { isError, text } = await call(name, args);
    expect({ isError, text }).toEqual({
      isError: true,
      text: expect.stringContaining('outside the folders'),
    });
    expect(text).not.toContain('Secret');
  });

  test.each(['check', 'read', 'report', 'questions'])('by an import or a link: %s', async (name) => {
    expect((await call(name, { path: 'maps/nosy.journey' })).text).not.toContain('Secret');
  });

  test('by an import, which counts as missing', async () => {
    const { data } = await call('check', { path: 'maps/nosy.journey' });
    const { findings } = data as { readonly findings: readonly { readonly rule: string }[] };
    expect(findings.filter(({ rule }) => rule === 'import-not-found')).toHaveLength(2);
  });

  test('by the name of a text', async () => {
    const { text } = await call('check', {
      text: 'import "./secret.journey"\n',
      name: join(outside, 'a.journey'),
    });
    expect(text).toContain('import-not-found');
    expect(text).not.toContain('Secret');
  });

  test('by a resource', async () => {
    for (const path of ['..%2Fsecret.journey', 'maps/link.journey', 'elsewhere/secret.journey']) {
      await expect(client.readResource({ uri: `journey-map:///${path}` })).rejects.toThrow(/not found/iu);
    }
  });
});

test('maps and the guide are resources', async () => {
  const { resources } = await client.listResources();
  expect(resources.map(({ uri }) => uri)).toContain('journey-map:///maps/good.journey');
  const { contents } = await client.readResource({ uri: 'journey-map:///maps/good.journey' });
  expect(contents).toMatchObject([{ text: good, mimeType: 'text/x-journey' }]);
  const guide = await client.readResource({ uri: 'journey-guide:///guide' });
  expect(JSON.stringify(guide.contents)).toContain('Ten mistakes');
});

describe('a prompt', () => {
  test('is listed with its arguments', async () => {
    const { prompts } = await client.listPrompts();
    expect(prompts.map(({ name }) => name)).toEqual([
      'map-from-interviews',
      'review-this-change',
      'what-is-missing',
    ]);
  });

  test.each([
    ['map-from-interviews', { notes: 'Rosa waited ten minutes.' }, 'Rosa waited ten minutes.'],
    ['review-this-change', { base: 'release' }, 'since release'],
    ['review-this-change', {}, 'since main'],
    ['what-is-missing', { path: 'maps/good.journey' }, '`questions`'],
  ])('%s %o', async (name, args, expected) => {
    const { messages } = await client.getPrompt({ name, arguments: args });
    expect(JSON.stringify(messages)).toContain(expected);
  });

  test('without its arguments is refused', async () => {
    await expect(client.getPrompt({ name: 'what-is-missing', arguments: {} })).rejects.toThrow(/path/u);
  });
});

test('a thousand calls need no more memory than the first ones', async () => {
  const stages = Array.from(
    { length: 30 },
    (_, i) => `  stage s${i} "S${i}" { touchpoint "T${i}" { channel app } }`,
  );
  const text = good.replace('\n}\n', `\n${stages.join('\n')}\n}\n`);
  // A server that kept the models of its calls would run out of this memory.
  const small = new StdioClientTransport({
    command: process.execPath,
    args: ['--max-old-space-size=64', main, 'mcp', folder],
    stderr: 'pipe',
  });
  const other = new Client({ name: 'test', version: '1.0.0' });
  await other.connect(small);
  const tools = ['check', 'format', 'questions', 'list'];
  let failed = 0;
  for (let i = 0; i < 1000; i++) {
    const name = tools[i % tools.length] ?? '';
    const given = i % tools.length < 2 ? { text } : { path: 'maps/good.journey' };
    const { isError } = await other.callTool({ name, arguments: given });
    if (isError === true) failed++;
  }
  await other.close();
  expect(failed).toBe(0);
});
