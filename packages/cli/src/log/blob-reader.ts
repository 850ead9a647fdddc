import { startGit } from '../git/run-git.ts';

/** A reader for git's objects, with one process for all objects. */
export interface BlobReader {
  /**
   * Reads a file.
   *
   * @param name an object's ID, or `COMMIT:PATH`
   * @returns `undefined` if there is no such file
   */
  read(name: string): Promise<Buffer | undefined>;
  close(): void;
}

/** @param top the top folder of the repository */
export function createBlobReader(top: string): BlobReader {
  const child = startGit(top, ['cat-file', '--batch']);
  if (child === undefined) return { read: () => Promise.resolve(undefined), close: () => undefined };
  child.stderr.resume();
  const waiting: ((content: Buffer | undefined) => void)[] = [];
  let chunks: Buffer[] = [];
  let length = 0;
  // The number of bytes of a complete response, if known.
  let remaining = 1;
  let hasEnded = false;
  const end = () => {
    hasEnded = true;
    for (const answer of waiting.splice(0)) answer(undefined);
  };
  child.on('error', end);
  child.on('close', end);
  child.stdout.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    length += chunk.length;
    if (length < remaining) return;
    let rest = chunks.length === 1 ? chunk : Buffer.concat(chunks);
    remaining = 1;
    for (let answer = answerIn(rest); answer.isWhole; answer = answerIn(rest)) {
      waiting.shift()?.(answer.content);
      rest = rest.subarray(answer.size);
      if (rest.length === 0) break;
    }
    remaining = answerIn(rest).size;
    chunks = rest.length === 0 ? [] : [rest];
    length = rest.length;
  });
  return {
    read: (name) => {
      // `cat-file --batch` reads one object name per line.
      if (hasEnded || name.includes('\n')) return Promise.resolve(undefined);
      return new Promise((answer) => {
        waiting.push(answer);
        child.stdin.write(`${name}\n`);
      });
    },
    close: () => void child.kill(),
  };
}

interface Answer {
  readonly isWhole: boolean;
  /** In bytes, if known. */
  readonly size: number;
  readonly content?: Buffer;
}

/** Parses an answer: `ID TYPE SIZE`, the content and a newline, or a line with an error. */
function answerIn(bytes: Buffer): Answer {
  const end = bytes.indexOf(10);
  if (end < 0) return { isWhole: false, size: bytes.length + 1 };
  const [, type, length] = /^[0-9a-f]+ (\w+) (\d+)$/u.exec(bytes.toString('utf8', 0, end)) ?? [];
  const start = end + 1;
  if (length === undefined) return { isWhole: true, size: start };
  const size = start + Number(length) + 1;
  const isWhole = bytes.length >= size;
  if (!isWhole || type !== 'blob') return { isWhole, size };
  return { isWhole, size, content: bytes.subarray(start, size - 1) };
}
