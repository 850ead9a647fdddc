import type { Uri } from 'vscode';
import type { GitChange, GitRepository } from './git.ts';
import { readTextInCommit } from './text-in-commit.ts';

/** A file that a commit does not have under its current name. */
export interface RenamedFile {
  readonly uri: Uri;
  readonly text: string;
}

/**
 * Finds the path of a renamed map in an earlier commit; undefined if the map is new.
 *
 * Git reports renames in the index and in later commits. If a file was renamed on disk only, Git reports a
 * deleted file and an untracked file. In that case, takes the deleted map with the most similar text, by
 * Git's own measure of similarity.
 */
export async function findRenamedFile(
  repository: GitRepository,
  commit: string,
  file: RenamedFile,
): Promise<Uri | undefined> {
  const staged = await repository.diffIndexWith(commit);
  const onDisk = await repository.diffWith(commit);
  const known = [...staged, ...onDisk].find((change) => isRenamedTo(change, file.uri));
  if (known !== undefined) return known.originalUri;

  let best: { readonly uri: Uri; readonly similarity: number } | undefined;
  for (const { originalUri: uri } of onDisk.filter(isLostMap).slice(0, mostLost)) {
    const was = await readTextInCommit(repository, commit, uri);
    if (typeof was !== 'object') continue;
    const similarity = measureSimilarity(was.text, file.text);
    if (similarity >= leastLikeness && similarity > (best?.similarity ?? 0)) best = { uri, similarity };
  }
  return best?.uri;
}

/** `Status.INDEX_RENAMED` and `Status.DELETED` of the API. */
const renamedInGit = 3;
const deletedInGit = 6;
/** The minimum similarity of a renamed file, as for `git diff --find-renames`. */
const leastLikeness = 0.5;
/** The maximum number of deleted maps to read, since each takes a Git process. */
const mostLost = 50;

function isRenamedTo({ status, originalUri, renameUri }: GitChange, { fsPath }: Uri): boolean {
  return status === renamedInGit && renameUri?.fsPath === fsPath && originalUri.path.endsWith('.journey');
}

/** Returns whether a map was deleted. A file renamed in the index has another status. */
function isLostMap({ status, originalUri }: GitChange): boolean {
  return status === deletedInGit && originalUri.path.endsWith('.journey');
}

/**
 * Returns the share of the larger text that both texts have in common, in whole lines, from 0
 * to 1. Ignores indentation.
 */
function measureSimilarity(otherText: string, other: string): number {
  const [lines, others] = [splitLines(otherText), splitLines(other)];
  const left = new Map<string, number>();
  for (const line of lines) left.set(line, (left.get(line) ?? 0) + 1);
  const shared = others.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count > 0;
  });
  const larger = Math.max(measureLength(lines), measureLength(others));
  return larger === 0 ? 0 : measureLength(shared) / larger;
}

function splitLines(text: string): readonly string[] {
  return text.split(/\r\n?|\n/u).flatMap((line) => line.trim() || []);
}

function measureLength(lines: readonly string[]): number {
  return lines.reduce((sum, { length }) => sum + length, 0);
}
