import { declarationOf } from './get-declaration.ts';
import { titleOf } from './get-title.ts';
import type { Links } from './links.ts';
import type { Moment } from './list-moments.ts';

/** Returns the title to display for a moment; a reference to a touchpoint has its declaration's title. */
export function titleOfMoment({ node }: Moment, linked: Links): string {
  if (node.kind !== 'touchpoint') return titleOf(node);
  const declaration = declarationOf(node, linked);
  return declaration ? titleOf(declaration) : (node.meets?.name ?? '');
}
