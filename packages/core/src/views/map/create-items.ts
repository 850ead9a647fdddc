// Longer than most files: the cards for all kinds of statements are easiest to compare in one place.

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
import { getLastDay } from '../../semantics/queries/calendar.ts';
import { findBuiltInChannel, findChannelKind } from '../../semantics/queries/find-channel-kind.ts';
import { getDeclaration } from '../../semantics/queries/get-declaration.ts';
import { getTitle } from '../../semantics/queries/get-title.ts';
import { findMetricValue, hasFigures, listReadings } from '../../semantics/queries/metric-figures.ts';
import { capitalizeWord } from '../picture-words/capitalize-word.ts';
import { translateValue } from '../picture-words/translate-value.ts';
import type { MapFact, MapItem, MapItemKind, MapMark, MetricFigures } from './map.ts';
import {
  createFact,
  emotionFact,
  getContext,
  getRefTitle,
  getUriIfElsewhere,
  type MapContext,
} from './map-context.ts';
import { propertyFacts, sharedFacts } from './property-facts.ts';

/**
 * A function for each kind of statement. It returns the statement's card in a row of the map, and the cards of the
 * statements in the body of the statement.
 */
export const itemsOf = {
  touchpoint: createTouchpointItems,
  pain: createPainItem,
  gain: createGainItem,
  opportunity: createOpportunityItem,
  metric: createMetricItem,
  lane: createLaneItems,
  handover: createHandoverItems,
  next: createNextItem,
  exit: createExitItem,
  'action-item': createActionItem,
  resource: createResourceItem,
};

/**
 * Returns the card of a touchpoint, and cards in other rows for the statements in the touchpoint's body. If the
 * touchpoint refers to a declaration, the statements in the declaration's body get cards, too.
 */
function createTouchpointItems(touchpoint: Touchpoint, context: MapContext): MapItem[] {
  const { words } = context;
  const declaration = getDeclaration(touchpoint, context.linked);
  const declarationContext = getContext(
    context,
    touchpoint.meets && context.linked.target(touchpoint.meets)?.uri,
  );
  const source = declaration ?? touchpoint;
  const title = getTitle(source) || touchpoint.meets?.name || '';
  const channel = source.channel && declarationContext.linked.target(source.channel)?.entity;
  const channelKind = channel?.kind === 'channel' ? findChannelKind(channel) : undefined;
  const builtIn = channel?.kind === 'channel' ? findBuiltInChannel(channel) : undefined;
  const marks: MapMark[] = [
    channelKind === undefined
      ? { kind: 'channel-unknown', label: words.marks.channelUnknown }
      : { kind: channelKind, label: words.channelKinds[channelKind] },
    ...(source.external === undefined ? [] : [{ kind: 'external', label: words.marks.external } as const]),
    ...(source.status?.value === 'planned' ? [{ kind: 'planned', label: words.marks.planned } as const] : []),
    ...((touchpoint.momentOfTruth ?? source.momentOfTruth)
      ? [{ kind: 'moment-of-truth', label: words.marks.momentOfTruth } as const]
      : []),
    ...createAssumptionMark((touchpoint.assumption ?? source.assumption) !== undefined, context),
  ];
  const item: MapItem = {
    ...createBaseItem('touchpoint', touchpoint, title, context),
    marks,
    ...(channelKind === undefined ? {} : { channelKind }),
    ...(builtIn === undefined ? {} : { channel: builtIn }),
    ...getOwnerFields(source.owner, declarationContext),
    facts: sharedFacts(
      touchpoint,
      declaration,
      context,
      declarationContext,
      chooseEmotions(touchpoint, declaration, context, declarationContext),
    ),
  };
  const createInnerItems = (body: Touchpoint, bodyContext: MapContext): MapItem[] => [
    ...body.expectations.map((text) => ({
      ...createBaseItem('expectation', { span: text.span }, text.value, bodyContext),
      within: title,
    })),
    ...body.pains.map((pain) => ({ ...createPainItem(pain, bodyContext), within: title })),
    ...body.gains.map((gain) => ({ ...createGainItem(gain, bodyContext), within: title })),
    ...body.opportunities.map((opportunity) => ({
      ...createOpportunityItem(opportunity, bodyContext),
      within: title,
    })),
    ...body.metrics.map((metric) => ({ ...createMetricItem(metric, bodyContext), within: title })),
  ];
  return [
    item,
    ...createInnerItems(touchpoint, context),
    ...(source === touchpoint ? [] : createInnerItems(source, declarationContext)),
  ];
}

