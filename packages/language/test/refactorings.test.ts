import { readdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { walk } from '@journey-maps/core/model';
import { rules, Workspace } from '@journey-maps/core/rules';
import { createDiagrams } from '@journey-maps/core/views';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs, some } from '../../../scripts/test/runs.ts';
import { parse } from '../src/index.ts';
import { createUri, createWorkspace, unmark } from './check-texts.ts';
import { listRefactoringsIn, textsAfter } from './refactored.ts';

const folder = new URL('../../../examples/', import.meta.url);
const examples = Object.fromEntries(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.journey'))
    .map((path) => [encodeURI(path), readFileSync(new URL(encodeURI(path), folder), 'utf8')]),
);
const asRead = new Map(Object.entries(examples).map(([path, text]) => [path, parse(text, createUri(path))]));
/** The refactorings that add a statement. Its properties are missing, so only errors count as faults. */
const adds = /add an opportunity/iu;
/**
 * The refactorings that change the picture: a touchpoint of a stage with steps becomes a column, and a new map
 * is drawn as well.
 */
const redraws = /^Turn this touchpoint|in this file/u;

describe('every refactoring at every statement of the examples gives no problem, finding or other picture', () => {
  const workspace = createWorkspace(examples);
  it.each(Object.keys(examples))(
    '%s',
    (path) => {
      expect(tryAll(workspace, createUri(path))).toEqual([]);
    },
    60_000,
  );
});

describe("every refactoring at every statement of the rules' examples gives no problem and no error", () => {
  it.each(some(rules, 20).map(({ id }) => id))('%s', (id) => {
    const { examples: own } = rules.find((rule) => rule.id === id) ?? { examples: { bad: [], good: [] } };
    for (const { text, files } of [...own.bad, ...own.good]) {
      const workspace = createWorkspace({ ...files, 'main.journey': unmark(text).text });
      const wrong = workspace.uris().flatMap((uri) => tryAll(workspace, uri, true));
      expect(wrong).toEqual([]);
    }
  });
});

it('whatever is missing from a map, a refactoring breaks nothing more', () => {
  const paths = Object.keys(examples);
  fc.assert(
    fc.property(
      fc.constantFrom(...paths),
      fc.nat(),
      fc.integer({ min: 1, max: 60 }),
      fc.nat(),
      (path, from, length, at) => {
        const whole = examples[path] ?? '';
        const start = from % whole.length;
        const text = whole.slice(0, start) + whole.slice(start + length);
        const workspace = new Workspace();
        for (const other of paths) {
          const known = asRead.get(other);
          if (other === path) workspace.set(parse(text, createUri(path)));
          else if (known !== undefined) workspace.set(known);
        }
        const uri = createUri(path);
        // Half of the offsets are at the gap, where most can go wrong.
        const offset = at % 2 === 0 ? Math.min(start, text.length) : at % text.length;
        const before = listProblems(workspace).length;
        for (const { refused, change } of listRefactoringsIn(workspace, uri, offset)) {
          if (refused !== undefined) continue;
          const after = createWorkspaceWith(textsAfter(workspace, uri, change()), workspace);
          expect(listProblems(after).length).toBeLessThanOrEqual(before);
        }
      },
    ),
    { numRuns: runs(150) },
  );
}, 60_000);

