import { spawn } from 'node:child_process';

/** What git answered and the code that it ended with, or why it did not answer. */
export type GitAnswer = { readonly output: Buffer; readonly code: number } | { readonly problem: string };

/**
 * Runs git for an answer: nothing is changed, nothing that the repository's own settings name is run, and nothing is
 * fetched.
 *
 * @param options.input for its standard input
 * @param options.mayEndWith the highest exit code that is no failure
 */
export function git(
  folder: string,
  args: readonly string[],
  { input = '', env = process.env, mayEndWith = 0 }: GitOptions = {},
): Promise<GitAnswer> {
  return new Promise((answer) => {
    const child = spawn('git', [...ownSettings, ...args], {
      cwd: folder,
      env: { ...env, ...ownEnvironment },
    });
    const output: Buffer[] = [];
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => void output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
    });
    child.on('error', (error: NodeJS.ErrnoException) => {
      answer({ problem: error.code === 'ENOENT' ? 'git is not installed' : error.message });
    });
    child.on('close', (code) => {
      const [line = ''] = said.split('\n');
      answer(
        code !== null && code <= mayEndWith
          ? { output: Buffer.concat(output), code }
          : { problem: line || `git ended with ${code}` },
      );
    });
    // Git may end before it has read all of it: its answer says why.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

/** What every run of git is told, so that it runs and fetches nothing. */
export const ownSettings = [
  '-c',
  'core.fsmonitor=false',
  '-c',
  'core.quotePath=false',
  '--no-pager',
] as const;

export const ownEnvironment = {
  GIT_NO_LAZY_FETCH: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  // What it says is read.
  LC_ALL: 'C',
} as const;

interface GitOptions {
  readonly input?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly mayEndWith?: number;
}
