import { type Move, moveEdits } from '@journey-maps/core/edits';
import { expect, test } from 'vitest';
import { parse } from '../src/index.ts';
import { createUri, createWorkspace } from './check-texts.ts';
import { makeEdits } from './renaming.ts';

/** Applies the edits for moved files, and returns the changed files by their old paths. */
function move(files: Readonly<Record<string, string>>, ...paths: readonly [string, string][]) {
  const workspace = createWorkspace(files);
  const moves = paths.map(([from, to]): Move => ({ oldUri: createUri(from), newUri: createUri(to) }));
  makeEdits(workspace, moveEdits(workspace, moves));
  const texts = Object.keys(files).map((path) => [path, workspace.get(createUri(path))?.text ?? ''] as const);
  return Object.fromEntries(texts.filter(([path, text]) => text !== files[path]));
}

test('imports lead to a file by its new name, in the style they are written in', () => {
  const files = {
    'a.journey': 'import "./shared/people.journey" // them\n',
    'b.journey': 'import "shared/people.journey"',
    'maps/c.journey': 'import "../shared/people.journey"',
    'd.journey': 'import "./people.journey"',
    'shared/people.journey': 'persona anna',
  };
  expect(move(files, ['shared/people.journey', 'shared/personas.journey'])).toEqual({
    'a.journey': 'import "./shared/personas.journey" // them\n',
    'b.journey': 'import "shared/personas.journey"',
    'maps/c.journey': 'import "../shared/personas.journey"',
  });
  expect(move(files, ['shared/people.journey', 'maps/folk med å.journey'])).toEqual({
    'a.journey': 'import "./maps/folk med å.journey" // them\n',
    'b.journey': 'import "maps/folk med å.journey"',
    'maps/c.journey': 'import "./folk med å.journey"',
  });
});

test('a file that moves takes its own imports and relative links along', () => {
  const files = {
    'a.journey': [
      'import "./people.journey"',
      'import "./not/there/yet.journey"',
      'evidence e { source "./reports/visits.pdf" }',
      'evidence f { source "All visits of May"; link "interviews.pdf" }',
      'persona p { link "./photos/a%20b.jpg?size=2#top" "A"; link "../c (d).pdf"; link "https://example.com/./x" }',
    ].join('\n'),
    'people.journey': 'persona anna',
  };
  expect(move(files, ['a.journey', 'maps/a.journey'])).toEqual({
    'a.journey': [
      'import "../people.journey"',
      'import "../not/there/yet.journey"',
      'evidence e { source "../reports/visits.pdf" }',
      'evidence f { source "All visits of May"; link "interviews.pdf" }',
      'persona p { link "../photos/a%20b.jpg?size=2#top" "A"; link "../../c (d).pdf"; link "https://example.com/./x" }',
    ].join('\n'),
  });
});

test('what moves together stays as it is', () => {
  const files = {
    'maps/a.journey': 'import "./people.journey"\nimport "../x.journey"\npersona p { link "./b.journey" }',
    'maps/b.journey': 'import "a.journey"',
    'maps/people.journey': 'persona anna',
    'maps-of-others/a.journey': 'import "./x.journey"',
    'x.journey': 'import "./maps/people.journey"',
  };
  expect(move(files, ['maps', 'old/maps'])).toEqual({
    'maps/a.journey': 'import "./people.journey"\nimport "../../x.journey"\npersona p { link "./b.journey" }',
    'x.journey': 'import "./old/maps/people.journey"',
  });
  expect(move(files, ['maps', 'journeys'])).toEqual({ 'x.journey': 'import "./journeys/people.journey"' });
  expect(
    move(files, ['maps', 'old'], ['maps/people.journey', 'people.journey'], ['x.journey', 'y.journey']),
  ).toEqual({
    'maps/a.journey': 'import "../people.journey"\nimport "../y.journey"\npersona p { link "./b.journey" }',
    'x.journey': 'import "./people.journey"',
  });
});

test('a path that is written in a roundabout way is left alone where it stays right', () => {
  const files = { 'a.journey': 'import "./maps/../b.journey"', 'b.journey': '', 'c.journey': '' };
  expect(move(files, ['c.journey', 'd.journey'])).toEqual({});
  expect(move(files, ['b.journey', 'e.journey'])).toEqual({ 'a.journey': 'import "./e.journey"' });
});

test('a link leads to a map by its new name', () => {
  const nested = 'n%C3%A4r%20%281%29.journey';
  const files = {
    'a.journey': 'persona p { link "./maps/b.journey#anna" }',
    'maps/b.journey': 'persona anna',
    [nested]: 'persona q { link "./n%C3%A4r%20(1).journey" }',
  };
  expect(move(files, ['maps/b.journey', 'b.journey'])).toEqual({
    'a.journey': 'persona p { link "./b.journey#anna" }',
  });
  expect(move(files, [nested, 'n%C3%A4r%20%282%29.journey'])).toEqual({
    [nested]: 'persona q { link "./n%C3%A4r%20(2).journey" }',
  });
});

test('paths with quotes and letters of all kinds are found again where they lead', () => {
  for (const name of ['a "b".journey', "it's (100%).journey", 'år #1?.journey', 'a%20b.journey']) {
    const target =
      parse(`import ${JSON.stringify(`./${name}`)}`, createUri('x.journey')).imports[0]?.uri ?? '';
    const workspace = createWorkspace({ 'a.journey': 'import "./b.journey"' });
    makeEdits(workspace, moveEdits(workspace, [{ oldUri: createUri('b.journey'), newUri: target }]));
    expect(workspace.get(createUri('a.journey'))?.imports[0]?.uri, name).toBe(target);
  }
});