it('covers every kind of refactoring', () => {
  const titles = [...tried].map((title) => title.replace(/`[^`]*`/gu, 'N'));
  for (const kind of [
    /^Name this pain N$/u,
    /^Name this stage N$/u,
    /^Name this pain N and add an opportunity for it$/u,
    /^Add an opportunity for N$/u,
    /^Turn this touchpoint into a step$/u,
    /^Turn each touchpoint of this stage into a step$/u,
    /^Sort the action items by due date$/u,
    /^Derive a future map in a new file, N$/u,
    /^Derive a future map in this file, N$/u,
    /^Move persona N and N, N to N$/u,
    /^Move (?:owner|channel|touchpoint|metric) N to N, a new file$/u,
    /^Move evidence N to N$/u,
  ]) {
    expect(titles.some((title) => kind.test(title)) ? '' : String(kind)).toBe('');
  }
});

const tried = new Set<string>();

/** Lists the faults of all refactorings in a file. */
function tryAll(workspace: Workspace, uri: string, onlyErrors = false): readonly unknown[] {
  const wrong: unknown[] = [];
  const document = workspace.get(uri);
  const before = { problems: listProblems(workspace), flaws: listFindings(workspace) };
  const uris = workspace.uris();
  const seen = new Set<string>();
  for (const { statement } of document === undefined ? [] : walk(document)) {
    for (const mayCreateFiles of [true, false]) {
      for (const { title, refused, change } of listRefactoringsIn(
        workspace,
        uri,
        statement.span.start,
        mayCreateFiles,
      )) {
        const what = `${title} (at ${statement.span.start})`;
        if (refused !== undefined || seen.has(what)) continue;
        seen.add(what);
        tried.add(title);
        const after = createWorkspaceWith(textsAfter(workspace, uri, change()), workspace);
        for (const problem of added(before.problems, listProblems(after))) wrong.push([what, problem]);
        // An existing finding may get another message, since a name has moved.
        const news = onlyErrors
          ? added(before.flaws.map(getRule), listFindings(after).map(getRule))
          : added(before.flaws, listFindings(after));
        const counted = news.filter((flaw) => (!onlyErrors && !adds.test(title)) || flaw.startsWith('error'));
        for (const flaw of counted) wrong.push([what, flaw]);
        if (redraws.test(title)) continue;
        if (!isDeepStrictEqual(listPictures(after, uris), listPictures(workspace, uris)))
          wrong.push([what, 'other picture']);
      }
    }
  }
  return wrong;
}

function createWorkspaceWith(texts: ReadonlyMap<string, string>, known: Workspace): Workspace {
  const workspace = new Workspace();
  for (const [uri, text] of texts) {
    const before = known.get(uri);
    workspace.set(before?.text === text ? before : parse(text, uri));
  }
  return workspace;
}

/** Lists the findings of all files without spans. It includes suppressed ones, which a comment may no longer hide. */
function listFindings(workspace: Workspace): readonly string[] {
  const options = { today: '2026-11-21' };
  return workspace
    .uris()
    .flatMap((uri) =>
      [...workspace.check(uri, options), ...workspace.suppressed(uri, options)].map(
        ({ level, rule, message }) => `${level} ${rule}: ${message}`,
      ),
    );
}

function getRule(flaw: string): string {
  return flaw.slice(0, flaw.indexOf(':'));
}

function listProblems(workspace: Workspace): readonly string[] {
  return workspace.uris().flatMap((uri) => workspace.get(uri)?.problems.map(({ message }) => message) ?? []);
}

/** Returns the pictures of files without ids, kinds and spans. */
function listPictures(workspace: Workspace, uris: readonly string[]): unknown {
  return uris.map((uri) => {
    const linked = workspace.linked(uri);
    return (linked === undefined ? [] : createDiagrams(linked)).map((diagram) => ({
      title: diagram.title,
      sections: diagram.sections.map((section) => ({
        title: section.title,
        tasks: section.tasks.map(({ id: _id, kind: _kind, span: _span, ways = [], ...drawn }) => ({
          ...drawn,
          // A way shows the title of its target.
          ways: ways.map(({ id: _way, span: _at, target, ...way }) => ({
            ...way,
            leadsSomewhere: target !== undefined,
          })),
        })),
      })),
    }));
  });
}

/** Returns the items that the second list contains more often than the first. */
function added(before: readonly string[], now: readonly string[]): readonly string[] {
  const left = [...before];
  return now.filter((entity) => {
    const at = left.indexOf(entity);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
