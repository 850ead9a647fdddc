import type { Journey } from '../../model/statements.ts';
import { listRefs, walk } from '../../model/walk.ts';
import type { LinkedDocument } from '../../semantics/link/linked-document.ts';
import { getTitle } from '../../semantics/queries/get-title.ts';
import { getPersonTitle, resolvePersona } from '../../semantics/queries/resolve-persona.ts';
import { createDistinctIds } from '../../text/distinct-ids.ts';
import { getPictureLanguage } from '../picture-words/picture-language.ts';
import { addFigures } from './add-figures.ts';
import { createBaselineCurve } from './baseline-curve.ts';
import { connectItems } from './connect-items.ts';
import {
  createDeclarationCards,
  createEmpathyMapView,
  createEvidenceCard,
  createPersonaCard,
} from './create-cards.ts';
import { createBaseItem, itemsOf } from './create-items.ts';
import type { FileMap, JourneyMap, MapItem, MapStage } from './map.ts';
import { getContext, type MapContext } from './map-context.ts';
import { createBodyItems, mapStage, type Somebody } from './map-stage.ts';
import { propertyFacts } from './property-facts.ts';

/**
 * Returns the view model of a file's maps: its journeys, empathy maps and declarations.
 *
 * @param getLinked returns the imported files, with resolved references.
 * @param languageOfWords the language of the words that the drawing adds: the file's, but in a comparison the head's
 * @param getImage returns the images of pictures, if they can be read
 */
export function createFileMap(
  linked: MapContext['linked'],
  getLinked: (uri: string) => LinkedDocument | undefined,
  languageOfWords: string | undefined = linked.document.language?.value,
  getImage?: MapContext['getImage'],
): FileMap {
  const { document } = linked;
  const distinctMap = createDistinctIds();
  const language = document.language?.value;
  const createContext = (): MapContext => ({
    linked,
    home: document.uri,
    getLinked,
    getImage,
    distinct: createDistinctIds(),
    made: new Map(),
    ...getPictureLanguage(languageOfWords),
  });
  return {
    ...(language === undefined ? {} : { language }),
    journeys: document.journeys.map((journey) => {
      const map = createJourneyMap(journey, createContext());
      return { ...map, id: distinctMap(map.id) };
    }),
    empathyMaps: document.empathyMaps.map((map) => createEmpathyMapView(map, createContext())),
    declarations: createDeclarationCards(document, createContext()),
  };
}

function createJourneyMap(journey: Journey, context: MapContext): JourneyMap {
  const people = collectPeople(journey, context);
  const targets = new Map<unknown, string>();
  const stages = journey.stages.map((stage) => mapStage(stage, journey, people, targets, context));
  const baseline = createBaselineCurve(journey, stages, context);
  const map: JourneyMap = {
    id: journey.name?.value ?? JSON.stringify(getTitle(journey)),
    title: getTitle(journey),
    kind: journey.journeyKind?.value ?? 'journey-map',
    span: journey.span,
    facts: propertyFacts(journey, context),
    people: people.map(({ person: _, ...shown }) => shown),
    stages: resolveTargets(stages, journey, targets, context),
    items: [
      ...journey.goals.map((text) => createBaseItem('goal', text, text.value, context)),
      ...createEvidenceItems(journey, context),
      ...createBodyItems(journey, context),
      ...journey.resources.map((resource) => itemsOf.resource(resource, context)),
    ],
    ...(baseline === undefined ? {} : { baseline }),
  };
  return addFigures(connectItems(map, journey, context), journey, context);
}

/** Returns all people whom the journey or a statement in it names, the primary persona first. */
function collectPeople(journey: Journey, context: MapContext): readonly Somebody[] {
  const { linked } = context;
  const within = walk(linked.document).filter(
    ({ statement }) => statement.span.start >= journey.span.start && statement.span.end <= journey.span.end,
  );
  const refs = [...journey.personas, ...within.flatMap(({ statement }) => listRefs(statement))];
  const peopleByName = new Map<string, Somebody>();
  for (const ref of refs) {
    if (ref.to !== 'persona' || peopleByName.has(ref.name)) continue;
    const person = resolvePersona(ref, linked);
    const uri = linked.target(ref)?.uri;
    const isDeclared = 'kind' in person;
    peopleByName.set(ref.name, {
      id: ref.name,
      title: getPersonTitle(person) || ref.name,
      primary: isDeclared && person.primary !== undefined,
      ...(isDeclared ? { card: createPersonaCard(person, getContext(context, uri)) } : {}),
      person,
    });
  }
  const people = [...peopleByName.values()];
  const own = new Set(journey.personas.map(({ name }) => name));
  const primary = people.find((person) => person.primary && own.has(person.id)) ?? people[0];
  return primary === undefined ? [] : [primary, ...people.filter((person) => person !== primary)];
}

/** Returns a card for each distinct piece of evidence that the journey refers to. */
function createEvidenceItems(journey: Journey, context: MapContext): MapItem[] {
  const { linked } = context;
  const seen = new Set<unknown>();
  const items: MapItem[] = [];
  for (const { statement } of walk(linked.document)) {
    if (statement.span.start < journey.span.start || statement.span.end > journey.span.end) continue;
    for (const ref of listRefs(statement)) {
      if (ref.to !== 'evidence') continue;
      const target = linked.target(ref);
      if (target?.entity.kind !== 'evidence' || seen.has(target.entity)) continue;
      seen.add(target.entity);
      items.push(createEvidenceCard(target.entity, getContext(context, target.uri)));
    }
  }
  return items;
}

/** Resolves the targets of branches to columns, once all columns exist. */
function resolveTargets(
  stages: readonly MapStage[],
  journey: Journey,
  ids: ReadonlyMap<unknown, string>,
  { linked }: MapContext,
): readonly MapStage[] {
  const idsByKey = new Map<string, string>();
  for (const stage of journey.stages) {
    for (const next of [stage, ...stage.steps].flatMap((body) => body.nexts)) {
      const entity = next.target && linked.target(next.target)?.entity;
      const id = ids.get(entity);
      if (next.target !== undefined && id !== undefined) idsByKey.set(next.target.name, id);
    }
  }
  const resolve = (item: MapItem): MapItem => {
    if (item.target === undefined) return item;
    const { target, ...others } = item;
    const id = idsByKey.get(target);
    return id === undefined ? others : { ...others, target: id };
  };
  return stages.map((stage) => ({
    ...stage,
    items: stage.items.map(resolve),
    moments: stage.moments.map((moment) => ({ ...moment, items: moment.items.map(resolve) })),
  }));
}
