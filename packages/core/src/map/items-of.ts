// Longer than most files: it is the list of what is drawn of each statement, and is read as one.
import { declarationOf } from '../facts/declaration-of.ts';
import { titleOf } from '../facts/title-of.ts';
import type {
  ActionItem,
  Emotion,
  Exit,
  Gain,
  Handover,
  Lane,
  Metric,
  Next,
  Opportunity,
  Pain,
  Resource,
  Touchpoint,
} from '../model/statements.ts';
import type { Ref } from '../model/values.ts';
import type { MapFact, MapItem, MapItemKind, MapMark } from './map.ts';
import {
  commonFacts,
  contextIn,
  elsewhere,
  fact,
  type MapContext,
  refFact,
  titleOfRef,
} from './map-context.ts';

/** What is drawn of each statement that stands in a row of the map, and of what stands in its body. */
export const itemsOf = {
  touchpoint: touchpointItems,
  pain: painItem,
  gain: gainItem,
  opportunity: opportunityItem,
  metric: metricItem,
  lane: laneItems,
  handover: handoverItems,
  next: nextItem,
  exit: exitItem,
  'action-item': actionItem,
  resource: resourceItem,
};

/** What is told of an emotion where it is no point of a curve. */
export function emotionFact({ persona, score, label, because }: Emotion, context: MapContext): MapFact {
  const number = score.value > 0 ? `+${score.value}` : String(score.value);
  const words = [
    `${number}${score.percent ? '%' : ''}`,
    label?.value && `“${label.value}”`,
    because?.value && `because ${because.value}`,
    persona && `(${titleOfRef(persona, context)})`,
  ];
  return { label: 'Emotion', value: words.filter(Boolean).join(' ') };
}

/** A touchpoint, and in their own rows what it brings: those of its declaration too, where it is met again. */
function touchpointItems(touchpoint: Touchpoint, context: MapContext): MapItem[] {
  const declaration = declarationOf(touchpoint, context.linked);
  const there = contextIn(context, touchpoint.meets && context.linked.target(touchpoint.meets)?.uri);
  const said = declaration ?? touchpoint;
  const title = titleOf(said) || touchpoint.meets?.name || '';
  const channel = said.channel && there.linked.target(said.channel)?.entity;
  const channelKind =
    channel === undefined || channel.kind !== 'channel'
      ? undefined
      : 'builtIn' in channel
        ? channel.channelKind
        : channel.channelKind?.value;
  const marks: MapMark[] = [
    ...(channelKind === 'digital' ? [{ kind: 'digital', label: 'Digital' } as const] : []),
    ...(channelKind === 'physical' ? [{ kind: 'physical', label: 'Physical' } as const] : []),
    ...(channelKind === undefined ? [{ kind: 'channel-unknown', label: 'Channel unknown' } as const] : []),
    ...(said.status?.value === 'planned' ? [{ kind: 'planned', label: 'Planned' } as const] : []),
    ...((touchpoint.momentOfTruth ?? said.momentOfTruth)
      ? [{ kind: 'moment-of-truth', label: 'Moment of truth' } as const]
      : []),
  ];
  const item: MapItem = {
    ...begin('touchpoint', touchpoint, title, context),
    marks,
    ...(channelKind === undefined ? {} : { channelKind }),
    ...ownedBy(said.owner, there),
    facts: [
      ...refFact('Channel', [said.channel], there),
      ...refFact('Owner', [said.owner], there),
      ...fact('Importance', said.importance),
      ...(said.status?.value === 'current' ? fact('Status', 'current') : []),
      ...bothEmotions(touchpoint, declaration, context, there),
      ...refFact('Evidence', said.evidence, there),
      ...(said === touchpoint ? [] : refFact('Evidence', touchpoint.evidence, context)),
      ...commonFacts(touchpoint),
      ...(said === touchpoint ? [] : commonFacts(said)),
    ],
  };
  const within = (body: Touchpoint, bodyContext: MapContext): MapItem[] => [
    ...body.expectations.map((text) => ({
      ...begin('expectation', { span: text.span }, text.value, bodyContext),
      within: title,
    })),
    ...body.pains.map((pain) => ({ ...painItem(pain, bodyContext), within: title })),
    ...body.gains.map((gain) => ({ ...gainItem(gain, bodyContext), within: title })),
    ...body.opportunities.map((one) => ({ ...opportunityItem(one, bodyContext), within: title })),
    ...body.metrics.map((metric) => ({ ...metricItem(metric, bodyContext), within: title })),
  ];
  return [item, ...within(touchpoint, context), ...(said === touchpoint ? [] : within(said, there))];
}

