import type { ExitCode, Io } from './io.ts';
import { visible } from './terminal/visible.ts';

/** Says on stderr, in one line, what went wrong and what to do. */
export function complain(io: Io, message: string): ExitCode {
  tell(io, message);
  return 2;
}

/** Says something beside the output, in one line of stderr: what is piped on does not change. */
export function tell(io: Io, message: string): void {
  io.stderr.write(`journey: ${obeyedByNobody(visible(message), io)}\n`);
}

/** GitHub's older workflow commands, such as `##[add-mask]`, are obeyed wherever they stand in a line. */
function obeyedByNobody(line: string, { env }: Io): string {
  return env['GITHUB_ACTIONS'] === 'true' ? line.replaceAll('##[', '##\\[') : line;
}
