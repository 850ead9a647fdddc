import { emotionOf } from '../facts/emotion-of.ts';
import { type Moment, momentsOf } from '../facts/moments-of.ts';
import { personaOf, titleOfPerson } from '../facts/persona-of.ts';
import { personasOf } from '../facts/personas-of.ts';
import { titleOf } from '../facts/title-of.ts';
import { titleOfMoment } from '../facts/title-of-moment.ts';
import type { LinkedDocument } from '../link/linked-document.ts';
import type {
  Emotion,
  Journey,
  MomentBody,
  Persona,
  Stage,
  Step,
  Touchpoint,
  Voice,
} from '../model/statements.ts';
import type { Ref, Span } from '../model/values.ts';
import { refsOf, walk } from '../model/walk.ts';
import { distinctIds } from '../text/distinct-ids.ts';
import { baselineCurve } from './baseline-curve.ts';
import { declarationItems, empathyMapView, evidenceCard, personaCard } from './cards-of.ts';
import { begin, emotionFact, itemsOf } from './items-of.ts';
import type {
  FileMap,
  JourneyMap,
  MapFact,
  MapFeeling,
  MapItem,
  MapItemKind,
  MapMoment,
  MapPerson,
  MapStage,
} from './map.ts';
import { commonFacts, contextIn, fact, type MapContext, refFact } from './map-context.ts';

/**
 * What the maps of a file show: its journeys with all that is said of them, its empathy maps and what it declares.
 *
 * @param linkedOf gives the files that it imports, with their names resolved.
 */
