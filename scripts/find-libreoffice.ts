import { spawnSync } from 'node:child_process';

/** The error message without LibreOffice. */
const noLibreOffice =
  'No LibreOffice found. Install it (Debian, Ubuntu: apt-get install --no-install-recommends libreoffice-calc-nogui libreoffice-impress-nogui), or set its path: SOFFICE=/path/to/soffice';

/**
 * Finds LibreOffice: the program in the environment variable SOFFICE, or the one on the PATH.
 * @throws Error with advice if it is missing
 */
export function findLibreOffice(environment: NodeJS.ProcessEnv = process.env): string {
  const program = environment['SOFFICE'] ?? 'soffice';
  const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  if (!(stdout ?? '').startsWith('LibreOffice')) throw new Error(noLibreOffice);
  return program;
}
