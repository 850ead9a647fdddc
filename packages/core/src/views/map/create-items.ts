// Longer than most files: the list of the cards for each kind of statement, best read as a whole.

import type {
  ActionItem,
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
} from '../../model/statements.ts';
import type { Quantity, Ref } from '../../model/values.ts';
import { findBuiltInChannel, findChannelKind } from '../../semantics/queries/find-channel-kind.ts';
import { declarationOf } from '../../semantics/queries/get-declaration.ts';
import { titleOf } from '../../semantics/queries/get-title.ts';
import { capitalised } from '../picture-words/capitalize-word.ts';
import { wordOf } from '../picture-words/translate-value.ts';
import type { MapFact, MapItem, MapItemKind, MapMark } from './map.ts';
import { contextIn, elsewhere, emotionFact, fact, type MapContext, titleOfRef } from './map-context.ts';
import { propertyFacts, sharedFacts } from './property-facts.ts';

/** Functions that make the cards of each kind of statement in a row of the map, and of the statements in its body. */
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

/**
 * Returns the card of a touchpoint and, for other rows, the cards of its body. A reference to a touchpoint
 * also has those of its declaration.
 */
function touchpointItems(touchpoint: Touchpoint, context: MapContext): MapItem[] {
  const { words } = context;
  const declaration = declarationOf(touchpoint, context.linked);
  const there = contextIn(context, touchpoint.meets && context.linked.target(touchpoint.meets)?.uri);
  const said = declaration ?? touchpoint;
  const title = titleOf(said) || touchpoint.meets?.name || '';
  const channel = said.channel && there.linked.target(said.channel)?.entity;
  const channelKind = channel?.kind === 'channel' ? findChannelKind(channel) : undefined;
  const builtIn = channel?.kind === 'channel' ? findBuiltInChannel(channel) : undefined;
  const marks: MapMark[] = [
    channelKind === undefined
      ? { kind: 'channel-unknown', label: words.marks.channelUnknown }
      : { kind: channelKind, label: words.channelKinds[channelKind] },
    ...(said.external === undefined ? [] : [{ kind: 'external', label: words.marks.external } as const]),
    ...(said.status?.value === 'planned' ? [{ kind: 'planned', label: words.marks.planned } as const] : []),
    ...((touchpoint.momentOfTruth ?? said.momentOfTruth)
      ? [{ kind: 'moment-of-truth', label: words.marks.momentOfTruth } as const]
      : []),
  ];
  const item: MapItem = {
    ...begin('touchpoint', touchpoint, title, context),
    marks,
    ...(channelKind === undefined ? {} : { channelKind }),
    ...(builtIn === undefined ? {} : { channel: builtIn }),
    ...ownedBy(said.owner, there),
    facts: sharedFacts(
      touchpoint,
      declaration,
      context,
      there,
      bothEmotions(touchpoint, declaration, context, there),
    ),
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
              label: capitalised(wordOf(context.words.severities, severity.value)),
              severity: severity.value,
            } as const,
          ]
        : []),
      ...statusMark(status?.value, context.words.painStatuses),
      ...assumptionMark(assumption !== undefined, context),
      ...(owner ? [] : [{ kind: 'no-owner', label: context.words.marks.noOwner } as const]),
    ],
    facts: propertyFacts(pain, context),
  };
}

function gainItem(gain: Gain, context: MapContext): MapItem {
  return {
    ...begin('gain', gain, titleOf(gain), context),
    ...peopleOf(gain.personas),
    marks: assumptionMark(gain.assumption !== undefined, context),
    facts: propertyFacts(gain, context),
  };
}

function opportunityItem(one: Opportunity, context: MapContext): MapItem {
  return {
    ...begin('opportunity', one, titleOf(one), context),
    ...ownedBy(one.owner, context),
    open: one.status?.value !== 'done' && one.status?.value !== 'dropped',
    marks: statusMark(one.status?.value, context.words.planStatuses),
    facts: propertyFacts(one, context),
  };
}

function actionItem(one: ActionItem, context: MapContext): MapItem {
  return {
    ...begin('action-item', one, titleOf(one), context),
    ...ownedBy(one.owner, context),
    open: one.status?.value !== 'done' && one.status?.value !== 'dropped',
    marks: statusMark(one.status?.value, context.words.planStatuses),
    facts: propertyFacts(one, context),
  };
}

