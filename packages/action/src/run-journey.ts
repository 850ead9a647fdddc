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
  const files = temporaryFolder(env['RUNNER_TEMP']);
  if (typeof files !== 'string')
    return { code: 2, stdout: '', problems: [files.problem], inFormat: () => '' };
  const said = { stdout: '', stderr: '' };
  const output = (name: keyof typeof said) => ({
    isTerminal: false,
    write: (text: string | Uint8Array) => {
      said[name] += typeof text === 'string' ? text : Buffer.from(text).toString('utf8');
    },
  });
  try {
    const [name = '', ...rest] = args;
    const outputs = formats.flatMap((format) => ['--format', format, '-o', join(files, format)]);
    const code = await run([name, ...outputs, ...rest], {
      folder,
      env,
      now,
      stdout: output('stdout'),
      stderr: output('stderr'),
      readStdin: async () => new Uint8Array(),
    });
    const written = new Map(formats.map((format) => [format, textOf(join(files, format))]));
    return {
      code,
      stdout: said.stdout,
      problems: said.stderr
        .split('\n')
        .flatMap((line) => (line === '' ? [] : line.replace(/^journey: /u, ''))),
      inFormat: (format) => written.get(format) ?? '',
    };
  } finally {
    rmSync(files, { recursive: true, force: true });
  }
}

/** Creates a temporary folder. The folder in RUNNER_TEMP may not exist. */
function temporaryFolder(named = ''): Result<string> {
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

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
