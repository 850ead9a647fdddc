import type { MergeTexts } from '@journey-maps/core/versions';
import { createNumbersFrom, type Next } from '../../diff/labelled-edits.ts';
import { edit, type Numbers, newMap } from './edit-tracked.ts';
import { listPlacesIn, readTracked, writeTracked } from './tracked-map.ts';

/** A commit of a file; an empty text means that the file does not exist. */
export interface Commit {
  readonly number: number;
  readonly text: string;
  readonly parents: readonly Commit[];
}

export type MergeKind = 'merge' | 'squash' | 'cherry-pick' | 'revert';

/** One merge of three versions in a history. */
export interface HistoryMerge extends MergeTexts {
  readonly kind: MergeKind;
  readonly branch: string;
  /** The numbers of the statements that a side had earlier but no longer has. */
  readonly deleted: Readonly<Record<'ours' | 'theirs', ReadonlySet<number>>>;
}

/** Returns the result of a merge, or `undefined` in case of conflicts. */
export type Merger = (merge: HistoryMerge) => string | undefined;

/** A recorder that repeats each step of a history elsewhere. */
export interface Repository {
  branch(name: string): void;
  commit(branch: string, text: string, commit: Commit): void;
  merged(step: MergeStep): void;
}

export interface MergeStep {
  readonly kind: MergeKind;
  readonly branch: string;
  /** The merged branch or commit. */
  readonly from: string | Commit;
  /** `undefined` in case of conflicts. */
  readonly result: string | undefined;
  /** The committed text. */
  readonly chosen: string;
  readonly commit: Commit;
}

/**
 * Plays a history of one map on two branches: edits, merges, squash merges, cherry-picks and reverts, with the
 * same merge bases as git. In every third history, the branch begins before the map exists. After a conflict,
 * one side is chosen. As in git, modifying a map that the other side removed is a conflict without a merge.
 */
export function playHistory(seed: number, merge: Merger, repository?: Repository): void {
  const random = createNumbersFrom(seed);
  const next: Next = (below) => Math.floor(random() * below);
  const numbers: Numbers = { last: 0 };
  let last = 0;
  const createCommit = (text: string, parents: readonly Commit[]): Commit => ({
    number: last++,
    text,
    parents,
  });
  const start = next(3) === 0 ? '' : writeTracked(newMap(numbers, next));
  const root = createCommit(start, []);
  const heads: Record<string, Commit> = { main: root, topic: root };
  const getHead = (branch: string): Commit => heads[branch] ?? root;
  repository?.commit('main', start, root);
  repository?.branch('topic');
  if (start === '') commit('topic', writeTracked(newMap(numbers, next)));
  for (let step = 0, most = 10 + next(8); step < most; step++) {
    const branch = next(2) === 0 ? 'main' : 'topic';
    const kind = next(10);
    if (kind < 5) change(branch);
    else if (kind < 7) mergeBranch('squash', 'main', 'topic');
    else if (kind === 7) mergeBranch('merge', branch, other(branch));
    else if (kind === 8) apply('cherry-pick', branch, other(branch));
    else apply('revert', branch, branch);
  }
  mergeBranch('merge', 'main', 'topic');

  function commit(branch: string, text: string): void {
    const made = createCommit(text, [getHead(branch)]);
    heads[branch] = made;
    repository?.commit(branch, text, made);
  }

  function change(branch: string): void {
    const { text } = getHead(branch);
    if (text === '') return;
    let map = readTracked(text);
    for (let i = 0, most = 1 + next(3); i < most; i++) map = edit(map, numbers, next);
    const made = writeTracked(map);
    if (made !== text) commit(branch, made);
  }

  function mergeBranch(kind: 'merge' | 'squash', branch: string, from: string): void {
    const [ours, theirs] = [getHead(branch), getHead(from)];
    const bases = mergeBases(ours, theirs);
    const [base] = bases;
    // Git merges several bases first, which is out of scope here.
    if (base === undefined || bases.length > 1 || base === theirs) return;
    finish(kind, branch, from, { base, ours, theirs }, kind === 'merge' ? [ours, theirs] : [ours]);
  }

  function apply(kind: 'cherry-pick' | 'revert', branch: string, from: string): void {
    const choice = firstParents(getHead(from)).filter(
      ({ parents, text }) =>
        parents.length === 1 && text !== '' && (kind === 'cherry-pick' || parents[0]?.text !== ''),
    );
    const picked = choice[next(Math.min(choice.length, 4))];
    const parent = picked?.parents[0];
    const ours = getHead(branch);
    if (picked === undefined || parent === undefined || (kind === 'revert' && ours.text === '')) return;
    const [base, theirs] = kind === 'cherry-pick' ? [parent, picked] : [picked, parent];
    finish(kind, branch, picked, { base, ours, theirs }, [ours]);
  }

  function finish(
    kind: MergeKind,
    branch: string,
    from: string | Commit,
    { base, ours, theirs }: Readonly<Record<keyof MergeTexts, Commit>>,
    parents: readonly Commit[],
  ): void {
    const texts = { base: base.text, ours: ours.text, theirs: theirs.text };
    const deleted = {
      ours: findDeleted(ours),
      theirs: kind === 'revert' ? new Set<number>() : findDeleted(theirs),
    };
    const result = isModifyDelete(texts) ? undefined : merge({ ...texts, kind, branch, deleted });
    const chosen = result ?? (next(2) === 0 ? ours.text : theirs.text) ?? '';
    const made = createCommit(chosen, parents);
    heads[branch] = made;
    repository?.merged({ kind, branch, from, result, chosen, commit: made });
  }
}

/** Returns whether one side removed the file and the other one changed it, for which git asks no merge driver. */
function isModifyDelete({ base, ours, theirs }: MergeTexts): boolean {
  return (
    base !== '' && ours !== theirs && ((ours === '' && theirs !== base) || (theirs === '' && ours !== base))
  );
}

function other(branch: string): string {
  return branch === 'main' ? 'topic' : 'main';
}

function firstParents(commit: Commit | undefined): readonly Commit[] {
  return commit === undefined ? [] : [commit, ...firstParents(commit.parents[0])];
}

/** Returns a commit with all its ancestors. */
function ancestors(commit: Commit): ReadonlySet<Commit> {
  const commits = new Set([commit]);
  // Safe: iteration visits commits that are added during the loop.
  for (const otherParent of commits) for (const parent of otherParent.parents) commits.add(parent);
  return commits;
}

/** Returns the best common ancestors of two commits. */
function mergeBases(commit: Commit, other: Commit): readonly Commit[] {
  const others = ancestors(other);
  const common = [...ancestors(commit)].filter((commit) => others.has(commit));
  return common.filter((commit) => !common.some((each) => each !== commit && ancestors(each).has(commit)));
}

function findDeleted(commit: Commit): ReadonlySet<number> {
  const now = new Set(listNumbersIn(commit.text));
  return new Set(
    [...ancestors(commit)].flatMap(({ text }) => listNumbersIn(text)).filter((id) => !now.has(id)),
  );
}

function listNumbersIn(text: string): readonly number[] {
  return listPlacesIn(readTracked(text)).flatMap(({ statement: { id } }) => (id === undefined ? [] : [id]));
}