export function mapsOf(
  linked: LinkedDocument,
  linkedOf: (uri: string) => LinkedDocument | undefined,
): FileMap {
  const { document } = linked;
  const distinctMap = distinctIds();
  const context = (): MapContext => ({ linked, home: document.uri, linkedOf, distinct: distinctIds() });
  const language = document.language?.value;
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
  return {
    id: journey.name?.value ?? JSON.stringify(titleOf(journey)),
    title: titleOf(journey),
    kind: journey.journeyKind?.value ?? 'journey-map',
    span: journey.span,
    facts: journeyFacts(journey, context),
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
}

function journeyFacts(journey: Journey, context: MapContext): MapFact[] {
  return [
    ...fact('Purpose', journey.purpose),
    ...fact('Scenario', journey.scenario),
    ...fact('Audience', journey.audience),
    ...fact('State', journey.state),
    ...fact('Kind', journey.journeyKind?.value.replaceAll('-', ' ')),
    ...fact('Status', journey.status),
    ...refFact('Owner', [journey.owner], context),
    ...refFact('Baseline', [journey.baseline], context),
    ...fact('Review', journey.review),
    ...fact('Reviewed', journey.reviewed),
    ...refFact('Evidence', journey.evidence, context),
    ...commonFacts(journey),
  ];
}

type Somebody = MapPerson & { readonly person: Persona | Ref };

/** Everybody whom the journey or something in it names: its own personas first, of them the primary one. */
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

/** The evidence that the journey names somewhere, once each. */
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

function mapStage(
  stage: Stage,
  journey: Journey,
  people: readonly Somebody[],
  targets: Map<unknown, string>,
  context: MapContext,
): MapStage {
  const title = titleOf(stage);
  const moments = momentsOf(stage);
  const isOwnMoment = moments[0]?.node === stage;
  const id = context.distinct(stage.name?.value ?? `stage ${JSON.stringify(title)}`);
  const columns = moments.map((moment) => {
    const column = mapMoment(moment, id, journey, people, context);
    targets.set(moment.node, column.id);
    return column;
  });
  targets.set(stage, columns[0]?.id ?? id);
  // Those of a stage that is its own moment are on the curve, if they can be.
  const emotions = stage.emotions.filter(({ span }) => !(isOwnMoment && isOnCurve(columns, span)));
  // The touchpoints of a stage without steps are its columns.
  const areMoments = stage.steps.length === 0;
  const own = [...stageItems(stage, context), ...(areMoments ? [] : touchpoints(stage.touchpoints, context))];
  return {
    id,
    title,
    span: stage.span,
    facts: [...bodyFacts(stage, context), ...emotions.map((emotion) => emotionFact(emotion, context))],
    moments: isOwnMoment
      ? columns.map((column) => ({ ...column, items: [...column.items, ...own] }))
      : columns,
    items: isOwnMoment ? [] : own,
  };
}

function isOnCurve(columns: readonly MapMoment[], { start }: Span): boolean {
  return columns.some(({ feelings }) => feelings.some(({ span }) => span?.start === start));
}

function mapMoment(
  moment: Moment,
  stageId: string,
  journey: Journey,
  people: readonly Somebody[],
  context: MapContext,
): MapMoment {
  const { node } = moment;
  const title = titleOfMoment(moment, context.linked);
  const named = node.kind === 'stage' ? undefined : node.name?.value;
  const items =
    node.kind === 'step'
      ? [...stageItems(node, context), ...touchpoints(node.touchpoints, context)]
      : node.kind === 'touchpoint'
        ? itemsOf.touchpoint(node, context)
        : [];
  const feelings = (people.length === 0 ? [undefined] : people).map((one) =>
    feelingAt(moment, one, journey, context),
  );
  const drawn = new Set(feelings.map(({ emotion }) => emotion));
  return {
    id: context.distinct(named ?? `${stageId}/${JSON.stringify(title)}`),
    kind: node.kind,
    title,
    span: node.span,
    momentOfTruth: isMomentOfTruth(node, items),
    facts:
      node.kind === 'step'
        ? [
            ...bodyFacts(node, context),
            ...refFact('Details', [node.details], context),
            ...node.emotions.filter((one) => !drawn.has(one)).map((one) => emotionFact(one, context)),
          ]
        : [],
    feelings: feelings.map(({ feeling }) => feeling),
    items,
  };
}

function isMomentOfTruth(node: Moment['node'], items: readonly MapItem[]): boolean {
  if (node.kind === 'step' && node.momentOfTruth !== undefined) return true;
  return items.some((item) => item.marks.some(({ kind }) => kind === 'moment-of-truth'));
}

function feelingAt(
  moment: Moment,
  somebody: Somebody | undefined,
  journey: Journey,
  { linked }: MapContext,
): { readonly feeling: MapFeeling; readonly emotion?: Emotion } {
  const there = personasOf(moment, journey);
  const present =
    somebody === undefined || there.length === 0 || there.some(({ name }) => name === somebody.id);
  const emotion = emotionOf(moment, somebody?.person, linked);
  if (!present || emotion === undefined) return { feeling: { present } };
  const { node, stage } = moment;
  const from = node.emotions.includes(emotion)
    ? 'moment'
    : stage.emotions.includes(emotion)
      ? 'stage'
      : 'touchpoint';
  const isHere = emotion.span.start >= stage.span.start && emotion.span.end <= stage.span.end;
  return {
    emotion,
    feeling: {
      present,
      score: emotion.score.value,
      from,
      ...(emotion.label === undefined ? {} : { label: emotion.label.value }),
      ...(emotion.because === undefined ? {} : { because: emotion.because.value }),
      ...(isHere ? { span: emotion.span } : {}),
    },
  };
}

function bodyFacts(body: MomentBody, context: MapContext): MapFact[] {
  return [
    ...refFact('Owner', [body.owner], context),
    ...refFact('Persona', body.personas, context),
    ...fact('When', body.when),
    ...fact('Duration', body.duration),
    ...refFact('Evidence', body.evidence, context),
    ...commonFacts(body),
  ];
}

/** What a stage or step says, but for its touchpoints and emotions. */
function stageItems(body: Stage | Step, context: MapContext): MapItem[] {
  const voices = (kind: MapItemKind, all: readonly Voice[]) =>
    all.map(
      ({ span, text, persona }): MapItem => ({
        ...begin(kind, { span }, text.value, context),
        ...(persona === undefined
          ? {}
          : { people: [persona.name], facts: refFact('Persona', [persona], context) }),
      }),
    );
  return [
    ...voices('goal', body.goals),
    ...voices('expectation', body.expectations),
    ...voices('motivation', body.motivations),
    ...voices('thought', body.thoughts),
    ...voices('quote', body.quotes),
    ...(body.noTouchpoint === undefined
      ? []
      : [begin('no-touchpoint', body.noTouchpoint, body.noTouchpoint.value, context)]),
    ...bodyItems(body, context),
    ...body.lanes.flatMap((lane) => itemsOf.lane(lane, context)),
    ...body.handovers.flatMap((handover) => itemsOf.handover(handover, context)),
    ...body.nexts.map((next) => itemsOf.next(next, context)),
    ...body.exits.map((exit) => itemsOf.exit(exit, context)),
    ...body.rows.map((row) => ({
      ...begin('row', row, row.text?.value ?? '', context),
      heading: row.heading.value,
    })),
  ];
}

/** What a journey, a stage and a step have in common. */
function bodyItems(body: Journey | Stage | Step, context: MapContext): MapItem[] {
  return [
    ...body.pains.map((pain) => itemsOf.pain(pain, context)),
    ...body.gains.map((gain) => itemsOf.gain(gain, context)),
    ...body.opportunities.map((one) => itemsOf.opportunity(one, context)),
    ...body.metrics.map((metric) => itemsOf.metric(metric, context)),
    ...body.actionItems.map((one) => itemsOf['action-item'](one, context)),
  ];
}

function touchpoints(all: readonly Touchpoint[], context: MapContext): MapItem[] {
  return all.flatMap((touchpoint) => itemsOf.touchpoint(touchpoint, context));
}

/** Ways to elsewhere lead to a column, which is known only when all are there. */
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
