import type { StatementContext } from '../../model/walk.ts';

/**
 * Returns whether a statement is part of a day in the life or an empathy map. Both describe a life, not a
 * service, so the rules about touchpoints, channels, metrics, owners, pains and opportunities do not apply to
 * them.
 */
export function isLifeMap(place: StatementContext): boolean {
  let top = place;
  while (top.parent !== undefined) top = top.parent;
  const { statement } = top;
  return (
    statement.kind === 'empathy-map' ||
    (statement.kind === 'journey' && statement.journeyKind?.value === 'day-in-the-life')
  );
}
