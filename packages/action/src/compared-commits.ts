import { commitOf, forkPoint, git, isShallow, repositoryOf } from '@journey-maps/cli';
import type { Inputs } from './inputs.ts';
import type { PullRequest } from './pull-request.ts';

/** The two commits to compare, by their hashes. */
export interface Commits {
  readonly base: string;
  readonly head: string;
}

/**
 * Finds what a run shall compare: what a pull request changes, or what the workflow said. The older one is where the
 * two parted, so that what the base branch did meanwhile is not told as a change of this one.
 *
 * @param sha the commit that GitHub started the run for
 * @returns `undefined` where there is nothing to compare with
 */
export async function comparedCommits(
  { folder, shownFolder, base, head }: Pick<Inputs, 'folder' | 'shownFolder' | 'base' | 'head'>,
  pull: PullRequest | undefined,
  sha: string | undefined,
): Promise<Commits | { readonly problem: string } | undefined> {
  if (pull === undefined && base === undefined) return undefined;
  const repository = await repositoryOf(folder);
  if ('problem' in repository) {
    const answer = await git(folder, ['rev-parse', '--show-toplevel']);
    const why = 'problem' in answer ? ` (${answer.problem})` : '';
    return { problem: `${shownFolder} is in no git repository${why}. Run actions/checkout first.` };
  }
  const tip = await commitOf(head ?? 'HEAD', folder);
  if (tip === undefined) return { problem: await unknown(head ?? 'HEAD', folder) };
  if (pull !== undefined && head === undefined && !(await isOf(pull, tip, sha, folder))) {
    return {
      problem:
        'what is checked out is not this pull request, so its changes cannot be told. Leave out `ref` of actions/checkout, or say what to compare with `base` and `head`.',
    };
  }
  const other = base ?? (pull && (await baseOf(pull, tip, sha, folder))) ?? '';
  const from = (await commitOf(other, folder)) ?? (await commitOf(`refs/remotes/origin/${other}`, folder));
  if (from === undefined) return { problem: await unknown(other, folder) };
  const parted = await forkPoint(from, tip, folder);
  if (parted === undefined) {
    const why = `git knows no commit that ${other} and ${head ?? 'HEAD'} have in common.`;
    return { problem: `${why}${(await isShallow(folder)) ? ` ${advice}` : ''}` };
  }
  return { base: parted, head: tip };
}

const advice =
  'This clone is shallow: it has only the latest commits. Check out with `fetch-depth: 0`, under `with` of actions/checkout.';

async function unknown(ref: string, folder: string): Promise<string> {
  const what = `git knows no branch, tag or commit ${ref}.`;
  return `${what} ${(await isShallow(folder)) ? advice : 'Check its name, or fetch it first.'}`;
}

/** Whether a commit has the pull request in it: the merge that GitHub made of it, its last commit, or one on top of that. */
async function isOf({ headSha }: PullRequest, tip: string, sha: string | undefined, folder: string) {
  if (tip === sha || tip === headSha) return true;
  return !('problem' in (await git(folder, ['merge-base', '--is-ancestor', headSha, tip])));
}

/**
 * The base branch as GitHub merged it with the pull request, where that merge is checked out: the payload may name an
 * older one, and then changes of others would count as changes of this pull request.
 */
async function baseOf(
  pull: PullRequest,
  tip: string,
  sha: string | undefined,
  folder: string,
): Promise<string> {
  if (tip !== sha) return pull.baseSha;
  const commit = await git(folder, ['cat-file', 'commit', tip]);
  if ('problem' in commit) return pull.baseSha;
  const [head = ''] = commit.output.toString('utf8').split('\n\n');
  const parents = [...head.matchAll(/^parent ([0-9a-f]+)$/gmu)].map(([, hash = '']) => hash);
  return parents.length === 2 && parents[1] === pull.headSha ? (parents[0] ?? pull.baseSha) : pull.baseSha;
}
