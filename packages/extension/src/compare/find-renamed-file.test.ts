import { expect, it } from 'vitest';
import type { Uri } from 'vscode';
import { findRenamedFile } from './find-renamed-file.ts';
import type { GitChange, GitRepository } from './git.ts';

const text = 'journey buying "Buying a bike" {\n  stage look "Looks around"\n  stage pay "Pays"\n}\n';
const commit = 'c0ffee';
const now = { uri: createUri('new.journey'), text };

it.each(['diffIndexWith', 'diffWith'] as const)('is told what was renamed, by %s', async (diff) => {
  const git = repository({ [diff]: [lost('other.journey'), renamed('old.journey', 'new.journey')] });
  expect(await findRenamedFile(git, commit, now)).toEqual(createUri('old.journey'));
});

it('takes no other rename for its own, and no file that was no map', async () => {
  const changes = [renamed('old.journey', 'other.journey'), renamed('old.md', 'new.journey')];
  expect(await findRenamedFile(repository({ diffIndexWith: changes }), commit, now)).toBeUndefined();
});

it('knows a map again that was renamed on the disk alone by what it says', async () => {
  const then = {
    'alike.journey': text.replace('Looks around', 'Looks'),
    'most-alike.journey': text.replaceAll('  ', '\t').replaceAll('\n', '\r\n'),
    'unlike.journey': 'journey renting "Renting a bike" {\n  stage look "Looks around"\n}\n',
    'same.md': text,
  };
  const git = repository({ diffWith: Object.keys(then).map(lost) }, then);
  expect(await findRenamedFile(git, commit, now)).toEqual(createUri('most-alike.journey'));
});

it('is new where no map is lost that says half of the same', async () => {
  const half = {
    'unlike.journey': 'journey buying "Buying a bike" {\n  stage other "Something else again"\n}\n',
  };
  const git = repository({ diffWith: [lost('unlike.journey')] }, half);
  expect(await findRenamedFile(git, commit, now)).toBeUndefined();
  expect(await findRenamedFile(git, commit, { ...now, text: '' })).toBeUndefined();
  // Git can list files that it cannot read, and a map may be binary.
  const without = repository(
    { diffWith: [lost('gone.journey'), lost('binary.journey')] },
    { 'binary.journey': Uint8Array.of(0xff) },
  );
  expect(await findRenamedFile(without, commit, now)).toBeUndefined();
  expect(await findRenamedFile(repository({}), commit, now)).toBeUndefined();
});

/** Returns a fake repository with these changes since the commit, and these texts in the commit. */
function repository(
  changes: Partial<Record<'diffWith' | 'diffIndexWith', readonly GitChange[]>>,
  texts: Readonly<Record<string, string | Uint8Array>> = {},
): GitRepository {
  const since = (diff: 'diffWith' | 'diffIndexWith') => async (asked: string) =>
    asked === commit ? (changes[diff] ?? []) : [];
  const getTextAt = (path: string) => texts[path.slice('/maps/'.length)];
  return {
    rootUri: createUri(''),
    diffWith: since('diffWith'),
    diffIndexWith: since('diffIndexWith'),
    getObjectDetails: async (_: string, path: string) => {
      if (getTextAt(path) === undefined)
        throw Object.assign(new Error('Path not known by git'), { gitErrorCode: 'UnknownPath' });
    },
    buffer: async (_: string, path: string) => {
      const content = getTextAt(path) ?? '';
      return typeof content === 'string' ? new TextEncoder().encode(content) : content;
    },
  } satisfies Partial<GitRepository> as unknown as GitRepository;
}

/** Returns a rename in the form of the Git extension, with a number of its `Status`. */
function renamed(from: string, to: string): GitChange {
  return { uri: createUri(to), originalUri: createUri(from), renameUri: createUri(to), status: 3 };
}

function lost(name: string): GitChange {
  return { uri: createUri(name), originalUri: createUri(name), renameUri: createUri(name), status: 6 };
}

function createUri(name: string): Uri {
  const path = `/maps/${name}`;
  return { path, fsPath: path } as Uri;
}
