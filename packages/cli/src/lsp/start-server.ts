import { existsSync } from 'node:fs';
import { complain } from '../complain.ts';
import type { ExitCode, Io } from '../io.ts';

/**
 * Starts the language server in this process. The server is a separate bundle next to the command's. It reads
 * its transport from the process's arguments, and exits when the editor asks for it.
 */
export async function startServer(io: Io): Promise<ExitCode> {
  const server = new URL('../server/node.cjs', import.meta.url);
  if (!existsSync(server)) {
    return complain(io, 'the language server is not built yet. Run `npm run build` first.');
  }
  await import(server.href);
  return 0;
}
