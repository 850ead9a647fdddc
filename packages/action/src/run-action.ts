import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fenceText, isFailure, marker, writeCommand, writeFailedMarkdown } from '@journey-maps/cli';
import { type Changes, changeNotes } from './change-notes.ts';
import { findComparedCommits } from './compared-commits.ts';
import { createGitHubApi } from './github-api.ts';
import { type Inputs, readInputs } from './inputs.ts';
import { type ProposedChange, readProposedChange } from './proposed-change.ts';
import { type Answer, runJourney } from './run-journey.ts';
import { writeOutputs, writeSummary } from './runner-files.ts';
import { type Put, upsertComment } from './upsert-comment.ts';

/** The dependencies of the action on its process, besides the environment variables. */
export interface Surroundings {
  /** Writes to the log of the step, where lines can be commands to GitHub. */
  readonly write: (text: string) => void;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly now: () => Date;
}

type Environment = Record<string, string | undefined>;

/**
 * Checks the maps, compares them with the base and reports: annotations on lines, the summary of the run, and
 * one comment on the pull request.
 *
 * @param env loses the token, so that child processes don't inherit it
 * @returns the exit code of the step: 0; 1 if the maps fail; 2 if they could not be checked or compared
 */
export async function runAction(env: Environment, surroundings: Surroundings): Promise<number> {
  const inputs = readInputs(env);
  delete env['INPUT_GITHUB_TOKEN'];
  const { write } = surroundings;
  const tell = (level: 'error' | 'warning' | 'info', text: string) =>
    write(`${writeCommand(level, {}, text)}\n`);
  if (isFailure(inputs)) {
    tell('error', inputs.problem);
    return 2;
  }
  const eventName = env['GITHUB_EVENT_NAME'] ?? '';
  const change = readProposedChange(eventName, readTextIfAny(env['GITHUB_EVENT_PATH']));
  if (eventName === 'pull_request_target') tell('warning', targetAdvice);
  const compared = await compare(inputs, change, env, surroundings);
  // GitHub shows ten annotations of each level per step.
  for (const problem of compared.problems.slice(0, mostProblems)) {
    const what =
      compared.changes === undefined ? 'The maps could not be compared' : 'Not all maps could be compared';
    tell('error', `${what}: ${problem}`);
  }
  for (const note of compared.notes) tell('warning', note);
  const checked = await check(inputs, env, surroundings);
  write(checked.answer.stdout);
  if (checked.answer.problems.length > 0) write(fenceText(`${checked.answer.problems.join('\n')}\n`));
  if (checked.answer.code === 2)
    tell('error', `The maps could not be checked: ${checked.answer.problems[0] ?? 'see the log.'}`);
  if (compared.changes !== undefined)
    write(changeNotes(compared.changes, { error: checked.errors, warning: checked.warnings }));

  const report =
    checked.answer.inFormat('markdown') ||
    'The maps could not be checked: the log of this run has the reason.\n';
  // The changes come first, since the run is about them; findings can be many, and old.
  const texts = [compared.summary, compared.comment, ''].map(
    (changes) => `${changes}\n## All maps\n\n${report}\n`,
  );
  const unwritten = writeSummary(env['GITHUB_STEP_SUMMARY'], texts);
  if (unwritten !== undefined) tell('warning', `The summary of this run could not be written: ${unwritten}.`);
  const put = await writeComment(inputs, change, compared, env, surroundings);
  if ('refused' in put) tell(...explainRefusal(put, change));
  const withoutOutputs = writeOutputs(env['GITHUB_OUTPUT'], {
    errors: String(checked.errors),
    warnings: String(checked.warnings),
    changes: compared.changes === undefined ? '' : String(compared.changes.changes.length),
    'comment-url': ('url' in put && put.url) || '',
  });
  if (withoutOutputs !== undefined)
    tell('error', `The outputs of this step could not be written: ${withoutOutputs}.`);
  return Math.max(checked.answer.code, compared.code, withoutOutputs === undefined ? 0 : 2);
}

const mostProblems = 5;

const targetAdvice =
  'On `pull_request_target`, GitHub checks out the base and not the pull request. So the action checks the maps, but has nothing to compare. Use `on: pull_request`.';

async function check(inputs: Inputs, env: Environment, { now }: Surroundings) {
  const { folder, failOn, today, baseline, paths } = inputs;
  const answer = await runJourney(
    [
      'check',
      ...['--format', 'github', '--fail-on', failOn],
      ...(today === undefined ? [] : ['--today', today]),
      ...(baseline === undefined ? [] : ['--baseline', baseline]),
      // A repository without maps passes, unless the workflow names paths.
      ...(paths.length === 0 ? ['--pass-without-maps'] : []),
      ...['--', ...paths],
    ],
    ['json', 'markdown'],
    { folder, env: { ...env, GITHUB_ACTIONS: 'true' }, now },
  );
  const summary = parseAnswer<{ summary: { errors: number; warnings: number } }>(answer, 'json')?.summary;
  return { answer, errors: summary?.errors ?? 0, warnings: summary?.warnings ?? 0 };
}