/** Returns the emotions of a touchpoint, or those of its declaration if it has none of its own. */
function chooseEmotions(
  touchpoint: Touchpoint,
  declaration: Touchpoint | undefined,
  context: MapContext,
  declarationContext: MapContext,
): MapFact[] {
  const here = touchpoint.emotions.map((emotion) => emotionFact(emotion, context));
  if (declaration === undefined || declaration === touchpoint || here.length > 0) return here;
  return declaration.emotions.map((emotion) => emotionFact(emotion, declarationContext));
}

function createPainItem(pain: Pain, context: MapContext): MapItem {
  const { severity, status, owner, assumption } = pain;
  return {
    ...createBaseItem('pain', pain, getTitle(pain), context),
    ...getOwnerFields(owner, context),
    ...getPeopleField(pain.personas),
    open: status?.value !== 'resolved',
    marks: [
      ...(severity
        ? [
            {
              kind: 'severity',
              label: capitalizeWord(translateValue(context.words.severities, severity.value)),
              severity: severity.value,
            } as const,
          ]
        : []),
      ...createStatusMark(status?.value, context.words.painStatuses),
      ...createAssumptionMark(assumption !== undefined, context),
      ...(owner ? [] : [{ kind: 'no-owner', label: context.words.marks.noOwner } as const]),
    ],
    facts: propertyFacts(pain, context),
  };
}

function createGainItem(gain: Gain, context: MapContext): MapItem {
  return {
    ...createBaseItem('gain', gain, getTitle(gain), context),
    ...getPeopleField(gain.personas),
    marks: createAssumptionMark(gain.assumption !== undefined, context),
    facts: propertyFacts(gain, context),
  };
}

function createOpportunityItem(opportunity: Opportunity, context: MapContext): MapItem {
  return {
    ...createBaseItem('opportunity', opportunity, getTitle(opportunity), context),
    ...getOwnerFields(opportunity.owner, context),
    open: opportunity.status?.value !== 'done' && opportunity.status?.value !== 'dropped',
    marks: createStatusMark(opportunity.status?.value, context.words.planStatuses),
    facts: propertyFacts(opportunity, context),
  };
}

function createActionItem(actionItem: ActionItem, context: MapContext): MapItem {
  return {
    ...createBaseItem('action-item', actionItem, getTitle(actionItem), context),
    ...getOwnerFields(actionItem.owner, context),
    open: actionItem.status?.value !== 'done' && actionItem.status?.value !== 'dropped',
    marks: createStatusMark(actionItem.status?.value, context.words.planStatuses),
    facts: propertyFacts(actionItem, context),
  };
}

function createMetricItem(metric: Metric, context: MapContext): MapItem {
  const declaration = getDeclaration(metric, context.linked);
  const declarationContext = getContext(context, metric.meets && context.linked.target(metric.meets)?.uri);
  const source = declaration ?? metric;
  return {
    ...createBaseItem('metric', metric, getTitle(source) || metric.meets?.name || '', context),
    marks: [],
    ...getFigures(getFiguresHere(metric, source, declarationContext)),
    ...getMetricName(metric),
    facts: sharedFacts(metric, declaration, context, declarationContext),
  };
}

/** Returns the name of a metric with figures of its own: those of one name can share a row. */
function getMetricName(metric: Metric): Pick<MapItem, 'metric'> {
  const name = metric.meets?.name ?? metric.name?.value;
  return name === undefined || !hasFigures(metric) ? {} : { metric: name };
}

/** Returns the figures of a metric at one place: those given there, with the target of the declaration, else all of that. */
function getFiguresHere(
  metric: Metric,
  source: Metric,
  { linked }: MapContext,
): Pick<Metric, 'baseline' | 'value' | 'target'> & Pick<MetricFigures, 'readings'> {
  const here = metric !== source && hasFigures(metric) ? metric : source;
  const { baseline } = here;
  const value = findMetricValue(here, linked)?.quantity;
  const target = here.target ?? source.target;
  const readings = listReadings(here, linked)
    .map((reading) => ({ day: getLastDay(reading.date.value), value: reading.value.value }))
    .filter((reading) => Number.isFinite(reading.value));
  return {
    ...(readings.length > 1 && { readings }),
    ...(baseline !== undefined && { baseline }),
    ...(value !== undefined && { value }),
    ...(target !== undefined && { target }),
  };
}

