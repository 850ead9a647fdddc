import type {
  ActionItem,
  BodyStatement,
  Journey,
  Opportunity,
  Resource,
  SourcedText,
  Touchpoint,
} from '../../model/statements.ts';
import type { Quantity, Ref } from '../../model/values.ts';
import { listRefs } from '../../model/walk.ts';
import { getDeclaration } from '../../semantics/queries/get-declaration.ts';
import type { AddressedInsight, JourneyMap, MapItem } from './map.ts';
import { getContext, type MapContext } from './map-context.ts';

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
    if (context !== undefined && isSourced(statement)) {
      const evidence = listIds([statement.source], context, ids);
      return evidence.length === 0 ? item : { ...item, evidence };
    }
    if (context === undefined || !isStatement(statement)) return item;
    const more = listConnections(statement, context, ids);
    return more.reduce<MapItem>((all, fields) => Object.assign(all, fields), { ...item });
  };
  const connectAll = (items: readonly MapItem[]) => items.map(connect);
  const evidence = [...new Set(listIds(journey.evidence, context, ids))];
  return {
    ...map,
    ...(evidence.length === 0 ? {} : { evidence }),
    people: map.people.map((person) =>
      person.card === undefined ? person : { ...person, card: connect(person.card) },
    ),
    items: connectAll(map.items),
    stages: map.stages.map((stage) => ({
      ...stage,
      items: connectAll(stage.items),
      moments: stage.moments.map((moment) => ({ ...moment, items: connectAll(moment.items) })),
    })),
  };
}

function listConnections(
  statement: BodyStatement,
  context: MapContext,
  ids: ReadonlyMap<unknown, string>,
): readonly Partial<MapItem>[] {
  const list = (
    name: 'evidence' | 'answers' | 'improves',
    otherIds: readonly string[],
  ): Partial<MapItem>[] => (otherIds.length === 0 ? [] : [{ [name]: otherIds }]);
  const evidence = listEvidenceRefs(statement, context).flatMap(([refs, from]) => listIds(refs, from, ids));
  return [
    ...list('evidence', [...new Set(evidence)]),
    ...('reasons' in statement ? list('answers', listIds(statement.reasons, context, ids)) : []),
    ...(statement.kind === 'opportunity' ? listElsewhere(statement, context, ids) : []),
    ...('improves' in statement
      ? list(
          'improves',
          listIds(
            statement.improves.flatMap(({ metrics }) => metrics),
            context,
            ids,
          ),
        )
      : []),
    ...getRating(statement, context),
  ];
}

/** Returns the pains and gains that an opportunity addresses and that have no card on this map. */
function listElsewhere(
  { reasons }: Opportunity,
  { linked }: MapContext,
  ids: ReadonlyMap<unknown, string>,
): readonly Partial<MapItem>[] {
  const insights = new Map<string, AddressedInsight>();
  for (const ref of reasons) {
    const { entity, uri = '' } = linked.target(ref) ?? {};
    if ((entity?.kind !== 'pain' && entity?.kind !== 'gain') || ids.has(entity)) continue;
    const key = `${uri}#${entity.span.start}`;
    const severity = entity.kind === 'pain' ? entity.severity?.value : undefined;
    insights.set(key, {
      key,
      kind: entity.kind,
      ...(severity === undefined ? {} : { severity }),
      ...(entity.kind === 'pain' && entity.status?.value === 'resolved' ? { resolved: true } : {}),
    });
  }
  return insights.size === 0 ? [] : [{ elsewhere: [...insights.values()] }];
}

/** Returns the distinct ids of the cards that these references refer to. */
function listIds(
  refs: readonly Ref[],
  from: MapContext,
  ids: ReadonlyMap<unknown, string>,
): readonly string[] {
  return [...new Set(refs.flatMap((ref) => ids.get(from.linked.target(ref)?.entity) ?? []))];
}

/**
 * Returns a statement's own evidence, and the evidence of the declaration that it refers to, each with the
 * context that resolves it.
 */
function listEvidenceRefs(
  statement: BodyStatement,
  context: MapContext,
): readonly (readonly [readonly Ref[], MapContext])[] {
  const own = listRefs(statement).filter(({ to }) => to === 'evidence');
  if ((statement.kind !== 'touchpoint' && statement.kind !== 'metric') || statement.meets === undefined)
    return [[own, context]];
  const declared = getDeclaration(statement, context.linked);
  if (declared === undefined) return [[own, context]];
  return [
    [own, context],
    [declared.evidence, getContext(context, context.linked.target(statement.meets)?.uri)],
  ];
}

function getRating(
  statement: BodyStatement | Opportunity | ActionItem | Resource | Touchpoint,
  context: MapContext,
): readonly Partial<MapItem>[] {
  const rated =
    statement.kind === 'touchpoint' ? (getDeclaration(statement, context.linked) ?? statement) : statement;
  const pickRating = (name: 'importance' | 'value' | 'effort', quantity: Quantity | undefined) =>
    quantity === undefined ? {} : { [name]: quantity.value };
  const rating = {
    ...(rated.kind === 'touchpoint' || rated.kind === 'resource'
      ? pickRating('importance', rated.importance)
      : {}),
    ...(rated.kind === 'opportunity'
      ? { ...pickRating('value', rated.value), ...pickRating('effort', rated.effort) }
      : {}),
  };
  return Object.keys(rating).length === 0 ? [] : [{ rating }];
}

/** Returns whether a card was made from a text with a source. */
function isSourced(made: object | undefined): made is SourcedText & { readonly source: Ref } {
  return made !== undefined && 'text' in made && 'source' in made && made.source !== undefined;
}

function isStatement(made: object | undefined): made is BodyStatement {
  return made !== undefined && 'kind' in made;
}