interface Compared {
  readonly code: number;
  /** Why nothing could be compared, in sentences. */
  readonly problems: readonly string[];
  /** Omissions that are not errors, in sentences. */
  readonly notes: readonly string[];
  /** `undefined` if nothing was compared. */
  readonly changes?: Changes;
  readonly comment: string;
  readonly summary: string;
}

async function compare(
  inputs: Inputs,
  change: ReturnType<typeof readProposedChange>,
  env: Environment,
  { now }: Surroundings,
): Promise<Compared> {
  const commits = isFailure(change) ? change : await findComparedCommits(inputs, change, env['GITHUB_SHA']);
  if (commits === undefined) return { code: 0, problems: [], notes: [], comment: '', summary: '' };
  if (isFailure(commits)) return createFailure([commits.problem]);
  const { folder, today, failOnChanges } = inputs;
  const answer = await runJourney(
    [
      ...['diff', commits.base, commits.head, '--fail-on', failOnChanges],
      ...['--label-base', commits.baseName, '--label-head', commits.headName],
      ...(today === undefined ? [] : ['--today', today]),
    ],
    ['json', 'markdown', 'summary'],
    { folder, env, now },
  );
  const json = parseAnswer<Partial<Changes>>(answer, 'json');
  // Shows a partial comparison.
  if (json?.changes === undefined || json.summary === undefined) return createFailure(answer.problems);
  const { changes, summary, problems = [], notes = [] } = json;
  return {
    code: answer.code,
    problems,
    notes,
    changes: { changes, summary },
    comment: answer.inFormat('markdown'),
    summary: answer.inFormat('summary'),
  };
}

/** Returns a failed comparison. Its text cannot be mistaken for "no changes". */
function createFailure(problems: readonly string[]): Compared {
  const text = writeFailedMarkdown(problems);
  return { code: 2, problems, notes: [], comment: text, summary: text };
}

async function writeComment(
  { comment: isWanted, token, shownFolder }: Inputs,
  change: ReturnType<typeof readProposedChange>,
  compared: Compared,
  env: Environment,
  { wait, now }: Surroundings,
): Promise<Put> {
  const pull = change === undefined || isFailure(change) ? undefined : change.pull;
  if (!isWanted || pull === undefined || compared.comment === '') return { url: undefined };
  const repository = env['GITHUB_REPOSITORY'] ?? '';
  if (!/^[\w.-]+\/[\w.-]+$/u.test(repository))
    return createRefusal(
      `GITHUB_REPOSITORY is “${repository}”, and not the name of a repository such as octo/maps`,
    );
  const [url, graphqlUrl] = [
    env['GITHUB_API_URL'] || 'https://api.github.com',
    env['GITHUB_GRAPHQL_URL'] || 'https://api.github.com/graphql',
  ];
  for (const address of [url, graphqlUrl])
    if (!URL.canParse(address) || !/^https?:$/u.test(new URL(address).protocol))
      return createRefusal(
        `“${address}” is not an address of GitHub’s API. Check GITHUB_API_URL and GITHUB_GRAPHQL_URL`,
      );
  const own = createMarker(shownFolder);
  const api = createGitHubApi({
    url,
    graphqlUrl,
    token,
    wait,
    now,
  });
  return upsertComment(api, {
    repository,
    number: pull.number,
    marker: own,
    body: own + compared.comment.slice(marker.length),
    // Without changes, a new comment is not needed, but an existing one is updated. The step itself reports a
    // failed comparison; an existing comment is outdated then.
    isNews: (compared.changes?.changes.length ?? 0) > 0,
  });
}

function createRefusal(message: string): Put {
  return { refused: { ok: false, status: 0, message, isUncertain: false } };
}

/**
 * Returns a marker for a folder, so that each has its own comment. All markers have the same length, since
 * the text uses up the maximum length of a comment.
 */
function createMarker(shownFolder: string): string {
  const folder = shownFolder.replace(/^\.\/|\/+$/gu, '');
  if (folder === '.' || folder === '') return marker;
  const name = 'journey-diff';
  return marker.replace(name, createHash('sha256').update(folder).digest('hex').slice(0, name.length));
}

/** Explains why there is no comment, and what to do. */
function explainRefusal(
  { refused: { status, message } }: Extract<Put, { refused: unknown }>,
  change: ReturnType<typeof readProposedChange>,
): ['warning' | 'info', string] {
  const isFork = (change as ProposedChange).pull?.isFork === true;
  const rest = 'Its content is in the summary of this run.';
  if (isFork && (status === 403 || status === 404)) {
    const why = 'A run for a pull request from a fork can only read';
    return ['info', `${why}, so there is no comment. ${rest}`];
  }
  const what = status === 0 ? message : `GitHub answered ${status} (${message})`;
  const permission = 'Give the job `permissions: pull-requests: write`, beside `contents: read`.';
  const advice = status === 403 || status === 404 ? ` ${permission}` : '';
  return ['warning', `The comment could not be written: ${what}. ${rest}${advice}`];
}

function parseAnswer<T>(answer: Answer, format: string): T | undefined {
  const text = answer.inFormat(format);
  if (text === '') return undefined;
  return JSON.parse(text) as T;
}

function readTextIfAny(path: string | undefined): string {
  if (path === undefined || path === '') return '';
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