function bothEmotions(
  touchpoint: Touchpoint,
  declaration: Touchpoint | undefined,
  context: MapContext,
  there: MapContext,
): MapFact[] {
  const here = touchpoint.emotions.map((emotion) => emotionFact(emotion, context));
  if (declaration === undefined || declaration === touchpoint || here.length > 0) return here;
  return declaration.emotions.map((emotion) => emotionFact(emotion, there));
}

function painItem(pain: Pain, context: MapContext): MapItem {
  const { severity, status, owner, assumption } = pain;
  return {
    ...begin('pain', pain, titleOf(pain), context),
    ...ownedBy(owner, context),
    ...peopleOf(pain.personas),
    open: status?.value !== 'resolved',
    marks: [
      ...(severity
        ? [
            {
              kind: 'severity',
              label: `${capitalised(severity.value)} severity`,
              severity: severity.value,
            } as const,
          ]
        : []),
      ...statusMark(status?.value),
      ...assumptionMark(assumption !== undefined),
      ...(owner ? [] : [{ kind: 'no-owner', label: 'No owner' } as const]),
    ],
    facts: [
      ...refFact('Owner', [owner], context),
      ...refFact('Persona', pain.personas, context),
      ...refFact('Evidence', pain.evidence, context),
      ...commonFacts(pain),
    ],
  };
}

function gainItem(gain: Gain, context: MapContext): MapItem {
  return {
    ...begin('gain', gain, titleOf(gain), context),
    ...peopleOf(gain.personas),
    marks: assumptionMark(gain.assumption !== undefined),
    facts: [
      ...refFact('Persona', gain.personas, context),
      ...refFact('Evidence', gain.evidence, context),
      ...commonFacts(gain),
    ],
  };
}

function opportunityItem(one: Opportunity, context: MapContext): MapItem {
  return {
    ...begin('opportunity', one, titleOf(one), context),
    ...ownedBy(one.owner, context),
    open: one.status?.value !== 'done' && one.status?.value !== 'dropped',
    marks: statusMark(one.status?.value),
    facts: [
      ...refFact('For', one.reasons, context),
      ...refFact('Improves', one.improves, context),
      ...refFact('Owner', [one.owner], context),
      ...fact('Value', one.value),
      ...fact('Effort', one.effort),
      ...commonFacts(one),
    ],
  };
}

function actionItem(one: ActionItem, context: MapContext): MapItem {
  return {
    ...begin('action-item', one, titleOf(one), context),
    ...ownedBy(one.owner, context),
    open: one.status?.value !== 'done' && one.status?.value !== 'dropped',
    marks: statusMark(one.status?.value),
    facts: [
      ...fact('Due', one.due),
      ...refFact('Owner', [one.owner], context),
      ...refFact('For', one.reasons, context),
      ...commonFacts(one),
    ],
  };
}

function metricItem(metric: Metric, context: MapContext): MapItem {
  const declaration = declarationOf(metric, context.linked);
  const there = contextIn(context, metric.meets && context.linked.target(metric.meets)?.uri);
  const said = declaration ?? metric;
  return {
    ...begin('metric', metric, titleOf(said) || metric.meets?.name || '', context),
    marks: [],
    facts: [
      ...fact('Baseline', said.baseline),
      ...fact('Value', said.value),
      ...fact('Target', said.target),
      ...fact('Unit', said.unit),
      ...refFact('Evidence', said.evidence, there),
      ...(said === metric ? [] : refFact('Evidence', metric.evidence, context)),
      ...commonFacts(metric),
      ...(said === metric ? [] : commonFacts(said)),
    ],
  };
}

