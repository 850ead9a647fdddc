import { FileType, type Uri, workspace } from 'vscode';

/** The maximum size in bytes, as in the command. */
const largest = 10_000_000;

/**
 * Reads a regular file of limited size. Returns undefined for anything else: a cloned repository can contain
 * a link to a device, which would be read without end. Rejects if there is no such file.
 */
export async function readFileBytes(file: Uri): Promise<Uint8Array | undefined> {
  const { type, size } = await workspace.fs.stat(file);
  if ((type & FileType.File) === 0 || size > largest) return undefined;
  return workspace.fs.readFile(file);
}
