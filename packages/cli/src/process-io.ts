import fs from 'node:fs';
import { describeFsError } from './files/fs-error-text.ts';
import type { Io, Output } from './io.ts';
import { createAsker } from './terminal/asker.ts';

/** Returns the input and output of the command's own process. */
export function processIo(): Io {
  let ask: Io['ask'];
  return {
    folder: process.cwd(),
    env: process.env,
    program: process.argv.slice(0, 2),
    stdout: createOutput(1, () => process.stdout),
    stderr: createOutput(2, () => process.stderr),
    readStdin: async () => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
      return Buffer.concat(chunks);
    },
    // Only commands that ask open standard input.
    get ask() {
      return process.stdin.isTTY && process.stderr.isTTY ? (ask ??= createAsker()) : undefined;
    },
    now: () => new Date(),
  };
}

/**
 * Returns an output to files, pipes and terminals. Node's stream for it takes as long to load as a tenth of a
 * check, so only a terminal gets one, and a pipe whose reader lets the command wait.
 */
function createOutput(file: number, open: () => NodeJS.WriteStream): Output {
  let stream: NodeJS.WriteStream | undefined;
  let isClosed = false;
  const fail = (error: NodeJS.ErrnoException): void => {
    isClosed = true;
    reportFailure(error, file === 1);
  };
  const openStream = (): NodeJS.WriteStream => (stream ??= open().on('error', fail));
  const isDirect = isFileOrPipe(file);
  return {
    write: (output) => {
      const rest = isDirect && stream === undefined ? writeNow(file, output, fail) : output;
      if (rest !== undefined) openStream().write(rest);
    },
    get isTerminal() {
      return !isDirect && openStream().isTTY === true;
    },
    get isClosed() {
      return isClosed;
    },
  };
}

function isFileOrPipe(file: number): boolean {
  try {
    const stats = fs.fstatSync(file);
    return stats.isFile() || stats.isFIFO() || stats.isSocket();
  } catch {
    return false;
  }
}

/** Writes at once. Returns what is left to write if the output cannot take more now. */
function writeNow(
  file: number,
  output: string | Uint8Array,
  fail: (error: NodeJS.ErrnoException) => void,
): Uint8Array | undefined {
  let rest = typeof output === 'string' ? Buffer.from(output) : output;
  try {
    while (rest.length > 0) rest = rest.subarray(fs.writeSync(file, rest));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return rest;
    fail(error as NodeJS.ErrnoException);
  }
  return undefined;
}

/**
 * Reports an output that cannot be written. A reader that has seen enough (`| head -2`) closes the pipe: that is
 * not a failure, and no reader is left for a message.
 */
function reportFailure(error: NodeJS.ErrnoException, isStdout: boolean): void {
  if (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED') return;
  process.exitCode = 2;
  if (isStdout) process.stderr.write(`journey: the output cannot be written: ${describeFsError(error)}.\n`);
}
