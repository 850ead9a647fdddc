import { isFailure, type Result } from '@journey-maps/core/text';
import type { MapChange } from '@journey-maps/core/versions';
import { compareVersions, type ParsedTexts } from '../diff/compare-versions.ts';
import { type DiffReport, diffReport, getJourneys } from '../diff/diff-report.ts';
import type { MapFiles } from '../diff/map-files.ts';
import { attemptLater } from '../files/attempt.ts';
import type { BlobReader } from './blob-reader.ts';
import { compareInContext, concerns, findOrigin, isAmong, type Origin } from './commit-context.ts';
import type { Commit } from './list-commits.ts';
import { type MapAt, readMapAtCommit } from './read-map-at-commit.ts';

/** A commit, and its changes to a map. */
export type LogEntry = { readonly commit: Commit } & (
  | {
      /** `unchanged`: only comments or formatting differ. */
      readonly status: 'changed' | 'unchanged';
      readonly report: DiffReport;
      /** The commit whose version is the base, if the preceding version does not parse. */
      readonly comparedWith?: string;
    }
  /** `unread`: the map does not parse, or cannot be read. `boundary`: the version before is not in this clone. */
  | { readonly status: 'unread' | 'boundary'; readonly problems: readonly string[] }
);

interface LogOptions {
  readonly top: string;
  readonly reader: BlobReader;
  /** The commits whose parents are missing in a shallow clone. */
  readonly shallow: ReadonlySet<string>;
  /** A journey's name or title. */
  readonly journey?: string;
  /** Returns the commits before a commit that changed another file, which contained the journeys at that time. */
  readonly continueIn: (path: string, commit: string) => Commits;
}

type Commits = AsyncGenerator<Result<Commit>, void>;

/** Yields the changes of each commit, in the order of the commits. */
export async function* logEntries(
  newest: Commits,
  { top, reader, shallow, journey, continueIn }: LogOptions,
): AsyncGenerator<Result<LogEntry>, void> {
  // Longer than most functions: its inner functions share the versions of the last commits.
  let titles = journey === undefined ? undefined : new Set([journey]);
  let commits = newest;
  let parsed: ParsedTexts = new Map();
  // Commits that were read ahead to find a version that parses.
  const ahead: Commit[] = [];
  let problem: string | undefined;
  const readMore = async (): Promise<boolean> => {
    if (problem !== undefined) return false;
    const { value, done } = await commits.next();
    if (done === true || value === undefined) return false;
    if (isFailure(value)) problem = value.problem;
    else ahead.push(value);
    return !isFailure(value);
  };
  try {
    while (ahead.length > 0 || (await readMore())) {
      const [commit] = ahead;
      if (commit === undefined) break;
      const { value, problem: failure } = await attemptLater(
        `The changes of this commit cannot be shown`,
        () => createEntry(commit),
      );
      const { origin, ...entry } =
        value ?? ({ commit, status: 'unread', problems: [failure], origin: undefined } as const);
      yield entry;
      ahead.shift();
      if (origin !== undefined) await continueAt(origin, commit);
      forgetTheNewest();
    }
    if (problem !== undefined) yield { problem };
  } finally {
    await commits.return();
  }

  /** Continues with the history of another file, limited to these journeys. */
  async function continueAt(origin: Origin, commit: Commit): Promise<void> {
    await commits.return();
    ahead.length = 0;
    titles ??= new Set(origin.journeys);
    commits = continueIn(origin.path, commit.id);
  }

  async function createEntry(commit: Commit): Promise<LogEntry & { readonly origin?: Origin }> {
    if (shallow.has(commit.id)) return { commit, status: 'boundary', problems: [beyondShallow] };
    const context = { top, reader, parsed };
    const head = commit.after && (await readMapAtCommit(commit.after, commit.id, commit.shortId, context));
    if (head !== undefined && 'problems' in head)
      return { commit, status: 'unread', problems: head.problems };
    const after = head ?? createEmptyMap(commit.shortId);
    if (!after.isParsed) {
      return { commit, status: 'unread', problems: listProblems(createEmptyMap(''), after) };
    }
    const versions = await findVersionBefore();
    if ('problems' in versions) return { commit, status: 'unread', problems: versions.problems };
    const { base, comparedWith } = versions;
    const paths = { base: comparedWith?.path ?? commit.before?.path, head: commit.after?.path };
    const compared =
      comparedWith === undefined
        ? await compareInContext(commit, { base, head: after }, { top, reader, parsed })
        : compareVersions({ base, head: after, isAsked: isAmong(paths) }, undefined, parsed);
    if (compared.problems.length > 0) return { commit, status: 'unread', problems: compared.problems };
    const changes = compared.changes.filter(
      (change) => concerns(change, paths) && (titles === undefined || isIn(change)),
    );
    const origin = commit.before === undefined ? findOrigin(changes, compared.head, paths.head) : undefined;
    return {
      commit,
      status: changes.length > 0 ? 'changed' : 'unchanged',
      report: diffReport(compared, changes),
      ...(comparedWith !== undefined && { comparedWith: comparedWith.shortId }),
      ...(origin !== undefined && { origin }),
    };
  }

  /** Finds the nearest older version that parses: statements that cannot be parsed would look removed. */
  async function findVersionBefore() {
    for (let i = 0; i < ahead.length || (await readMore()); i++) {
      const at = ahead[i];
      if (at === undefined) break;
      if (i > 0 && shallow.has(at.id)) return { problems: [beyondShallow] };
      const shown = `the version before ${at.shortId}`;
      const base =
        at.before === undefined
          ? createEmptyMap(shown)
          : await readMapAtCommit(at.before, `${at.id}^`, shown, { top, reader, parsed });
      if ('problems' in base || !base.isParsed) continue;
      if (i === 0) return { base };
      if (ahead.length === i + 1) await readMore();
      return { base, comparedWith: { shortId: ahead[i + 1]?.shortId ?? at.shortId, path: at.before?.path } };
    }
    return { problems: ['No older version of the map can be read, so there is nothing to compare it with.'] };
  }

  function isIn(change: MapChange): boolean {
    const { kind, entity, before } = change;
    const names = titles;
    if (names === undefined) return false;
    if (!getJourneys(change).some(({ id, title }) => names.has(id) || names.has(title))) return false;
    // Older commits use the former name.
    if (entity.type === 'journey' && typeof before === 'string') {
      if (kind === 'renamed' || change.field === 'title') names.add(before);
    }
    return true;
  }

  /** Frees memory: the next commits are older, and need only the last parsed versions. */
  function forgetTheNewest(): void {
    const size = [...parsed.values()].reduce((sum, { text }) => sum + text.length, 0);
    if (size > mostKept) parsed = new Map([...parsed].slice(-20));
  }
}

/** Characters of maps; a parsed map takes about 20 times its text. */
const mostKept = 400_000;

const beyondShallow =
  'Older versions are not in this clone: it is shallow, and has only the latest commits. Fetch the others with `git fetch --unshallow`.';

function createEmptyMap(shown: string): MapAt {
  return { shown, files: new Map(), unreadable: new Map(), isParsed: true };
}

function listProblems(base: MapFiles, head: MapFiles): readonly string[] {
  return compareVersions({ base, head, isAsked: () => true }).problems;
}
