import { execFileSync } from 'node:child_process';
import type { HistoryCommit } from './history-commits.ts';

/**
 * Creates a repository of commits, all at once. Authors and dates are fixed, so that the hashes are the same
 * each time.
 *
 * @returns the hashes, the oldest first
 */
export function writeHistory(
  folder: string,
  commits: readonly HistoryCommit[],
  env: NodeJS.ProcessEnv,
): readonly string[] {
  const git = (args: readonly string[], input: string | Buffer = '') =>
    execFileSync('git', args, { cwd: folder, env, input, stdio: 'pipe', encoding: 'utf8' });
  git(['init', '-q', '-b', 'main']);
  git(['fast-import', '--quiet'], Buffer.concat(commits.flatMap(commands)));
  git(['reset', '-q', '--hard']);
  return git(['rev-list', '--reverse', 'main']).trim().split('\n');
}

function commands({ subject, files }: HistoryCommit, index: number): readonly Buffer[] {
  const time = `${Date.UTC(2026, 0, 1 + index) / 1000} +0000`;
  const author = index % 3 === 0 ? 'Ben <ben@example.com>' : 'Anna <anna@example.com>';
  return [
    Buffer.from(`commit refs/heads/main\nauthor ${author} ${time}\ncommitter ${author} ${time}\n`),
    data(Buffer.from(subject)),
    ...Object.entries(files).flatMap(([path, text]) =>
      text === null
        ? [Buffer.from(`D ${path}\n`)]
        : [Buffer.from(`M 100644 inline ${path}\n`), data(getBytes(text))],
    ),
  ];
}

function data(content: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`data ${content.length}\n`), content, Buffer.from('\n')]);
}

/** Encodes a text in which U+FFFF is a placeholder for a byte that is not UTF-8. */
function getBytes(text: string): Buffer {
  return Buffer.concat(
    text
      .split('\u{FFFF}')
      .flatMap((part, i) => (i === 0 ? [Buffer.from(part)] : [Buffer.of(0xff), Buffer.from(part)])),
  );
}
