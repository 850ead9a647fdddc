import { isShallow, resolveCommit } from './repository.ts';

/** Explains why git does not know a version, and what to do. */
export async function explainUnknownVersion(given: string, folder: string): Promise<string> {
  const unknown = `git finds no branch, tag or commit ${given || '""'}`;
  if ((await resolveCommit('HEAD', folder)) === undefined)
    return `${unknown}: nothing has been committed here yet. Commit the maps first: \`git add\`, then \`git commit\`.`;
  return `${unknown}. ${(await isShallow(folder)) ? shallowAdvice : 'Check its name, or fetch it first.'}`;
}

/** Explains why two versions have no merge base. */
export async function explainNoCommonCommit(base: string, other: string, folder: string): Promise<string> {
  const shallow = (await isShallow(folder)) ? ` ${shallowAdvice}` : '';
  return `git finds no common commit of ${base} and ${other}.${shallow}`;
}

const shallowAdvice =
  'This clone is shallow: it has only the latest commits. Fetch the others with `git fetch --unshallow`, or, in a GitHub Action, check out with `fetch-depth: 0`.';
