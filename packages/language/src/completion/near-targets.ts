import { createNameAllocator } from '@journey-maps/core/edits';
import {
  type Entity,
  type JourneyDocument,
  type RefKind,
  type StatementContext,
  type TextEdit,
  walk,
} from '@journey-maps/core/model';
import { kindsOf } from '@journey-maps/core/semantics';
import type { Cursor } from './cursor.ts';

/** A statement of the same journey that a name at the cursor can refer to. */
export interface NearTarget {
  readonly entity: Entity;
  readonly name: string;
  /** Edits that add the name, if the statement has only a title. */
  readonly edits: readonly TextEdit[];
}

/** The kinds that get a name with their first reference. All others have a name from the start. */
const namedWhenReferredTo: ReadonlySet<RefKind> = new Set(['finding', 'reason', 'metric', 'moment']);

/** The limit of targets: a longer list is narrowed by typing. */
const most = 200;

/**
 * Returns the statements of the enclosing journey that a name can refer to, the likeliest first. That is the last one
 * before the cursor or, for stages and steps, the next one. Statements without a name come with edits that add one.
 */
export function findNearTargets(
  to: RefKind,
  document: JourneyDocument,
  cursor: Cursor,
): readonly NearTarget[] {
  const outermost = cursor.around[0];
  if (outermost === undefined || !namedWhenReferredTo.has(to)) return [];
  const kinds = new Set<string>(kindsOf[to]);
  const at = cursor.statement?.span.start ?? cursor.offset;
  const entities = walk(document).flatMap((place) => {
    const { statement } = place;
    if (place.stray || !kinds.has(statement.kind) || !isIn(outermost.span.start, place)) return [];
    if ('meets' in statement && statement.meets !== undefined) return [];
    if (statement.span.start <= at && at < statement.span.end && to === 'moment') return [];
    return [statement as Entity];
  });
  const before = entities.filter(({ span }) => span.start < at).reverse();
  const after = entities.filter(({ span }) => span.start >= at);
  const ordered = to === 'moment' ? [...after, ...before] : [...before, ...after];
  const giveName = createNameAllocator(document);
  const broken = document.problems.map(({ span }) => span);
  return ordered.slice(0, most).flatMap((entity) => {
    if (entity.name !== undefined) return [{ entity, name: entity.name.value, edits: [] }];
    // A problem in the header can concern its name.
    const { head } = entity;
    if (!entity.title || broken.some(({ start, end }) => start <= head.end && head.start <= end)) return [];
    return [{ entity, ...giveName(entity) }];
  });
}

function isIn(start: number, { statement, parent }: StatementContext): boolean {
  let outer = statement;
  for (let place = parent; place !== undefined; place = place.parent) outer = place.statement;
  return outer.span.start === start;
}
