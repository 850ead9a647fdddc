import { spawn } from 'node:child_process';
import { tell } from '../complain.ts';
import type { Io } from '../io.ts';

/** Opens an address in the user's browser, and reports if that fails. */
export function openInBrowser(address: string, io: Io): void {
  const [program, ...args] =
    process.platform === 'win32'
      ? ['cmd', '/c', 'start', '']
      : [process.platform === 'darwin' ? 'open' : 'xdg-open'];
  spawn(program ?? '', [...args, address], { stdio: 'ignore', detached: true })
    .on('error', () => tell(io, 'no browser could be opened: open the address yourself.'))
    .unref();
}