function getFigures({
  baseline,
  value,
  target,
  readings,
}: ReturnType<typeof getFiguresHere>): Pick<MapItem, 'figures'> {
  const figures = {
    ...pickFinite('baseline', baseline),
    ...pickFinite('value', value),
    ...pickFinite('target', target),
    ...(readings && { readings }),
  };
  if (Object.keys(figures).length === 0) return {};
  const isPercent = [baseline, value, target].some((quantity) => quantity?.percent === true);
  return { figures: isPercent ? { ...figures, percent: true } : figures };
}

/** Numbers of hundreds of digits parse as infinite and cannot be drawn. */
function pickFinite<K extends string>(
  name: K,
  quantity: Quantity | undefined,
): { readonly [key in K]?: number } {
  return quantity === undefined || !Number.isFinite(quantity.value)
    ? {}
    : ({ [name]: quantity.value } as { readonly [key in K]?: number });
}

function createLaneItems(lane: Lane, context: MapContext): MapItem[] {
  const title = getTitle(lane);
  return [
    {
      ...createBaseItem(lane.lane, lane, title, context),
      ...getOwnerFields(lane.owner, context),
      marks: createAssumptionMark(lane.assumption !== undefined, context),
      facts: propertyFacts(lane, context),
    },
    ...lane.pains.map((pain) => ({ ...createPainItem(pain, context), within: title })),
  ];
}

function createHandoverItems(handover: Handover, context: MapContext): MapItem[] {
  const title = handover.owner ? getRefTitle(handover.owner, context) : '';
  return [
    {
      ...createBaseItem('handover', handover, title, context),
      ...getOwnerFields(handover.owner, context),
      marks: [],
      facts: [...createFact('condition', handover.condition, context), ...propertyFacts(handover, context)],
    },
    ...handover.metrics.map((metric) => ({ ...createMetricItem(metric, context), within: title })),
  ];
}

function createNextItem(next: Next, context: MapContext): MapItem {
  return {
    ...createBaseItem('next', next, next.target ? getRefTitle(next.target, context) : '', context),
    ...(next.target ? { target: next.target.name } : {}),
    ...pickFinite('share', next.share),
    ...getPeopleField(next.personas),
    marks: [],
    facts: [...createFact('condition', next.when, context), ...propertyFacts(next, context)],
  };
}

function createExitItem(exit: Exit, context: MapContext): MapItem {
  return {
    ...createBaseItem('exit', exit, exit.why?.value ?? '', context),
    ...pickFinite('share', exit.share),
    ...getPeopleField(exit.personas),
    marks: [],
    facts: propertyFacts(exit, context),
  };
}

function createResourceItem(resource: Resource, context: MapContext): MapItem {
  return {
    ...createBaseItem('resource', resource, getTitle(resource), context),
    ...getOwnerFields(resource.owner, context),
    marks: createStatusMark(resource.status?.value, context.words.resourceStatuses),
    facts: propertyFacts(resource, context),
  };
}

/**
 * Returns a card with the properties that all cards have. The id of a named statement's card is the name, so it does
 * not depend on the title.
 */
export function createBaseItem(
  kind: MapItemKind,
  statement: { readonly span: MapItem['span']; readonly name?: { readonly value: string } | undefined },
  title: string,
  context: MapContext,
): MapItem {
  const id = context.distinct(statement.name?.value ?? `${kind} ${JSON.stringify(title)}`);
  context.made.set(id, { statement, context });
  return { id, kind, title, span: statement.span, ...getUriIfElsewhere(context), facts: [], marks: [] };
}

function getOwnerFields(owner: Ref | undefined, context: MapContext): Pick<MapItem, 'owner' | 'ownerTitle'> {
  return owner === undefined ? {} : { owner: owner.name, ownerTitle: getRefTitle(owner, context) };
}

function getPeopleField(refs: readonly Ref[]): { readonly people?: readonly string[] } {
  return refs.length === 0 ? {} : { people: refs.map(({ name }) => name) };
}

function createStatusMark(status: string | undefined, words: Readonly<Record<string, string>>): MapMark[] {
  return status === undefined
    ? []
    : [{ kind: 'status', label: capitalizeWord(translateValue(words, status)), word: status }];
}

export function createAssumptionMark(assumed: boolean, { words }: MapContext): MapMark[] {
  return assumed ? [{ kind: 'assumption', label: words.marks.assumption }] : [];
}
