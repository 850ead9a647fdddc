import { createUnreadDocument } from '@journey-maps/core/model';
import { type Rule, rules, Workspace } from '@journey-maps/core/rules';
import { diffMaps, mergeMaps } from '@journey-maps/core/versions';
import { afterEach, expect, test, vi } from 'vitest';
import { parseTopStatements } from '../src/index.ts';
import { journeyLexer } from '../src/lexer/journey-lexer.ts';
import { parse } from '../src/parse.ts';

const map = 'persona anna "Anna" { gaol "x" }\n';
const today = '2026-11-21';
const createUri = (name: string) => `file:///maps/${name}.journey`;

afterEach(() => {
  vi.restoreAllMocks();
});

function createWorkspace(...names: readonly string[]): Workspace {
  const workspace = new Workspace();
  for (const name of names) workspace.set(parse(`${map}// ${name}\n`, createUri(name)));
  return workspace;
}

function listFindingsIn(workspace: Workspace, name: string): readonly string[] {
  return workspace
    .check(createUri(name), { today })
    .map(({ rule, level, span }) => `${level} ${rule} ${span.start}`);
}

test('a rule that throws for one file is a finding of that file, beside the findings of other rules', () => {
  const rule = rules.find(({ id }) => id === 'duplicate-name') as Rule;
  const { check } = rule;
  vi.spyOn(rule, 'check').mockImplementation((context) => {
    if (context.document.uri === createUri('bad')) throw new RangeError('Maximum call stack size exceeded');
    return check(context);
  });
  const workspace = createWorkspace('bad', 'good');
  const good = listFindingsIn(workspace, 'good');
  expect(good.filter((finding) => finding.includes('internal-error'))).toEqual([]);
  expect(listFindingsIn(workspace, 'bad')).toEqual(['error internal-error 0', ...good]);
  const [finding] = workspace.check(createUri('bad'), { today });
  expect(finding?.message).toBe(
    'Internal error (your maps are not the cause): Maximum call stack size exceeded. Findings for this file may be missing: please report this error.',
  );
});

test('a rule that throws after its first finding keeps that one', () => {
  const rule = rules.find(({ id }) => id === 'duplicate-name') as Rule;
  vi.spyOn(rule, 'check').mockImplementation(function* () {
    yield { span: { start: 3, end: 4 }, message: 'First.' };
    throw new Error('second');
  });
  const findings = listFindingsIn(createWorkspace('a'), 'a');
  expect(findings.filter((finding) => /internal|duplicate/u.test(finding))).toEqual([
    'error internal-error 0',
    'error duplicate-name 3',
  ]);
});

test('a file that cannot be read for an internal error has that finding only, and other files have theirs', () => {
  const lexer = journeyLexer;
  const tokenize = lexer.tokenize.bind(lexer);
  vi.spyOn(lexer, 'tokenize').mockImplementation((text, ...options) => {
    if (text.includes('// bad')) throw new Error('broken\nat somewhere');
    return tokenize(text, ...options);
  });
  const workspace = createWorkspace('bad', 'good');
  expect(listFindingsIn(workspace, 'bad')).toEqual(['error internal-error 0']);
  expect(listFindingsIn(workspace, 'good').length).toBeGreaterThan(0);
  expect(workspace.get(createUri('bad'))?.problems[0]?.message).toContain(
    'maps are not the cause): broken. ',
  );
});

const unread = (text: string) => createUnreadDocument(text, createUri('a'), new Error('broken'));

test.each(['base', 'ours', 'theirs'] as const)(
  'a merge makes no map where %s is not read for an internal error, and blames no side',
  (version) => {
    const base = 'journey moving "Moving" {\n  stage "Packing"\n}\n';
    const texts = { base, ours: `persona anna "Anna"\n${base}`, theirs: `${base}persona ben "Ben"\n` };
    const read = (text: string) => ({
      document: text === texts[version] ? unread(text) : parse(text, createUri('a')),
      statements: parseTopStatements(text),
    });
    expect(mergeMaps(texts, { read })).not.toHaveProperty('text');
    const readable = (text: string) => ({
      document: parse(text, createUri('a')),
      statements: parseTopStatements(text),
    });
    expect(mergeMaps(texts, { read: readable })).toMatchObject({ conflicts: 0 });
  },
);

test('the model of a file that is not read has a problem, so that no comparison takes the file for empty', () => {
  const document = unread('journey moving "Moving"\n');
  expect(document.problems).toHaveLength(1);
  expect(document.text).toBe('journey moving "Moving"\n');
  const version = (journeyDocument: typeof document) => ({ maps: new Map([['a.journey', journeyDocument]]) });
  // The comparison trusts the model, so commands leave out documents with problems.
  const { changes } = diffMaps(
    version(parse(document.text, document.uri)),
    version({ ...document, text: '' }),
  );
  expect(changes.map(({ kind }) => kind)).toEqual(['removed']);
});