function laneItems(lane: Lane, context: MapContext): MapItem[] {
  const title = titleOf(lane);
  return [
    {
      ...begin(lane.lane, lane, title, context),
      ...ownedBy(lane.owner, context),
      marks: [],
      facts: [
        ...fact('Kind', lane.laneKind),
        ...refFact('Owner', [lane.owner], context),
        ...fact('Duration', lane.duration),
        ...refFact('Evidence', lane.evidence, context),
        ...commonFacts(lane),
      ],
    },
    ...lane.pains.map((pain) => ({ ...painItem(pain, context), within: title })),
  ];
}

function handoverItems(handover: Handover, context: MapContext): MapItem[] {
  const title = handover.owner ? titleOfRef(handover.owner, context) : '';
  return [
    {
      ...begin('handover', handover, title, context),
      ...ownedBy(handover.owner, context),
      marks: [],
      facts: [...fact('When', handover.condition), ...commonFacts(handover)],
    },
    ...handover.metrics.map((metric) => ({ ...metricItem(metric, context), within: title })),
  ];
}

function nextItem(next: Next, context: MapContext): MapItem {
  return {
    ...begin('next', next, next.target ? titleOfRef(next.target, context) : '', context),
    ...(next.target ? { target: next.target.name } : {}),
    ...peopleOf(next.personas),
    marks: [],
    facts: [...fact('When', next.when), ...wayFacts(next, context)],
  };
}

function exitItem(exit: Exit, context: MapContext): MapItem {
  return {
    ...begin('exit', exit, exit.why?.value ?? '', context),
    ...peopleOf(exit.personas),
    marks: [],
    facts: wayFacts(exit, context),
  };
}

function wayFacts(way: Next | Exit, context: MapContext): MapFact[] {
  return [
    ...fact('Share', way.share),
    ...refFact('Persona', way.personas, context),
    ...refFact('Evidence', way.evidence, context),
    ...commonFacts(way),
  ];
}

function resourceItem(resource: Resource, context: MapContext): MapItem {
  return {
    ...begin('resource', resource, titleOf(resource), context),
    ...ownedBy(resource.owner, context),
    marks: statusMark(resource.status?.value),
    facts: [
      ...refFact('Owner', [resource.owner], context),
      ...fact('Importance', resource.importance),
      ...commonFacts(resource),
    ],
  };
}

/** What all items have; an item with a name is known by it, whatever its title becomes. */
export function begin(
  kind: MapItemKind,
  statement: { readonly span: MapItem['span']; readonly name?: { readonly value: string } | undefined },
  title: string,
  context: MapContext,
): MapItem {
  const id = context.distinct(statement.name?.value ?? `${kind} ${JSON.stringify(title)}`);
  return { id, kind, title, span: statement.span, ...elsewhere(context), facts: [], marks: [] };
}

function ownedBy(owner: Ref | undefined, context: MapContext): Pick<MapItem, 'owner' | 'ownerTitle'> {
  return owner === undefined ? {} : { owner: owner.name, ownerTitle: titleOfRef(owner, context) };
}

function peopleOf(refs: readonly Ref[]): { readonly people?: readonly string[] } {
  return refs.length === 0 ? {} : { people: refs.map(({ name }) => name) };
}

function statusMark(status: string | undefined): MapMark[] {
  return status === undefined ? [] : [{ kind: 'status', label: capitalised(status.replace('-', ' ')) }];
}

function assumptionMark(assumed: boolean): MapMark[] {
  return assumed ? [{ kind: 'assumption', label: 'Assumption' }] : [];
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