function metricItem(metric: Metric, context: MapContext): MapItem {
  const declaration = declarationOf(metric, context.linked);
  const there = contextIn(context, metric.meets && context.linked.target(metric.meets)?.uri);
  const said = declaration ?? metric;
  return {
    ...begin('metric', metric, titleOf(said) || metric.meets?.name || '', context),
    marks: [],
    ...figuresOf(said),
    facts: sharedFacts(metric, declaration, context, there),
  };
}

function figuresOf({ baseline, value, target }: Metric): Pick<MapItem, 'figures'> {
  const figures = {
    ...finite('baseline', baseline),
    ...finite('value', value),
    ...finite('target', target),
  };
  if (Object.keys(figures).length === 0) return {};
  const isPercent = [baseline, value, target].some((one) => one?.percent === true);
  return { figures: isPercent ? { ...figures, percent: true } : figures };
}

/** Numbers of hundreds of digits parse as infinite and cannot be drawn. */
function finite<K extends string>(name: K, quantity: Quantity | undefined): { readonly [key in K]?: number } {
  return quantity === undefined || !Number.isFinite(quantity.value)
    ? {}
    : ({ [name]: quantity.value } as { readonly [key in K]?: number });
}

function laneItems(lane: Lane, context: MapContext): MapItem[] {
  const title = titleOf(lane);
  return [
    {
      ...begin(lane.lane, lane, title, context),
      ...ownedBy(lane.owner, context),
      marks: [],
      facts: propertyFacts(lane, context),
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
      facts: [...fact('condition', handover.condition, context), ...propertyFacts(handover, context)],
    },
    ...handover.metrics.map((metric) => ({ ...metricItem(metric, context), within: title })),
  ];
}

function nextItem(next: Next, context: MapContext): MapItem {
  return {
    ...begin('next', next, next.target ? titleOfRef(next.target, context) : '', context),
    ...(next.target ? { target: next.target.name } : {}),
    ...finite('share', next.share),
    ...peopleOf(next.personas),
    marks: [],
    facts: [...fact('condition', next.when, context), ...propertyFacts(next, context)],
  };
}

function exitItem(exit: Exit, context: MapContext): MapItem {
  return {
    ...begin('exit', exit, exit.why?.value ?? '', context),
    ...finite('share', exit.share),
    ...peopleOf(exit.personas),
    marks: [],
    facts: propertyFacts(exit, context),
  };
}

function resourceItem(resource: Resource, context: MapContext): MapItem {
  return {
    ...begin('resource', resource, titleOf(resource), context),
    ...ownedBy(resource.owner, context),
    marks: statusMark(resource.status?.value, context.words.resourceStatuses),
    facts: propertyFacts(resource, context),
  };
}

/** Returns the parts that all cards have. The id of a named card is its name, so it does not depend on the title. */
export function begin(
  kind: MapItemKind,
  statement: { readonly span: MapItem['span']; readonly name?: { readonly value: string } | undefined },
  title: string,
  context: MapContext,
): MapItem {
  const id = context.distinct(statement.name?.value ?? `${kind} ${JSON.stringify(title)}`);
  context.made.set(id, { statement, context });
  return { id, kind, title, span: statement.span, ...elsewhere(context), facts: [], marks: [] };
}

function ownedBy(owner: Ref | undefined, context: MapContext): Pick<MapItem, 'owner' | 'ownerTitle'> {
  return owner === undefined ? {} : { owner: owner.name, ownerTitle: titleOfRef(owner, context) };
}

function peopleOf(refs: readonly Ref[]): { readonly people?: readonly string[] } {
  return refs.length === 0 ? {} : { people: refs.map(({ name }) => name) };
}

function statusMark(status: string | undefined, words: Readonly<Record<string, string>>): MapMark[] {
  return status === undefined
    ? []
    : [{ kind: 'status', label: capitalised(wordOf(words, status)), word: status }];
}

function assumptionMark(assumed: boolean, { words }: MapContext): MapMark[] {
  return assumed ? [{ kind: 'assumption', label: words.marks.assumption }] : [];
}
