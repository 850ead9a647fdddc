import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import type { ConflictStyle, MergeTexts } from '@journey-maps/core';

/** The lines of three files merged by git, which changes no file, or why it cannot. */
export function mergeLines(
  files: MergeTexts,
  { markerSize = 7, labels = {}, diff3 = false }: ConflictStyle,
  folder: string,
): Promise<{ readonly output: Uint8Array; readonly conflicts: number } | { readonly problem: string }> {
  const names = [labels.ours ?? 'ours', labels.base ?? 'base', labels.theirs ?? 'theirs'];
  const paths = [files.ours, files.base, files.theirs].map((file) => resolve(folder, file));
  const args = [
    ...['merge-file', '-p', `--marker-size=${markerSize}`],
    ...(diff3 ? ['--diff3'] : []),
    ...names.flatMap((name) => ['-L', name]),
    ...['--', ...paths],
  ];
  return new Promise((answer) => {
    const child = spawn('git', args, { cwd: folder });
    const output: Buffer[] = [];
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => void output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
    });
    child.on('error', (error: NodeJS.ErrnoException) => {
      answer({ problem: error.code === 'ENOENT' ? 'git is not installed' : error.message });
    });
    // Its exit code is the number of conflicts, as far as that goes.
    child.on('close', (code) => {
      const hasFailed = code === null || code > 127;
      const [line = ''] = said.split('\n');
      answer(
        hasFailed
          ? { problem: line.replace(/^(?:error|fatal): /u, '') || `it ended with ${code}` }
          : { output: Buffer.concat(output), conflicts: code },
      );
    });
  });
}
