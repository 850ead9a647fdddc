import type { ExitCode, Io } from './io.ts';
import { visible } from './terminal/visible.ts';

/** Says on stderr, in one line, what went wrong and what to do. */
export function complain(io: Io, message: string): ExitCode {
  tell(io, message);
  return 2;
}

/** Says something beside the output, in one line of stderr: what is piped on does not change. */
export function tell(io: Io, message: string): void {
  io.stderr.write(`journey: ${visible(message)}\n`);
}
