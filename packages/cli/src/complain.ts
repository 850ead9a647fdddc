import type { ExitCode, Io } from './io.ts';
import { escapeControls } from './terminal/escape-controls.ts';

/** Reports an error and its remedy on stderr, in one line. Returns the exit code 2. */
export function complain(io: Io, message: string): ExitCode {
  tell(io, message);
  return 2;
}

/** Writes a message to stderr, in one line. Standard output stays unchanged for pipes. */
export function tell(io: Io, message: string): void {
  io.stderr.write(`journey: ${escapeOldCommands(escapeControls(message), io)}\n`);
}

/** Escapes GitHub's older workflow commands, such as `##[add-mask]`, which work anywhere in a line. */
function escapeOldCommands(line: string, { env }: Io): string {
  return env['GITHUB_ACTIONS'] === 'true' ? line.replaceAll('##[', '##\\[') : line;
}
