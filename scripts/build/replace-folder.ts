import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Replaces a folder with a new one as a whole. On an error, the old one stays unchanged.
 *
 * @param fill writes the contents into an empty folder beside it
 */
export async function replaceFolder(
  target: string,
  fill: (folder: string) => void | Promise<void>,
): Promise<void> {
  mkdirSync(dirname(target), { recursive: true });
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}`);
  const old = `${beside}.old`;
  try {
    mkdirSync(beside, { recursive: true });
    await fill(beside);
    if (existsSync(target)) renameSync(target, old);
    renameSync(beside, target);
  } catch (error) {
    if (existsSync(old) && !existsSync(target)) renameSync(old, target);
    throw error;
  } finally {
    for (const folder of [beside, old]) rmSync(folder, { recursive: true, force: true });
  }
}
