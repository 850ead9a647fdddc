import type { Uri } from 'vscode';
import type { GitRepository } from './git.ts';

/** Returns whether a commit has a file at this path. */
export async function isInCommit(repository: GitRepository, commit: string, file: Uri): Promise<boolean> {
  try {
    await repository.getObjectDetails(commit, file.fsPath);
    return true;
  } catch (error) {
    const { gitErrorCode } = error as { readonly gitErrorCode?: unknown };
    if (gitErrorCode === 'UnknownPath') return false;
    throw error;
  }
}

/** Returns the text of a file in a commit; undefined if there is no such file, and `binary` if it is not UTF-8. */
export async function readTextInCommit(
  repository: GitRepository,
  commit: string,
  file: Uri,
): Promise<{ readonly text: string } | 'binary' | undefined> {
  if (!(await isInCommit(repository, commit, file))) return undefined;
  const bytes = await repository.buffer(commit, file.fsPath);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return 'binary';
  }
}
