import type { Finding } from '@journey-maps/core/model';
import type { Workspace } from '@journey-maps/core/rules';
import { expect, test } from 'vitest';
import { parse } from '../src/index.ts';
import { createUri, createWorkspace, only } from './check-texts.ts';

const settings = only(({ category }) => category === 'correctness');
const options = { today: '2026-11-21', settings };
const main = createUri('main.journey');
const people = createUri('people.journey');
const map = 'import "./people.journey"\njourney j { persona anna }';

const put = (workspace: Workspace, path: string, text: string) => workspace.set(parse(text, createUri(path)));
const ids = (findings: readonly Finding[]) => findings.map(({ rule }) => rule);

test('links again exactly when the file or a directly imported one changes', () => {
  const workspace = createWorkspace({
    'main.journey': map,
    'people.journey': 'import "./more.journey"\npersona anna',
    'more.journey': 'persona bo',
    'other.journey': 'persona cy',
  });
  const before = workspace.linked(main);
  put(workspace, 'other.journey', 'persona di');
  put(workspace, 'more.journey', 'persona ed');
  expect(workspace.linked(main)).toBe(before);
  put(workspace, 'people.journey', 'persona anna "Anna"');
  const after = workspace.linked(main);
  expect(after).not.toBe(before);
  put(workspace, 'main.journey', `${map}\n`);
  expect(workspace.linked(main)).not.toBe(after);
});

test('checks again when what it looked at has changed, and only then', () => {
  const workspace = createWorkspace({ 'main.journey': map, 'people.journey': 'persona anna' });
  const before = workspace.check(main, options);
  expect(before).toEqual([]);
  put(workspace, 'other.journey', 'persona anna');
  expect(workspace.check(main, options)).toBe(before);
  expect(workspace.check(main, { ...options, today: '2026-11-22' })).not.toBe(before);

  put(workspace, 'people.journey', 'persona berta');
  expect(ids(workspace.check(main, options))).toEqual(['unresolved-reference']);
});

test('notices a file that goes, and one that comes to exist', () => {
  const workspace = createWorkspace({ 'main.journey': map });
  expect(ids(workspace.check(main, options))).toEqual(['import-not-found']);
  expect(workspace.dependents(people)).toEqual([main]);
  put(workspace, 'people.journey', 'persona anna');
  expect(workspace.check(main, options)).toEqual([]);
  expect(workspace.delete(people)).toBe(true);
  expect(workspace.delete(people)).toBe(false);
  expect(ids(workspace.check(main, options))).toEqual(['import-not-found']);
});

test('offers a new file that declares what is missing', () => {
  const workspace = createWorkspace({ 'main.journey': 'journey j { persona anna }' });
  const titles = () => workspace.check(main, options)[0]?.fixes.map((fix) => fix.title);
  expect(titles()).toEqual(['Declare `persona anna` in this file']);
  put(workspace, 'people.journey', 'persona anna');
  expect(titles()).toEqual(['Import it from `people.journey`', 'Declare `persona anna` in this file']);
});

test('knows whose findings depend on a file, over files and cycles', () => {
  const workspace = createWorkspace({
    'a.journey': 'import "./b.journey"\njourney a { baseline b }',
    'b.journey': 'import "./c.journey"\njourney b { baseline c }',
    'c.journey': 'journey c',
    'd.journey': 'journey d',
  });
  const a = createUri('a.journey');
  expect(workspace.check(a, options)).toEqual([]);
  expect([...workspace.dependents(createUri('c.journey'))].sort()).toEqual([a, createUri('b.journey')]);

  put(workspace, 'c.journey', 'import "./a.journey"\njourney c { baseline a }');
  expect([...workspace.dependents(a)].sort()).toEqual([createUri('b.journey'), createUri('c.journey')]);
  const [cycle] = workspace.check(a, options);
  expect(cycle?.message).toContain('through `b`, `c`');

  put(workspace, 'c.journey', 'journey c');
  expect(workspace.dependents(a)).toEqual([]);
  expect(workspace.check(a, options)).toEqual([]);
});

test('knows whether anything refers to a declaration', () => {
  const workspace = createWorkspace({
    'main.journey': map,
    'people.journey': 'persona anna\npersona bo',
    // This file also uses the name, but does not import the declaration.
    'other.journey': 'persona bo\njourney k { persona bo }',
  });
  const [anna, bo] = workspace.get(people)?.personas ?? [];
  expect(anna && workspace.isReferredTo(people, anna)).toBe(true);
  expect(bo && workspace.isReferredTo(people, bo)).toBe(false);
  put(workspace, 'main.journey', map.replace('anna', 'bo'));
  expect(anna && workspace.isReferredTo(people, anna)).toBe(false);
  expect(bo && workspace.isReferredTo(people, bo)).toBe(true);
});

test('answers for a file that is not there', () => {
  const workspace = createWorkspace({});
  expect(workspace.check(main, options)).toEqual([]);
  expect(workspace.linked(main)).toBeUndefined();
  expect(workspace.dependents(main)).toEqual([]);
});
