import type { Uri } from 'vscode';
import type { GitChange, GitRepository } from './git.ts';
import { textInCommit } from './text-in-commit.ts';

/** A file that a commit does not know by its name of today. */
export interface RenamedFile {
  readonly uri: Uri;
  readonly text: string;
}

/**
 * Where a map was in a commit that knows none of its name; undefined where it is new. What was renamed in the index or in
 * a later commit, Git tells. A file that was only renamed on the disk is a lost one and an unknown one to Git: there
 * the lost map that says most of the same is taken for it, by Git's own measure.
 */
export async function formerPlace(
  repository: GitRepository,
  commit: string,
  file: RenamedFile,
): Promise<Uri | undefined> {
  const staged = await repository.diffIndexWith(commit);
  const onDisk = await repository.diffWith(commit);
  const known = [...staged, ...onDisk].find((change) => isRenamedTo(change, file.uri));
  if (known !== undefined) return known.originalUri;

  let best: { readonly uri: Uri; readonly likeness: number } | undefined;
  for (const { originalUri: uri } of onDisk.filter(isLostMap).slice(0, mostLost)) {
    const was = await textInCommit(repository, commit, uri);
    if (typeof was !== 'object') continue;
    const likeness = likenessOf(was.text, file.text);
    if (likeness >= leastLikeness && likeness > (best?.likeness ?? 0)) best = { uri, likeness };
  }
  return best?.uri;
}

/** `Status.INDEX_RENAMED` and `Status.DELETED` of the API. */
const renamedInGit = 3;
const deletedInGit = 6;
/** Of what is in either of two files, how much has to be in both: as for `git diff --find-renames`. */
const leastLikeness = 0.5;
/** Each is read from Git by a process of its own. */
const mostLost = 50;

function isRenamedTo({ status, originalUri, renameUri }: GitChange, { fsPath }: Uri): boolean {
  return status === renamedInGit && renameUri?.fsPath === fsPath && originalUri.path.endsWith('.journey');
}

/** Whether nothing stands there any more: a file that was renamed in the index is not among them. */
function isLostMap({ status, originalUri }: GitChange): boolean {
  return status === deletedInGit && originalUri.path.endsWith('.journey');
}

/** How much of the larger text stands in the other one too, in whole lines: from 0 to 1. How deep they stand says nothing. */
function likenessOf(one: string, other: string): number {
  const [lines, others] = [linesOf(one), linesOf(other)];
  const left = new Map<string, number>();
  for (const line of lines) left.set(line, (left.get(line) ?? 0) + 1);
  const shared = others.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count > 0;
  });
  const larger = Math.max(lengthOf(lines), lengthOf(others));
  return larger === 0 ? 0 : lengthOf(shared) / larger;
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r\n?|\n/u).flatMap((line) => line.trim() || []);
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, { length }) => sum + length, 0);
}
