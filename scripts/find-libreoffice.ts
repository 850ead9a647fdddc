import { spawnSync } from 'node:child_process';

/** Said where LibreOffice is needed and none is there. */
const noLibreOffice =
  'No LibreOffice found. Install it (Debian, Ubuntu: apt-get install --no-install-recommends libreoffice-calc-nogui libreoffice-impress-nogui), or name one: SOFFICE=/path/to/soffice';

/**
 * The LibreOffice that the environment variable SOFFICE names, or the one on the PATH.
 * @throws Error with what to do where there is none.
 */
export function findLibreOffice(environment: NodeJS.ProcessEnv = process.env): string {
  const program = environment['SOFFICE'] ?? 'soffice';
  const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  if (!(stdout ?? '').startsWith('LibreOffice')) throw new Error(noLibreOffice);
  return program;
}
