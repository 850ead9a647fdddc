import type { Io, Output } from './io.ts';

/** Returns the input and output of the command's own process. */
export function processIo(): Io {
  return {
    folder: process.cwd(),
    env: process.env,
    program: process.argv.slice(0, 2),
    stdout: outputTo(process.stdout),
    stderr: outputTo(process.stderr),
    readStdin: async () => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
      return Buffer.concat(chunks);
    },
    now: () => new Date(),
  };
}

function outputTo(stream: NodeJS.WriteStream): Output {
  let isClosed = false;
  stream.on('error', () => {
    isClosed = true;
  });
  return {
    write: (output) => void stream.write(output),
    isTerminal: stream.isTTY === true,
    get isClosed() {
      return isClosed;
    },
  };
}
