import { readValues } from '../git-setup/config-file.ts';
import type { Io } from '../io.ts';
import { conflictStyles } from './conflict-styles.ts';

/** Returns the conflict style in git's settings, or git's default for an unknown or missing style. */
export async function readConflictStyle({ folder, env }: Io): Promise<(typeof conflictStyles)[number]> {
  const given = (await readValues({ folder, env }, 'merge.conflictStyle')).at(-1);
  return conflictStyles.find((style) => style === given) ?? 'merge';
}
