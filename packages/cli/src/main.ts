import { whyNot } from './files/fs-error-text.ts';
import { processIo } from './process-io.ts';
import { run } from './run.ts';

// A reader that has seen enough (`| head -2`) closes the pipe. That is not a failure, and no reader is left
// for a message.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED') return;
    process.exitCode = 2;
    if (stream === process.stdout) {
      process.stderr.write(`journey: the output cannot be written: ${whyNot(error)}.\n`);
    }
  });
}

const code = await run(process.argv.slice(2), processIo());
process.exitCode = Math.max(code, Number(process.exitCode ?? 0));
