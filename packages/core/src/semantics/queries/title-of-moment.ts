import { declarationOf } from './declaration-of.ts';
import type { Links } from './links.ts';
import type { Moment } from './moments-of.ts';
import { titleOf } from './title-of.ts';

/** Returns the title to display for a moment; a reference to a touchpoint has its declaration's title. */
export function titleOfMoment({ node }: Moment, linked: Links): string {
  if (node.kind !== 'touchpoint') return titleOf(node);
  const declaration = declarationOf(node, linked);
  return declaration ? titleOf(declaration) : (node.meets?.name ?? '');
}
