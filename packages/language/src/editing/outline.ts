import type {
  Entity,
  JourneyDocument,
  Metric,
  Span,
  Stage,
  Step,
  Touchpoint,
} from '@journey-maps/core/model';
import { findMetricValue, getTitle } from '@journey-maps/core/semantics';

/** An item in the outline of a file. */
export interface OutlineItem {
  readonly kind: Entity['kind'];
  readonly title: string;
  /** A detail that distinguishes it from others of its kind, such as its severity. */
  readonly detail: string;
  readonly span: Span;
  /** The selection after the user jumps to the item. */
  readonly head: Span;
  readonly children: readonly OutlineItem[];
}

/** Returns the outline of a file: its declarations, and the journeys with their stages, steps and contents. */
export function createOutline(document: JourneyDocument): OutlineItem[] {
  const { personas, owners, channels, evidence, touchpoints, metrics, empathyMaps, journeys } = document;
  return sortByPosition([
    ...personas.map((persona) =>
      createItem(persona, [persona.primary && 'primary', persona.market?.value].filter(Boolean).join(', ')),
    ),
    ...owners.map((owner) => createItem(owner, owner.contact?.value)),
    ...channels.map((channel) => createItem(channel, channel.channelKind?.value)),
    ...evidence.map((otherEvidence) =>
      createItem(
        otherEvidence,
        [otherEvidence.method?.value, otherEvidence.date?.value].filter(Boolean).join(', '),
      ),
    ),
    ...metrics.map(createMetricItem),
    ...touchpoints.map(createTouchpointItem),
    ...empathyMaps.map((map) =>
      createItem(
        map,
        map.persona?.name,
        createInsightItems({ ...map, opportunities: [], actionItems: [], metrics: [] }),
      ),
    ),
    ...journeys.map((journey) =>
      createItem(journey, [journey.state?.value, journey.status?.value].filter(Boolean).join(', '), [
        ...createInsightItems(journey),
        ...journey.resources.map((resource) => createItem(resource, resource.status?.value)),
        ...journey.stages.map(createStageItem),
      ]),
    ),
  ]);
}

function createStageItem(stage: Stage): OutlineItem {
  return createItem(stage, stage.owner?.name, [
    ...createMomentItems(stage),
    ...stage.steps.map(createStepItem),
  ]);
}

function createStepItem(step: Step): OutlineItem {
  const score = step.emotions.find((emotion) => !emotion.persona)?.score.value;
  const emotion = score === undefined ? undefined : `${score > 0 ? '+' : ''}${score}`;
  return createItem(
    step,
    [emotion, step.momentOfTruth && 'moment of truth'].filter(Boolean).join(', '),
    createMomentItems(step),
  );
}

function createMomentItems(moment: Stage | Step): OutlineItem[] {
  const lanes = moment.lanes.map((lane) =>
    createItem(
      lane,
      lane.lane,
      lane.pains.map((pain) => createItem(pain, pain.severity?.value)),
    ),
  );
  return [...moment.touchpoints.map(createTouchpointItem), ...createInsightItems(moment), ...lanes];
}

function createTouchpointItem(touchpoint: Touchpoint): OutlineItem {
  return createItem(
    touchpoint,
    [touchpoint.channel?.name, touchpoint.external && 'not ours'].filter(Boolean).join(', '),
    createInsightItems({ ...touchpoint, actionItems: [] }),
  );
}

type Findings = Pick<Stage, 'pains' | 'gains' | 'opportunities' | 'actionItems' | 'metrics'>;

function createInsightItems({ pains, gains, opportunities, actionItems, metrics }: Findings): OutlineItem[] {
  return [
    ...pains.map((pain) => createItem(pain, pain.severity?.value)),
    ...gains.map((gain) => createItem(gain, gain.assumption && 'assumption')),
    ...opportunities.map((opportunity) => createItem(opportunity, opportunity.status?.value)),
    ...actionItems.map((action) =>
      createItem(action, [action.owner?.name, action.due?.value].filter(Boolean).join(', ')),
    ),
    ...metrics.map(createMetricItem),
  ];
}

/** Shows the current (or first) value of a metric and its target. */
function createMetricItem(metric: Metric): OutlineItem {
  const figures = [findMetricValue(metric)?.quantity ?? metric.baseline, metric.target].filter(
    (figure) => figure !== undefined,
  );
  return createItem(metric, figures.map(({ value, percent }) => `${value}${percent ? '%' : ''}`).join(' → '));
}

function createItem(
  entity: Entity,
  detail: string | undefined = '',
  children: readonly OutlineItem[] = [],
): OutlineItem {
  return {
    kind: entity.kind,
    title: chooseTitle(entity),
    detail,
    span: entity.span,
    head: entity.head,
    children: sortByPosition([...children]),
  };
}

/** Returns a title that is never empty: editors refuse outlines with unnamed items. */
function chooseTitle(entity: Entity): string {
  const met = 'meets' in entity ? entity.meets?.name : undefined;
  return getTitle(entity).trim() || met || `(${entity.kind} without a title)`;
}

function sortByPosition(items: OutlineItem[]): OutlineItem[] {
  return items.sort((a, b) => a.span.start - b.span.start);
}
