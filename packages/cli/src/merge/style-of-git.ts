import { valuesOf } from '../git-setup/config-file.ts';
import type { Io } from '../io.ts';
import { conflictStyles } from './conflict-styles.ts';

/** How git is set to write conflicts, here or for its user; as it does by itself where it says nothing we know. */
export async function styleOfGit({ folder, env }: Io): Promise<(typeof conflictStyles)[number]> {
  const given = (await valuesOf({ folder, env }, 'merge.conflictStyle')).at(-1);
  return conflictStyles.find((style) => style === given) ?? 'merge';
}
