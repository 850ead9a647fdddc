import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { targets } from '../../../scripts/build/targets.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The bundled command, in its own folder, so that tests do not depend on `dist/`. */
export interface JourneyBundle {
  readonly folder: string;
  /** The script that Node runs. */
  readonly script: string;
  remove(): void;
}

export async function bundleJourney({
  withServer = false,
  withPage = false,
  bundled = true,
} = {}): Promise<JourneyBundle> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'journey-bundle-')));
  const script = join(folder, 'packages/cli/bin/journey.js');
  mkdirSync(join(folder, 'packages/cli/bin'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  copyFileSync(join(root, 'packages/cli/bin/journey.js'), script);
  const options = [
    ...(bundled ? targets.cli : []),
    ...(withServer ? targets.server.slice(0, 1) : []),
    ...(withPage ? targets.preview : []),
  ];
  await Promise.all(
    options.map(({ outfile, outdir, ...rest }) =>
      build({
        ...rest,
        absWorkingDir: root,
        ...(outfile === undefined ? {} : { outfile: join(folder, outfile) }),
        ...(outdir === undefined ? {} : { outdir: join(folder, outdir) }),
      }),
    ),
  );
  return { folder, script, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export interface Exited {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program until it exits. */
export function execute(
  command: readonly string[],
  {
    folder,
    env,
    input = '',
  }: {
    readonly folder: string;
    readonly env?: NodeJS.ProcessEnv;
    /** The text for standard input. */
    readonly input?: string;
  },
): Promise<Exited> {
  const [program = '', ...args] = command;
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: folder, env });
    const texts = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (text: string) => {
        texts[name] += text;
      });
    }
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...texts }));
    // A program may exit before it has read its input.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}
