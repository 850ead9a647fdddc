import { existsSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, relative, resolve } from 'node:path';
import { isFailure, type Result } from '@journey-maps/core/text';
import { readRegularFileSync, sizeLimits } from '@journey-maps/server/files';
import { isDay } from '../check/day.ts';
import { complain, tell } from '../complain.ts';
import { convertToSlashes } from '../files/find-maps.ts';
import { isMapName } from '../files/find-maps-below.ts';
import { explainUnknownVersion } from '../git/explain-unknown-version.ts';
import { parseRange } from '../git/git-range.ts';
import { findRepository, type Repository, resolveCommit } from '../git/repository.ts';
import { runGit } from '../git/run-git.ts';
import type { ExitCode, Io } from '../io.ts';
import { fenceText } from '../report/fenced.ts';
import { loadColours } from '../terminal/colours.ts';
import { shouldColour } from '../terminal/should-colour.ts';
import { createBlobReader } from './blob-reader.ts';
import type { LogFormat } from './formats.ts';
import { type CommitRange, listCommits } from './list-commits.ts';
import { logEntries } from './log-entries.ts';
import type { LogFormatter } from './log-reporter.ts';
import { readTime } from './read-time.ts';

export interface LogArguments {
  readonly format: LogFormat;
  readonly maxCount?: number;
  readonly since?: string;
  readonly until?: string;
  readonly journey?: string;
  /** Includes commits that changed only comments and formatting. */
  readonly all?: boolean;
  /** False with `--no-color`. */
  readonly color?: boolean;
}

const formatters: Readonly<Record<LogFormat, () => Promise<LogFormatter>>> = {
  pretty: async () => (await import('./pretty.ts')).pretty,
  json: async () => (await import('./json.ts')).writeJson,
  markdown: async () => (await import('./markdown.ts')).writeMarkdown,
};

/** Shows the changes to a map in each commit, as soon as they are known. */
export async function runLog(
  file: string,
  revision: string | undefined,
  options: LogArguments,
  io: Io,
): Promise<ExitCode> {
  const asked = await resolveSubject(file, revision, options, io);
  if (isFailure(asked)) return complain(io, asked.problem);
  const { repository, path, range } = asked;
  const { top } = repository;
  const colours = await loadColours(options.color !== false && shouldColour(io, io.stdout));
  const isFenced = options.format === 'pretty' && io.env['GITHUB_ACTIONS'] === 'true';
  const write = (text: string) => {
    if (text !== '') io.stdout.write(isFenced ? fenceText(text) : text);
  };
  const reporter = (await formatters[options.format]())(file, colours);
  const reader = createBlobReader(top);
  const most = options.maxCount ?? Infinity;
  let [told, passed] = [0, 0];
  let problem: string | undefined;
  try {
    write(reporter.start);
    const { journey } = options;
    const shallow = await listShallowCommits(repository);
    const continueIn = (other: string, commit: string) =>
      listCommits(other, top, { ...range, revision: getRevisionBefore(range.revision, commit) });
    const source = { top, reader, shallow, continueIn, ...(journey !== undefined && { journey }) };
    for await (const entry of logEntries(listCommits(path, top, range), source)) {
      if (isFailure(entry)) problem = entry.problem;
      else if (entry.status === 'unchanged' && options.all !== true) passed++;
      else {
        write(reporter.entry(entry));
        told++;
      }
      // The limit is reached, or the reader has closed the output.
      if (told >= most || io.stdout.isClosed === true) break;
    }
  } finally {
    reader.close();
  }
  write(reporter.end(problem));
  if (problem !== undefined) return complain(io, `git cannot show the history of ${file}: ${problem}.`);
  if (told === 0) tell(io, explainNothing(file, passed, options));
  return 0;
}

/** Returns the revision for the commits before a commit, within the given range. */
function getRevisionBefore(asked: string, commit: string): string {
  const range = parseRange(asked);
  return range === undefined ? `${commit}^` : `${range.from}..${commit}^`;
}

function explainNothing(file: string, passed: number, { journey }: LogArguments): string {
  if (passed === 0) return `none of the requested commits changed ${file}.`;
  const where = journey === undefined ? 'the content of the map' : `the journey ${journey}`;
  return `${passed === 1 ? 'one commit' : `${passed} commits`} changed ${file}, but not ${where}. \`--all\` lists them.`;
}

