import type { Metric, Touchpoint } from '../../model/statements.ts';
import type { Links } from './links.ts';

/**
 * Returns the declaration of a touchpoint or metric: the statement itself, or the declaration that it refers
 * to. Returns `undefined` if the reference is unresolved. References in a declaration may belong to another
 * file.
 */
export function getDeclaration<T extends Touchpoint | Metric>(entity: T, linked: Links): T | undefined {
  if (entity.meets === undefined) return entity;
  const declaredEntity = linked.target(entity.meets)?.entity;
  return declaredEntity?.kind === entity.kind && !('builtIn' in declaredEntity)
    ? (declaredEntity as T)
    : undefined;
}
