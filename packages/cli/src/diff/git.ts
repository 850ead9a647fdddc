import { spawn } from 'node:child_process';

/** What git answered, or why it did not. */
export type GitAnswer = { readonly output: Buffer } | { readonly problem: string };

/**
 * Runs git for an answer: nothing is changed, nothing that the repository's own settings name is run, and nothing is
 * fetched.
 *
 * @param input for its standard input
 */
export function git(folder: string, args: readonly string[], input = ''): Promise<GitAnswer> {
  return new Promise((answer) => {
    const env = { ...process.env, GIT_NO_LAZY_FETCH: '1', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' };
    const settings = ['-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false', '--no-pager'];
    const child = spawn('git', [...settings, ...args], { cwd: folder, env });
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
      answer(code === 0 ? { output: Buffer.concat(output) } : { problem: line || `git ended with ${code}` });
    });
    // Git may end before it has read all of it: its answer says why.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}
