import type { Journey } from '../../model/statements.ts';
import { refsOf, walk } from '../../model/walk.ts';
import type { LinkedDocument } from '../../semantics/link/linked-document.ts';
import { titleOf } from '../../semantics/queries/get-title.ts';
import { personaOf, titleOfPerson } from '../../semantics/queries/resolve-persona.ts';
import { distinctIds } from '../../text/distinct-ids.ts';
import { pictureLanguage } from '../picture-words/picture-language.ts';
import { baselineCurve } from './baseline-curve.ts';
import { connectItems } from './connect-items.ts';
import { declarationItems, empathyMapView, evidenceCard, personaCard } from './create-cards.ts';
import { begin, itemsOf } from './create-items.ts';
import type { FileMap, JourneyMap, MapItem, MapStage } from './map.ts';
import { contextIn, type MapContext } from './map-context.ts';
import { bodyItems, mapStage, type Somebody } from './map-stage.ts';
import { propertyFacts } from './property-facts.ts';

/**
 * Returns the view model of a file's maps: its journeys, empathy maps and declarations.
 *
 * @param linkedOf returns the imported files, with resolved references.
 * @param wordsOf the language of the words that the drawing adds: the file's, but in a comparison the head's
 * @param imageOf returns the images of pictures, if they can be read
 */
export function mapsOf(
  linked: MapContext['linked'],
  linkedOf: (uri: string) => LinkedDocument | undefined,
  wordsOf: string | undefined = linked.document.language?.value,
  imageOf?: MapContext['imageOf'],
): FileMap {
  const { document } = linked;
  const distinctMap = distinctIds();
  const language = document.language?.value;
  const context = (): MapContext => ({
    linked,
    home: document.uri,
    linkedOf,
    imageOf,
    distinct: distinctIds(),
    made: new Map(),
    ...pictureLanguage(wordsOf),
  });
  return {
    ...(language === undefined ? {} : { language }),
    journeys: document.journeys.map((journey) => {
      const map = journeyMap(journey, context());
      return { ...map, id: distinctMap(map.id) };
    }),
    empathyMaps: document.empathyMaps.map((map) => empathyMapView(map, context())),
    declarations: declarationItems(document, context()),
  };
}

function journeyMap(journey: Journey, context: MapContext): JourneyMap {
  const people = peopleOf(journey, context);
  const targets = new Map<unknown, string>();
  const stages = journey.stages.map((stage) => mapStage(stage, journey, people, targets, context));
  const baseline = baselineCurve(journey, stages, context);
  const map: JourneyMap = {
    id: journey.name?.value ?? JSON.stringify(titleOf(journey)),
    title: titleOf(journey),
    kind: journey.journeyKind?.value ?? 'journey-map',
    span: journey.span,
    facts: propertyFacts(journey, context),
    people: people.map(({ person: _, ...shown }) => shown),
    stages: withTargets(stages, journey, targets, context),
    items: [
      ...journey.goals.map((text) => begin('goal', text, text.value, context)),
      ...evidenceItems(journey, context),
      ...bodyItems(journey, context),
      ...journey.resources.map((resource) => itemsOf.resource(resource, context)),
    ],
    ...(baseline === undefined ? {} : { baseline }),
  };
  return connectItems(map, journey, context);
}

/** Returns all people whom the journey or a statement in it names, the primary persona first. */
function peopleOf(journey: Journey, context: MapContext): readonly Somebody[] {
  const { linked } = context;
  const within = walk(linked.document).filter(
    ({ statement }) => statement.span.start >= journey.span.start && statement.span.end <= journey.span.end,
  );
  const refs = [...journey.personas, ...within.flatMap(({ statement }) => refsOf(statement))];
  const found = new Map<string, Somebody>();
  for (const ref of refs) {
    if (ref.to !== 'persona' || found.has(ref.name)) continue;
    const person = personaOf(ref, linked);
    const uri = linked.target(ref)?.uri;
    const isDeclared = 'kind' in person;
    found.set(ref.name, {
      id: ref.name,
      title: titleOfPerson(person) || ref.name,
      primary: isDeclared && person.primary !== undefined,
      ...(isDeclared ? { card: personaCard(person, contextIn(context, uri)) } : {}),
      person,
    });
  }
  const people = [...found.values()];
  const own = new Set(journey.personas.map(({ name }) => name));
  const primary = people.find((one) => one.primary && own.has(one.id)) ?? people[0];
  return primary === undefined ? [] : [primary, ...people.filter((one) => one !== primary)];
}

/** Returns a card for each distinct piece of evidence that the journey refers to. */
function evidenceItems(journey: Journey, context: MapContext): MapItem[] {
  const { linked } = context;
  const seen = new Set<unknown>();
  const items: MapItem[] = [];
  for (const { statement } of walk(linked.document)) {
    if (statement.span.start < journey.span.start || statement.span.end > journey.span.end) continue;
    for (const ref of refsOf(statement)) {
      if (ref.to !== 'evidence') continue;
      const target = linked.target(ref);
      if (target?.entity.kind !== 'evidence' || seen.has(target.entity)) continue;
      seen.add(target.entity);
      items.push(evidenceCard(target.entity, contextIn(context, target.uri)));
    }
  }
  return items;
}

/** Resolves the targets of branches to columns, once all columns exist. */
function withTargets(
  stages: readonly MapStage[],
  journey: Journey,
  ids: ReadonlyMap<unknown, string>,
  { linked }: MapContext,
): readonly MapStage[] {
  const found = new Map<string, string>();
  for (const stage of journey.stages) {
    for (const next of [stage, ...stage.steps].flatMap((body) => body.nexts)) {
      const entity = next.target && linked.target(next.target)?.entity;
      const id = ids.get(entity);
      if (next.target !== undefined && id !== undefined) found.set(next.target.name, id);
    }
  }
  const resolve = (item: MapItem): MapItem => {
    if (item.target === undefined) return item;
    const { target, ...others } = item;
    const id = found.get(target);
    return id === undefined ? others : { ...others, target: id };
  };
  return stages.map((stage) => ({
    ...stage,
    items: stage.items.map(resolve),
    moments: stage.moments.map((moment) => ({ ...moment, items: moment.items.map(resolve) })),
  }));
}
