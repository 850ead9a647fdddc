import { type ChildProcessByStdio, type SpawnOptions, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import type { Result } from '@journey-maps/core/text';
import { findGit } from './find-git.ts';
import { createGitEnvironment, type Environment, gitSettings, type Where } from './git-environment.ts';

/** The output of git and its exit code, or the reason for a failure. */
export type GitAnswer = Result<{ readonly output: Buffer; readonly code: number }>;

interface GitOptions {
  /** The text for standard input. */
  readonly input?: string | Uint8Array;
  readonly env?: Environment;
  /** The highest exit code that is not a failure. */
  readonly mayEndWith?: number;
  /** The default is `here`. */
  readonly where?: Where;
}

/**
 * Runs git and returns its output. Fetches nothing, runs nothing that a repository's settings name, and takes
 * no lock unless the command writes.
 */
export function runGit(
  folder: string,
  args: readonly string[],
  options: GitOptions = {},
): Promise<GitAnswer> {
  const { input = '', mayEndWith = 0 } = options;
  return new Promise((answer) => {
    const child = startGit(folder, args, options);
    if (child === undefined) {
      answer({ problem: notInstalled });
      return;
    }
    const output: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => void output.push(chunk));
    void waitForEnd(child).then(({ code, problem }) => {
      const isAnswer = code !== null && code <= mayEndWith;
      answer(isAnswer ? { output: Buffer.concat(output), code } : { problem });
    });
    child.stdin.end(input);
  });
}

export const notInstalled = 'git is not installed';

export type GitProcess = ChildProcessByStdio<Writable, Readable, Readable>;

/**
 * Starts git as `git` does, for callers that read its output as it arrives. No other function starts git.
 *
 * @returns `undefined` if git is not installed
 */
export function startGit(
  folder: string,
  args: readonly string[],
  { env = process.env, where = 'here' }: Pick<GitOptions, 'env' | 'where'> = {},
): GitProcess | undefined {
  const program = findGit(env);
  if (program === undefined) return undefined;
  const options = {
    cwd: folder,
    env: createGitEnvironment(env, folder, where),
    stdio: ['pipe', 'pipe', 'pipe'],
    windowsHide: true,
  } as const satisfies SpawnOptions;
  const child = spawn(program, [...gitSettings, '--no-pager', ...args], options);
  // Git may exit before it has read all of its input: its error message gives the reason.
  child.stdin.on('error', () => undefined);
  return child;
}

/** Waits until git has exited and all of its output has been read. */
export function waitForEnd(
  child: GitProcess,
): Promise<{ readonly code: number | null; readonly problem: string }> {
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  return new Promise((ended) => {
    child.on('error', (error) => ended({ code: null, problem: error.message }));
    child.on('close', (code) => ended({ code, problem: findComplaint(stderr) || `git ended with ${code}` }));
  });
}

/** Returns the line with the reason, which may come after hints and traces. */
function findComplaint(output: string): string {
  const lines = output.split('\n');
  return lines.find((line) => /^(?:fatal|error): /u.test(line)) ?? lines[0] ?? '';
}
