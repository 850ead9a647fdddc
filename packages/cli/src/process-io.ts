import type { Io, Output } from './io.ts';

/** The command's own process. */
export function processIo(): Io {
  return {
    folder: process.cwd(),
    env: process.env,
    stdout: outputTo(process.stdout),
    stderr: outputTo(process.stderr),
    now: () => new Date(),
  };
}

function outputTo(stream: NodeJS.WriteStream): Output {
  return { write: (text) => void stream.write(text), isTerminal: stream.isTTY === true };
}
