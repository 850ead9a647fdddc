import type { Emotion, Journey, Persona, Stage, Step, Touchpoint, Voice } from '../../model/statements.ts';
import type { Ref, Span } from '../../model/values.ts';
import { findEmotion } from '../../semantics/queries/find-emotion.ts';
import { getMomentTitle } from '../../semantics/queries/get-moment-title.ts';
import { getTitle } from '../../semantics/queries/get-title.ts';
import { listMoments, type Moment } from '../../semantics/queries/list-moments.ts';
import { listPersonas } from '../../semantics/queries/list-personas.ts';
import { createBaseItem, itemsOf } from './create-items.ts';
import type { MapFeeling, MapItem, MapItemKind, MapMoment, MapPerson, MapStage } from './map.ts';
import { createRefFact, emotionFact, type MapContext } from './map-context.ts';
import { propertyFacts } from './property-facts.ts';

/** A person of the map, with the persona of the model. */
export type Somebody = MapPerson & { readonly person: Persona | Ref };

/** Returns a stage with its columns. */
export function mapStage(
  stage: Stage,
  journey: Journey,
  people: readonly Somebody[],
  targets: Map<unknown, string>,
  context: MapContext,
): MapStage {
  const title = getTitle(stage);
  const moments = listMoments(stage);
  const isOwnMoment = moments[0]?.node === stage;
  const id = context.distinct(stage.name?.value ?? `stage ${JSON.stringify(title)}`);
  const columns = moments.map((moment) => {
    const column = mapMoment(moment, id, journey, people, context);
    targets.set(moment.node, column.id);
    return column;
  });
  targets.set(stage, columns[0]?.id ?? id);
  // If the stage is its own moment, its emotions on the curve are not repeated as facts.
  const emotions = stage.emotions.filter(({ span }) => !(isOwnMoment && isOnCurve(columns, span)));
  // The touchpoints of a stage without steps are its columns.
  const areMoments = stage.steps.length === 0;
  const own = [
    ...createStageItems(stage, context),
    ...(areMoments ? [] : createTouchpointCards(stage.touchpoints, context)),
  ];
  return {
    id,
    title,
    span: stage.span,
    facts: [...propertyFacts(stage, context), ...emotions.map((emotion) => emotionFact(emotion, context))],
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
  const title = getMomentTitle(moment, context.linked);
  const named = node.kind === 'stage' ? undefined : node.name?.value;
  const items =
    node.kind === 'step'
      ? [...createStageItems(node, context), ...createTouchpointCards(node.touchpoints, context)]
      : node.kind === 'touchpoint'
        ? itemsOf.touchpoint(node, context)
        : [];
  const feelings = (people.length === 0 ? [undefined] : people).map((person) =>
    findFeeling(moment, person, journey, context),
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
            ...propertyFacts(node, context),
            ...node.emotions
              .filter((emotion) => !drawn.has(emotion))
              .map((emotion) => emotionFact(emotion, context)),
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

function findFeeling(
  moment: Moment,
  somebody: Somebody | undefined,
  journey: Journey,
  { linked }: MapContext,
): { readonly feeling: MapFeeling; readonly emotion?: Emotion } {
  const personas = listPersonas(moment, journey);
  const present =
    somebody === undefined || personas.length === 0 || personas.some(({ name }) => name === somebody.id);
  const emotion = findEmotion(moment, somebody?.person, linked);
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

/** Returns the cards of a stage or step, without the cards of its touchpoints and emotions. */
function createStageItems(body: Stage | Step, context: MapContext): MapItem[] {
  const createVoiceItems = (kind: MapItemKind, all: readonly Voice[]) =>
    all.map(
      (voice): MapItem => ({
        ...createBaseItem(kind, voice, voice.text.value, context),
        ...(voice.persona !== undefined && { people: [voice.persona.name] }),
        facts: [
          ...createRefFact('persona', [voice.persona], context),
          ...createRefFact('evidence', [voice.source], context),
        ],
      }),
    );
  return [
    ...createVoiceItems('goal', body.goals),
    ...createVoiceItems('expectation', body.expectations),
    ...createVoiceItems('motivation', body.motivations),
    ...createVoiceItems('thought', body.thoughts),
    ...createVoiceItems('quote', body.quotes),
    ...(body.noTouchpoint === undefined
      ? []
      : [createBaseItem('no-touchpoint', body.noTouchpoint, body.noTouchpoint.value, context)]),
    ...createBodyItems(body, context),
    ...body.lanes.flatMap((lane) => itemsOf.lane(lane, context)),
    ...body.handovers.flatMap((handover) => itemsOf.handover(handover, context)),
    ...body.nexts.map((next) => itemsOf.next(next, context)),
    ...body.exits.map((exit) => itemsOf.exit(exit, context)),
    ...body.rows.map((row) => ({
      ...createBaseItem('row', row, row.text?.value ?? '', context),
      heading: row.heading.value,
    })),
  ];
}

/** Returns the cards of the statements that journeys, stages and steps have in common. */
export function createBodyItems(body: Journey | Stage | Step, context: MapContext): MapItem[] {
  return [
    ...body.pains.map((pain) => itemsOf.pain(pain, context)),
    ...body.gains.map((gain) => itemsOf.gain(gain, context)),
    ...body.opportunities.map((opportunity) => itemsOf.opportunity(opportunity, context)),
    ...body.metrics.map((metric) => itemsOf.metric(metric, context)),
    ...body.actionItems.map((actionItem) => itemsOf['action-item'](actionItem, context)),
  ];
}

function createTouchpointCards(all: readonly Touchpoint[], context: MapContext): MapItem[] {
  return all.flatMap((touchpoint) => itemsOf.touchpoint(touchpoint, context));
}
