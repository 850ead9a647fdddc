import type { Io, Output } from '../io.ts';

export interface Captured {
  readonly text: string;
  /** The messages for people, such as the reason of a failure. */
  readonly messages: string;
}

/** Runs a command of `journey` inside the server and returns its output. */
export async function captureOutput(
  io: Io,
  folder: string,
  run: (io: Io) => Promise<unknown>,
): Promise<Captured> {
  const texts = { stdout: '', stderr: '' };
  const createOutput = (name: keyof typeof texts): Output => ({
    isTerminal: false,
    write: (written) => {
      texts[name] += typeof written === 'string' ? written : Buffer.from(written).toString('utf8');
    },
  });
  const { CI: _, GITHUB_ACTIONS: __, ...env } = io.env;
  await run({
    folder,
    env,
    stdout: createOutput('stdout'),
    stderr: createOutput('stderr'),
    readStdin: () => Promise.resolve(new Uint8Array()),
    now: () => io.now(),
  });
  return { text: texts.stdout, messages: texts.stderr.replaceAll(/^journey: /gmu, '').trim() };
}
