import type {
  ActionItem,
  BodyStatement,
  Journey,
  Opportunity,
  Resource,
  Touchpoint,
} from '../../model/statements.ts';
import type { Quantity, Ref } from '../../model/values.ts';
import { refsOf } from '../../model/walk.ts';
import { declarationOf } from '../../semantics/queries/get-declaration.ts';
import type { JourneyMap, MapItem } from './map.ts';
import { contextIn, type MapContext } from './map-context.ts';

/**
 * Adds to the cards of a map their connections: the evidence for them, and the cards that they address or
 * improve. The map draws references and footnotes from these.
 *
 * @param context holds the statement that each card was made from
 */
export function connectItems(map: JourneyMap, journey: Journey, context: MapContext): JourneyMap {
  const { made } = context;
  const ids = new Map<unknown, string>();
  for (const [id, { statement }] of made) if (!ids.has(statement)) ids.set(statement, id);
  const connect = (item: MapItem): MapItem => {
    const { statement, context } = made.get(item.id) ?? {};
    if (context === undefined || !isStatement(statement)) return item;
    const more = connectionsOf(statement, context, ids);
    return more.reduce<MapItem>((all, one) => Object.assign(all, one), { ...item });
  };
  const all = (items: readonly MapItem[]) => items.map(connect);
  const evidence = [...new Set(idsOf(journey.evidence, context, ids))];
  return {
    ...map,
    ...(evidence.length === 0 ? {} : { evidence }),
    people: map.people.map((one) => (one.card === undefined ? one : { ...one, card: connect(one.card) })),
    items: all(map.items),
    stages: map.stages.map((stage) => ({
      ...stage,
      items: all(stage.items),
      moments: stage.moments.map((moment) => ({ ...moment, items: all(moment.items) })),
    })),
  };
}

function connectionsOf(
  statement: BodyStatement,
  context: MapContext,
  ids: ReadonlyMap<unknown, string>,
): readonly Partial<MapItem>[] {
  const list = (name: 'evidence' | 'answers' | 'improves', found: readonly string[]): Partial<MapItem>[] =>
    found.length === 0 ? [] : [{ [name]: found }];
  const evidence = evidenceRefs(statement, context).flatMap(([refs, from]) => idsOf(refs, from, ids));
  return [
    ...list('evidence', [...new Set(evidence)]),
    ...('reasons' in statement ? list('answers', idsOf(statement.reasons, context, ids)) : []),
    ...('improves' in statement ? list('improves', idsOf(statement.improves, context, ids)) : []),
    ...ratingOf(statement, context),
  ];
}

/** Returns the distinct ids of the cards that these references refer to. */
function idsOf(refs: readonly Ref[], from: MapContext, ids: ReadonlyMap<unknown, string>): readonly string[] {
  return [...new Set(refs.flatMap((ref) => ids.get(from.linked.target(ref)?.entity) ?? []))];
}

/**
 * Returns a statement's own evidence, and that of its declaration if it refers to one, each with the context
 * that resolves it.
 */
function evidenceRefs(
  statement: BodyStatement,
  context: MapContext,
): readonly (readonly [readonly Ref[], MapContext])[] {
  const own = refsOf(statement).filter(({ to }) => to === 'evidence');
  if ((statement.kind !== 'touchpoint' && statement.kind !== 'metric') || statement.meets === undefined)
    return [[own, context]];
  const declared = declarationOf(statement, context.linked);
  if (declared === undefined) return [[own, context]];
  return [
    [own, context],
    [declared.evidence, contextIn(context, context.linked.target(statement.meets)?.uri)],
  ];
}

function ratingOf(
  statement: BodyStatement | Opportunity | ActionItem | Resource | Touchpoint,
  context: MapContext,
): readonly Partial<MapItem>[] {
  const rated =
    statement.kind === 'touchpoint' ? (declarationOf(statement, context.linked) ?? statement) : statement;
  const of = (name: 'importance' | 'value' | 'effort', quantity: Quantity | undefined) =>
    quantity === undefined ? {} : { [name]: quantity.value };
  const rating = {
    ...(rated.kind === 'touchpoint' || rated.kind === 'resource' ? of('importance', rated.importance) : {}),
    ...(rated.kind === 'opportunity' ? { ...of('value', rated.value), ...of('effort', rated.effort) } : {}),
  };
  return Object.keys(rating).length === 0 ? [] : [{ rating }];
}

function isStatement(made: object | undefined): made is BodyStatement {
  return made !== undefined && 'kind' in made;
}
