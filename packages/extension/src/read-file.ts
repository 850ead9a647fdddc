import { FileType, type Uri, workspace } from 'vscode';

/** In bytes, as the command has it. */
const largest = 10_000_000;

/**
 * Reads a regular file of bounded size; undefined in place of anything else: a link to a device, which a stranger's
 * repository may have, would be read for ever. Rejects where there is no file.
 */
export async function readFileBytes(file: Uri): Promise<Uint8Array | undefined> {
  const { type, size } = await workspace.fs.stat(file);
  if ((type & FileType.File) === 0 || size > largest) return undefined;
  return workspace.fs.readFile(file);
}
