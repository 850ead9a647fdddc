import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Io, type Result, run } from '@journey-maps/cli';

/** The result of a run of the command. */
export interface Answer {
  readonly code: number;
  readonly stdout: string;
  /** Errors, in sentences. */
  readonly problems: readonly string[];
  /** Returns the report in this format; `''` if the command has not written one. */
  inFormat(format: string): string;
}

/** Runs the command `journey` in this process. */
export async function runJourney(
  args: readonly string[],
  formats: readonly string[],
  { folder, env, now }: Pick<Io, 'folder' | 'env' | 'now'>,
): Promise<Answer> {
  const files = createTemporaryFolder(env['RUNNER_TEMP']);
  if (typeof files !== 'string')
    return { code: 2, stdout: '', problems: [files.problem], inFormat: () => '' };
  const output = { stdout: '', stderr: '' };
  const createOutput = (name: keyof typeof output) => ({
    isTerminal: false,
    write: (text: string | Uint8Array) => {
      output[name] += typeof text === 'string' ? text : Buffer.from(text).toString('utf8');
    },
  });
  try {
    const [name = '', ...rest] = args;
    const outputs = formats.flatMap((format) => ['--format', format, '-o', join(files, format)]);
    const code = await run([name, ...outputs, ...rest], {
      folder,
      env,
      now,
      stdout: createOutput('stdout'),
      stderr: createOutput('stderr'),
      readStdin: async () => new Uint8Array(),
    });
    const written = new Map(formats.map((format) => [format, readTextIfAny(join(files, format))]));
    return {
      code,
      stdout: output.stdout,
      problems: output.stderr
        .split('\n')
        .flatMap((line) => (line === '' ? [] : line.replace(/^journey: /u, ''))),
      inFormat: (format) => written.get(format) ?? '',
    };
  } finally {
    rmSync(files, { recursive: true, force: true });
  }
}

/** Creates a temporary folder. The folder in RUNNER_TEMP may not exist. */
function createTemporaryFolder(named = ''): Result<string> {
  let problem = '';
  for (const folder of new Set([named, tmpdir()])) {
    if (folder === '') continue;
    try {
      return mkdtempSync(join(folder, 'journey-'));
    } catch (error) {
      problem = `no temporary folder can be made in ${folder} (${(error as NodeJS.ErrnoException).code}). Check RUNNER_TEMP.`;
    }
  }
  return { problem };
}

function readTextIfAny(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
