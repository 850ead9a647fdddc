import type { Metric, Touchpoint } from '../model/statements.ts';
import type { Links } from './links.ts';

/**
 * Where a touchpoint or metric is declared: itself, or what it meets again; `undefined` where it meets something that
 * nothing in sight declares. References in a declaration may belong to another file than the one that meets it.
 */
export function declarationOf<T extends Touchpoint | Metric>(entity: T, linked: Links): T | undefined {
  if (entity.meets === undefined) return entity;
  const found = linked.target(entity.meets)?.entity;
  return found?.kind === entity.kind && !('builtIn' in found) ? (found as T) : undefined;
}
