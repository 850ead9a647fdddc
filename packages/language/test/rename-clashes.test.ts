import { renameEdits } from '@journey-maps/core/edits';
import { listRefs, walk } from '@journey-maps/core/model';
import type { Workspace } from '@journey-maps/core/rules';
import { findOccurrences, listNames, type Target } from '@journey-maps/core/semantics';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../scripts/test/runs.ts';
import { isKeyword, parse } from '../src/index.ts';
import { createUri, createWorkspace } from './check-texts.ts';
import { getPlace, makeEdits } from './renaming.ts';

/** The names are few, so that most maps use each for several things. Two of them already have a meaning. */
const name = fc.constantFrom('a', 'b', 'c', 'website', 'owner');
/** Only a name that no map has yet is certain to clash with nothing. */
const newNames = fc.oneof({ weight: 3, arbitrary: name }, fc.constant('unused'));
const reference = fc.oneof(
  { weight: 3, arbitrary: name },
  fc.tuple(name, name).map((parts) => parts.join('.')),
);
const filled = (form: string) =>
  fc
    .tuple(...[...form.matchAll(/[NR]/gu)].map(([letter]) => (letter === 'N' ? name : reference)))
    .map((words) => words.reduce((text, word) => text.replace(/[NR]/u, word), form));
const some = (forms: readonly string[], maxLength: number) =>
  fc.array(fc.constantFrom(...forms).chain(filled), { maxLength }).map((lines) => lines.join('\n'));

const inStage = [
  'touchpoint R',
  'touchpoint N "t" { channel R; owner R }',
  'pain N "p" { owner R; persona R }',
  'opportunity N "o" { for R, R; improves R }',
  'opportunity "o" { for R,\nR\n}',
  'metric N "m"',
  'next R',
  'owner R',
];
const journey = fc
  .tuple(name, name, some(['persona R', 'owner R', 'baseline R', 'pain N "p"'], 3), some(inStage, 6))
  .map(([own, stage, facts, rest]) => `journey ${own} "j" {\n${facts}\nstage ${stage} "s" {\n${rest}\n}\n}`);
const declarations = some(
  [
    'owner N',
    'persona N "p"',
    'channel N "c"',
    'metric N "m"',
    'touchpoint N "t" { channel R; pain N "p" { owner R } }',
    'empathy-map N "e" { persona R; gain N "g" }',
  ],
  5,
);
const file = (path: string, others: readonly string[]) =>
  fc
    .tuple(fc.subarray([...others]), declarations, fc.array(journey, { maxLength: 2 }))
    .map(([imports, ...texts]) => [
      path,
      [...imports.map((otherPath) => `import "./${otherPath}"`), ...texts.flat()].join('\n'),
    ]);
const files = fc
  .tuple(
    file('a.journey', ['b.journey', 'c.journey']),
    file('b.journey', ['c.journey']),
    file('c.journey', ['a.journey']),
  )
  .map((made) => Object.fromEntries(made) as Record<string, string>);

/** Returns the meanings of all references, and the clashes of names, independently of the names themselves. */
function meanings(workspace: Workspace, renamed: string) {
  return workspace.uris().map((uri) => {
    const linked = workspace.linked(uri);
    const document = linked?.document;
    const places = document ? walk(document) : [];
    const place = (target: Target) => getPlace(workspace, target);
    const clashes = linked?.duplicates.some(({ later, first, span }) => {
      const from = document?.imports.find(({ path }) => path.span === span)?.uri ?? uri;
      const pair = [place({ entity: later, uri: from }), place(first)];
      return pair.includes(renamed);
    });
    return {
      kinds: places.map(({ statement }) => statement.kind),
      leads: places
        .flatMap(({ statement }) => listRefs(statement))
        .map((ref) => [ref.to, getPlace(workspace, linked?.target(ref))]),
      clashes,
      problems: document?.problems.length,
    };
  });
}

test('whatever names clash, a rename changes nothing but the name, and is refused only where it would', () => {
  const seen = { made: 0, refused: 0 };
  fc.assert(
    fc.property(files, fc.nat(), newNames, (texts, nth, newName) => {
      const workspace = createWorkspace(texts);
      const uri = createUri(Object.keys(texts)[nth % 3] ?? '');
      const linked = workspace.linked(uri);
      const names = linked ? listNames(linked) : [];
      const at = names[nth % (names.length || 1)];
      fc.pre(at?.target?.uri !== undefined && at.name !== newName);
      const { target } = at;
      const renamed = getPlace(workspace, target);
      const expected = meanings(workspace, renamed).map((meaning) => ({ ...meaning, clashes: false }));
      const result = renameEdits(workspace, uri, at.span.start, newName, { parse, isKeyword });
      const edits = findOccurrences(workspace, target).map((occurrence) => ({
        ...occurrence,
        newText: newName,
      }));
      makeEdits(workspace, 'edits' in result ? result.edits : edits);
      const after = meanings(workspace, renamed);
      if ('edits' in result) expect(after).toEqual(expected);
      else expect(after).not.toEqual(expected);
      seen['edits' in result ? 'made' : 'refused']++;
    }),
    { numRuns: runs(400) },
  );
  expect(seen.made).toBeGreaterThan(runs(40));
  expect(seen.refused).toBeGreaterThan(runs(40));
});
