import {
  findForkPoint,
  findRepository,
  isFailure,
  isShallow,
  type Result,
  resolveCommit,
  runGit,
} from '@journey-maps/cli';
import type { Inputs } from './inputs.ts';
import type { ProposedChange } from './proposed-change.ts';

/** The hashes of the two commits to compare. */
export interface Commits {
  readonly base: string;
  readonly head: string;
  /** Their names in messages. */
  readonly baseName: string;
  readonly headName: string;
}

/**
 * Finds the commits to compare: from the pull request, or from the inputs of the workflow. The base is the
 * merge base, so that other changes on the base branch don't appear as changes of this branch.
 *
 * @param sha the commit for which GitHub started the run
 * @returns `undefined` if there is nothing to compare with
 */
export async function findComparedCommits(
  { folder, shownFolder, base, head }: Pick<Inputs, 'folder' | 'shownFolder' | 'base' | 'head'>,
  change: ProposedChange | undefined,
  sha: string | undefined,
): Promise<Result<Commits> | undefined> {
  if (change === undefined && base === undefined) return undefined;
  const repository = await findRepository(folder);
  if (isFailure(repository)) {
    const answer = await runGit(folder, ['rev-parse', '--show-toplevel']);
    const why = isFailure(answer) ? ` (${answer.problem})` : '';
    return { problem: `${shownFolder} is not in a git repository${why}. Run actions/checkout first.` };
  }
  const tip = await resolveCommit(head ?? 'HEAD', folder);
  if (tip === undefined) return { problem: await explainUnknownRef(head ?? 'HEAD', folder) };
  const thing = change === undefined ? 'the checked-out commit' : describeChange(change);
  const names = { baseName: shortenRef(base) ?? 'the base', headName: shortenRef(head) ?? thing };
  if (change !== undefined && head === undefined && !(await isOf(change, tip, sha, folder))) {
    return {
      problem: `the checked-out commit is not from ${thing}, so its changes cannot be shown. Leave out \`ref\` of actions/checkout, or set \`base\` and \`head\`.`,
    };
  }
  const other = base ?? (change && (await findBase(change, tip, sha, folder))) ?? '';
  const from =
    (await resolveCommit(other, folder)) ?? (await resolveCommit(`refs/remotes/origin/${other}`, folder));
  if (from === undefined)
    return {
      problem:
        base === undefined ? await explainMissingBase(thing, folder) : await explainUnknownRef(base, folder),
    };
  const parted = await findForkPoint(from, tip, folder);
  if (parted === undefined) {
    const why = `git finds no common commit of ${names.baseName} and ${names.headName}.`;
    return { problem: `${why}${(await isShallow(folder)) ? ` ${advice}` : ''}` };
  }
  return { base: parted, head: tip, ...names };
}

/** Returns a ref for messages, without full hashes, which don't help readers. */
function shortenRef(ref: string | undefined): string | undefined {
  return ref === undefined || /^[0-9a-f]{40,64}$/u.test(ref) ? undefined : ref;
}

function describeChange({ pull }: ProposedChange): string {
  return pull === undefined ? 'this merge group' : 'this pull request';
}

async function explainMissingBase(thing: string, folder: string): Promise<string> {
  const why = `git finds no commit of the base of ${thing} here.`;
  return `${why} ${(await isShallow(folder)) ? advice : 'Fetch the base branch first.'}`;
}

const advice =
  'This clone is shallow: it has only the latest commits. Check out with `fetch-depth: 0`, under `with` of actions/checkout.';

async function explainUnknownRef(ref: string, folder: string): Promise<string> {
  const what = `git finds no branch, tag or commit ${ref}.`;
  return `${what} ${(await isShallow(folder)) ? advice : 'Check its name, or fetch it first.'}`;
}

/**
 * Returns whether a commit contains the change: it is GitHub's merge commit, the last commit of the
 * branch, or a descendant of that.
 */
async function isOf({ headSha }: ProposedChange, tip: string, sha: string | undefined, folder: string) {
  if (tip === sha || tip === headSha) return true;
  return !isFailure(await runGit(folder, ['merge-base', '--is-ancestor', headSha, tip]));
}

/**
 * Returns the base commit. Prefers the first parent of GitHub's merge commit, if that is checked out: the
 * base SHA in the payload may be older, and would add other people's changes.
 */
async function findBase(
  change: ProposedChange,
  tip: string,
  sha: string | undefined,
  folder: string,
): Promise<string> {
  if (tip !== sha || change.pull === undefined) return change.baseSha;
  const commit = await runGit(folder, ['cat-file', 'commit', tip]);
  if (isFailure(commit)) return change.baseSha;
  const [head = ''] = commit.output.toString('utf8').split('\n\n');
  const parents = [...head.matchAll(/^parent ([0-9a-f]+)$/gmu)].map(([, hash = '']) => hash);
  return parents.length === 2 && parents[1] === change.headSha
    ? (parents[0] ?? change.baseSha)
    : change.baseSha;
}
