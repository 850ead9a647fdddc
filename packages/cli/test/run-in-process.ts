import type { ExitCode, Io } from '../src/io.ts';
import { run } from '../src/run.ts';

export interface Ran {
  readonly code: ExitCode;
  /** Bytes are written as one character each. */
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  readonly isTerminal?: boolean;
  readonly env?: Io['env'];
  readonly stdin?: string | Uint8Array;
  readonly ended?: AbortSignal;
  /** The answers of a person to questions, in their order. */
  readonly answers?: readonly string[];
  /** Called with each text as it is written. */
  readonly onWrite?: (text: string) => void;
  /** Returns whether the reader has closed the output. */
  readonly isClosed?: () => boolean;
}

/** Runs the command in this process, on 21 November 2026, and returns its output as text. */
export async function runInProcess(
  folder: string,
  args: readonly string[],
  { isTerminal = false, env = {}, stdin = '', ended, answers, onWrite, isClosed }: Surroundings = {},
): Promise<Ran> {
  const texts = { stdout: '', stderr: '' };
  const output = (name: keyof typeof texts) => ({
    isTerminal,
    get isClosed() {
      return isClosed?.() ?? false;
    },
    write: (output: string | Uint8Array) => {
      const text = typeof output === 'string' ? output : Buffer.from(output).toString('latin1');
      texts[name] += text;
      onWrite?.(text);
    },
  });
  const left = [...(answers ?? [])];
  const code = await run(args, {
    folder,
    env,
    stdout: output('stdout'),
    stderr: output('stderr'),
    readStdin: async () => Buffer.from(stdin),
    now: () => new Date(2026, 10, 21),
    ...(ended !== undefined && { ended }),
    ...(answers !== undefined && {
      ask: async (question: string) => {
        texts.stderr += question;
        return left.shift();
      },
    }),
  });
  return { code, ...texts };
}
