import type { ExitCode, Io } from '../src/io.ts';
import { run } from '../src/run.ts';

export interface Ran {
  readonly code: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command in this process, on 21 November 2026, with what it writes as texts. */
export async function runInProcess(
  folder: string,
  args: readonly string[],
  { isTerminal = false, env = {} }: { isTerminal?: boolean; env?: Io['env'] } = {},
): Promise<Ran> {
  let stdout = '';
  let stderr = '';
  const code = await run(args, {
    folder,
    env,
    stdout: { isTerminal, write: (text) => void (stdout += text) },
    stderr: { isTerminal, write: (text) => void (stderr += text) },
    now: () => new Date(2026, 10, 21),
  });
  return { code, stdout, stderr };
}
