import { spawnSync } from 'node:child_process';

/** Said where Neovim is needed and none is there. */
export const noNeovim =
  'No Neovim found. Install it (Debian, Ubuntu: apt-get install neovim), or name one: NEOVIM=/path/to/nvim';

export interface Neovim {
  readonly program: string;
  /** Of its version, such as `0.10`. */
  readonly major: number;
  readonly minor: number;
}

/**
 * The Neovim that the environment variable NEOVIM names, or the one on the PATH.
 * @throws Error with {@link noNeovim} where there is none.
 */
export function findNeovim(environment: NodeJS.ProcessEnv = process.env): Neovim {
  const program = environment['NEOVIM'] ?? 'nvim';
  const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  const [, major, minor] = /^NVIM v(\d+)\.(\d+)/u.exec(stdout ?? '') ?? [];
  if (major === undefined || minor === undefined) throw new Error(noNeovim);
  return { program, major: Number(major), minor: Number(minor) };
}
