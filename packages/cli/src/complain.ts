import type { ExitCode, Io } from './io.ts';
import { visible } from './terminal/escape-controls.ts';

/** Reports an error and its remedy on stderr, in one line. Returns the exit code 2. */
export function complain(io: Io, message: string): ExitCode {
  tell(io, message);
  return 2;
}

/** Writes a message to stderr, in one line. Standard output stays unchanged for pipes. */
export function tell(io: Io, message: string): void {
  io.stderr.write(`journey: ${obeyedByNobody(visible(message), io)}\n`);
}

/** Escapes GitHub's older workflow commands, such as `##[add-mask]`, which work anywhere in a line. */
function obeyedByNobody(line: string, { env }: Io): string {
  return env['GITHUB_ACTIONS'] === 'true' ? line.replaceAll('##[', '##\\[') : line;
}
