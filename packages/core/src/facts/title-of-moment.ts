import { declarationOf } from './declaration-of.ts';
import type { Links } from './links.ts';
import type { Moment } from './moments-of.ts';
import { titleOf } from './title-of.ts';

/** What people read for a moment; a touchpoint that is met again has its declaration's title. */
export function titleOfMoment({ node }: Moment, linked: Links): string {
  if (node.kind !== 'touchpoint') return titleOf(node);
  const declaration = declarationOf(node, linked);
  return declaration ? titleOf(declaration) : (node.meets?.name ?? '');
}
