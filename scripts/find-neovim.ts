import { spawnSync } from 'node:child_process';

/** The error message without Neovim. */
const noNeovim =
  'No Neovim found. Install it (Debian, Ubuntu: apt-get install neovim), or set its path: NEOVIM=/path/to/nvim';

export interface Neovim {
  readonly program: string;
  /** The parts of the version, such as `0.10`. */
  readonly major: number;
  readonly minor: number;
}

/**
 * Finds Neovim: the program in the environment variable NEOVIM, or the one on the PATH.
 * @throws Error with a message if it is missing
 */
export function findNeovim(environment: NodeJS.ProcessEnv = process.env): Neovim {
  const program = environment['NEOVIM'] ?? 'nvim';
  const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  const [, major, minor] = /^NVIM v(\d+)\.(\d+)/u.exec(stdout ?? '') ?? [];
  if (major === undefined || minor === undefined) throw new Error(noNeovim);
  return { program, major: Number(major), minor: Number(minor) };
}
