import type {
  Entity,
  JourneyDocument,
  Metric,
  Span,
  Stage,
  Step,
  Touchpoint,
} from '@journey-maps/core/model';
import { titleOf } from '@journey-maps/core/semantics';

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
export function outlineOf(document: JourneyDocument): OutlineItem[] {
  const { personas, owners, channels, evidence, touchpoints, metrics, empathyMaps, journeys } = document;
  return inOrder([
    ...personas.map((persona) =>
      item(persona, [persona.primary && 'primary', persona.market?.value].filter(Boolean).join(', ')),
    ),
    ...owners.map((owner) => item(owner, owner.contact?.value)),
    ...channels.map((channel) => item(channel, channel.channelKind?.value)),
    ...evidence.map((one) => item(one, [one.method?.value, one.date?.value].filter(Boolean).join(', '))),
    ...metrics.map(metricItem),
    ...touchpoints.map(touchpointItem),
    ...empathyMaps.map((map) =>
      item(map, map.persona?.name, findings({ ...map, opportunities: [], actionItems: [], metrics: [] })),
    ),
    ...journeys.map((journey) =>
      item(journey, [journey.state?.value, journey.status?.value].filter(Boolean).join(', '), [
        ...findings(journey),
        ...journey.resources.map((resource) => item(resource, resource.status?.value)),
        ...journey.stages.map(stageItem),
      ]),
    ),
  ]);
}

function stageItem(stage: Stage): OutlineItem {
  return item(stage, stage.owner?.name, [...momentItems(stage), ...stage.steps.map(stepItem)]);
}

function stepItem(step: Step): OutlineItem {
  const score = step.emotions.find((emotion) => !emotion.persona)?.score.value;
  const emotion = score === undefined ? undefined : `${score > 0 ? '+' : ''}${score}`;
  return item(
    step,
    [emotion, step.momentOfTruth && 'moment of truth'].filter(Boolean).join(', '),
    momentItems(step),
  );
}

function momentItems(moment: Stage | Step): OutlineItem[] {
  const lanes = moment.lanes.map((lane) =>
    item(
      lane,
      lane.lane,
      lane.pains.map((pain) => item(pain, pain.severity?.value)),
    ),
  );
  return [...moment.touchpoints.map(touchpointItem), ...findings(moment), ...lanes];
}

function touchpointItem(touchpoint: Touchpoint): OutlineItem {
  return item(
    touchpoint,
    [touchpoint.channel?.name, touchpoint.external && 'not ours'].filter(Boolean).join(', '),
    findings({ ...touchpoint, actionItems: [] }),
  );
}

type Findings = Pick<Stage, 'pains' | 'gains' | 'opportunities' | 'actionItems' | 'metrics'>;

function findings({ pains, gains, opportunities, actionItems, metrics }: Findings): OutlineItem[] {
  return [
    ...pains.map((pain) => item(pain, pain.severity?.value)),
    ...gains.map((gain) => item(gain, gain.assumption && 'assumption')),
    ...opportunities.map((opportunity) => item(opportunity, opportunity.status?.value)),
    ...actionItems.map((action) =>
      item(action, [action.owner?.name, action.due?.value].filter(Boolean).join(', ')),
    ),
    ...metrics.map(metricItem),
  ];
}

/** Shows the current (or first) value of a metric and its target. */
function metricItem(metric: Metric): OutlineItem {
  const figures = [metric.value ?? metric.baseline, metric.target].filter((figure) => figure !== undefined);
  return item(metric, figures.map(({ value, percent }) => `${value}${percent ? '%' : ''}`).join(' → '));
}

function item(
  entity: Entity,
  detail: string | undefined = '',
  children: readonly OutlineItem[] = [],
): OutlineItem {
  return {
    kind: entity.kind,
    title: titleFor(entity),
    detail,
    span: entity.span,
    head: entity.head,
    children: inOrder([...children]),
  };
}

/** Returns a title that is never empty: editors refuse outlines with unnamed items. */
function titleFor(entity: Entity): string {
  const met = 'meets' in entity ? entity.meets?.name : undefined;
  return titleOf(entity).trim() || met || `(${entity.kind} without a title)`;
}

function inOrder(items: OutlineItem[]): OutlineItem[] {
  return items.sort((a, b) => a.span.start - b.span.start);
}
