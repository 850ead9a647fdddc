import { existsSync } from 'node:fs';
import { complain } from '../complain.ts';
import type { ExitCode, Io } from '../io.ts';

/**
 * Starts the language server in this process. It is a bundle of its own, beside the command's, which reads from the
 * process's arguments how to talk and ends the process when its editor says so.
 */
export async function startServer(io: Io): Promise<ExitCode> {
  const server = new URL('../server/node.cjs', import.meta.url);
  if (!existsSync(server)) {
    return complain(io, 'the language server is not built yet. Run `npm run build` first.');
  }
  await import(server.href);
  return 0;
}
