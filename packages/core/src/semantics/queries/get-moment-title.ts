import { getDeclaration } from './get-declaration.ts';
import { getTitle } from './get-title.ts';
import type { Links } from './links.ts';
import type { Moment } from './list-moments.ts';

/** Returns the title to display for a moment; a reference to a touchpoint has its declaration's title. */
export function getMomentTitle({ node }: Moment, linked: Links): string {
  if (node.kind !== 'touchpoint') return getTitle(node);
  const declaration = getDeclaration(node, linked);
  return declaration ? getTitle(declaration) : (node.meets?.name ?? '');
}
