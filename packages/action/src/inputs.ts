import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { isDay, type Result } from '@journey-maps/cli';

/** The validated inputs of the action, from `with` in the workflow. */
export interface Inputs {
  /** An absolute path. */
  readonly folder: string;
  /** The path as the workflow gives it. */
  readonly shownFolder: string;
  readonly paths: readonly string[];
  readonly baseline?: string;
  readonly base?: string;
  readonly head?: string;
  readonly failOn: Level;
  readonly failOnChanges: Level;
  readonly comment: boolean;
  readonly token: string;
  readonly today?: string;
}

export type Level = 'error' | 'warning' | 'info' | 'never';
const levels: readonly Level[] = ['error', 'warning', 'info', 'never'];

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the inputs, which `action.yml` passes as environment variables. Returns an error message for invalid
 * inputs.
 */
export function readInputs(env: Environment): Result<Inputs> {
  const readInput = (name: string) => (env[`INPUT_${name}`] ?? '').trim();
  const shownFolder = readInput('WORKING_DIRECTORY') || '.';
  const folder = resolve(env['GITHUB_WORKSPACE'] || process.cwd(), shownFolder);
  if (!isFolder(folder))
    return {
      problem: `\`working-directory\`: there is no folder ${shownFolder}. Is the repository checked out?`,
    };
  const failOn = parseLevel('fail-on', readInput('FAIL_ON') || 'error');
  const failOnChanges = parseLevel('fail-on-changes', readInput('FAIL_ON_CHANGES') || 'never');
  for (const level of [failOn, failOnChanges]) if (typeof level !== 'string') return level;
  const comment = readInput('COMMENT') || 'true';
  if (comment !== 'true' && comment !== 'false')
    return { problem: `\`comment\` is ${comment}. Write \`true\` or \`false\`.` };
  const today = readInput('TODAY');
  if (today !== '' && !isDay(today))
    return {
      problem: `\`today\` is ${today}, which is not a valid date. Write a date such as 2026-11-21.`,
    };
  const [baseline, base, head] = [readInput('BASELINE'), readInput('BASE'), readInput('HEAD')];
  for (const [name, ref] of [
    ['base', base],
    ['head', head],
  ] as const) {
    // A range such as `main...` names two commits, but an input takes only one commit.
    if (ref.includes('..')) return { problem: `\`${name}\` is ${ref}. Name one branch, tag or commit.` };
  }
  return {
    folder,
    shownFolder,
    paths: readInput('PATHS')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    ...(baseline !== '' && { baseline }),
    ...(base !== '' && { base }),
    ...(head !== '' && { head }),
    failOn: failOn as Level,
    failOnChanges: failOnChanges as Level,
    comment: comment === 'true',
    token: readInput('GITHUB_TOKEN'),
    ...(today !== '' && { today }),
  };
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function parseLevel(name: string, text: string): Result<Level> {
  const level = levels.find((known) => known === text);
  return level ?? { problem: `\`${name}\` is ${text}. Choose from ${levels.join(', ')}.` };
}