interface Asked {
  readonly repository: Repository;
  /** From the top of the repository. */
  readonly path: string;
  readonly range: CommitRange;
}

async function resolveSubject(
  file: string,
  revision: string | undefined,
  options: LogArguments,
  { folder, now }: Io,
): Promise<Result<Asked>> {
  const path = resolve(folder, file);
  if (existsSync(path) && statSync(path).isDirectory())
    return { problem: `${file} is a folder: name one map.` };
  if (!isMapName(file)) return { problem: `${file} is not a map: the name of a map ends in \`.journey\`.` };
  // A deleted map still has a history, even if its folder is gone too.
  const home = existsSync(dirname(path)) ? dirname(path) : folder;
  const repository = await findRepository(home);
  if (isFailure(repository)) {
    const why = repository.problem.replace(
      'this folder',
      home === folder ? 'this folder' : `${dirname(file)}`,
    );
    return { problem: `${file} has no history: ${why}.` };
  }
  const way = getPathFromTop(path, repository);
  if (way === undefined) return { problem: `${file} is not in this repository.` };
  const times: { since?: Date; until?: Date } = {};
  for (const which of ['since', 'until'] as const) {
    const given = options[which];
    if (given === undefined) continue;
    const time = readTime(given, which, now());
    if (time === undefined) return { problem: await explainWrongTime(which, given, file, repository) };
    times[which] = time;
  }
  const revisionRange = revision ?? 'HEAD';
  const unknown = await explainUnknown(revisionRange, repository);
  if (unknown !== undefined) return { problem: unknown };
  const range = { revision: revisionRange, ...times };
  const first = await listCommits(way, repository.top, {
    revision: revisionRange.replace(/^.*\.\./su, '') || 'HEAD',
  }).next();
  if (first.done !== true) return { repository, path: way, range };
  return {
    problem: existsSync(path)
      ? `git finds no commit with ${file}. Commit it first: \`git add\`, then \`git commit\`.`
      : `there is no file ${file}, neither here nor in git. Check the path.`,
  };
}

/** Explains a wrong time. The user may have meant a version. */
async function explainWrongTime(
  which: 'since' | 'until',
  given: string,
  file: string,
  { top }: Repository,
): Promise<string> {
  const [day] = /^\d{4}-\d{2}-\d{2}(?!\d)/u.exec(given.trim()) ?? [];
  if (day !== undefined && !isDay(day)) {
    return `--${which} ${day} is not a valid date. Write a date such as 2026-11-21.`;
  }
  if ((await resolveCommit(given, top)) !== undefined) {
    const range = which === 'since' ? `${given}..` : given;
    return `--${which} takes a date such as 2026-11-21, and ${given} is a version in git: write \`journey log ${file} ${range}\`.`;
  }
  return `--${which} “${given}” is not a time. Write a date such as 2026-11-21, a time such as "2026-11-21 14:30", or how long ago, such as "2 weeks ago".`;
}

/** Explains why a version, or a side of a range, is unknown. */
async function explainUnknown(revision: string, { top }: Repository): Promise<string | undefined> {
  for (const side of revision.split(/\.{2,3}/u)) {
    if ((await resolveCommit(side || 'HEAD', top)) !== undefined) continue;
    if (side === 'HEAD' || side === '') return 'this repository has no commits yet, so no map has a history.';
    return explainUnknownVersion(side, top);
  }
  return undefined;
}

/** Returns the commits at which a shallow clone ends. */
async function listShallowCommits({ top }: Repository): Promise<ReadonlySet<string>> {
  const gitAnswer = await runGit(top, ['rev-parse', '--git-path', 'shallow']);
  if (isFailure(gitAnswer)) return new Set();
  const path = resolve(top, gitAnswer.output.toString('utf8').replace(/\n$/u, ''));
  // The file exists only in shallow clones.
  const { bytes } = readRegularFileSync(path, sizeLimits.map);
  return new Set(bytes === undefined ? [] : Buffer.from(bytes).toString('utf8').split('\n'));
}

/** Returns the path relative to the top of a repository, or `undefined` for a path outside it. */
function getPathFromTop(path: string, { top }: Repository): string | undefined {
  const home = existsSync(dirname(path)) ? realpathSync(dirname(path)) : dirname(path);
  const way = convertToSlashes(relative(realpathSync(top), resolve(home, basename(path))));
  return way === '..' || way.startsWith('../') || isAbsolute(way) ? undefined : way;
}
