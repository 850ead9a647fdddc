import type { BodyName, Property } from '../../model/properties/property.ts';
import { properties } from '../../model/properties/property-table.ts';
import type {
  DataFile,
  Emotion,
  Felt,
  Improvement,
  Link,
  Metric,
  PictureFile,
  Reached,
  Reading,
  SourcedText,
  TranscriptFile,
} from '../../model/statements.ts';
import type { Quantity, Ref, Text, Value } from '../../model/values.ts';
import { compareDates } from '../../semantics/queries/calendar.ts';
import { findMetricValue, hasFigures } from '../../semantics/queries/metric-figures.ts';
import { factLabel } from '../picture-words/fact-label.ts';
import { wordsOfValues } from '../picture-words/value-words.ts';
import type { MapFact } from './map.ts';
import {
  createDateFact,
  createFact,
  createFacts,
  createPictureFacts,
  createRefFact,
  createWordFact,
  emotionFact,
  linkFacts,
  type MapContext,
  promiseFacts,
  reachedFact,
  sourcedFact,
} from './map-context.ts';

/** The order of the facts of a statement where it differs from the table: these come first. */
const firstFacts: Readonly<Partial<Record<BodyName, readonly string[]>>> = {
  persona: ['about', 'market'],
  touchpoint: ['channel', 'owner', 'importance', 'status'],
  metric: ['baseline', 'value', 'target', 'unit', 'metricKind', 'scale', 'due', 'readings'],
  journey: [
    ...[
      'purpose',
      'scenario',
      'audience',
      'accessibleTitle',
      'accessibleDescription',
      'state',
      'journeyKind',
    ],
    ...['status', 'owner', 'baseline', 'review', 'reviewed', 'evidence'],
  ],
  step: [
    ...['owner', 'personas', 'when', 'duration', 'pictures', 'evidence', 'notes', 'links', 'formerNames'],
    'details',
  ],
  lane: ['laneKind', 'owner'],
  'action-item': ['due', 'owner', 'reasons'],
};

/** The ways of showing a property that other parts of the picture are for. */
const withoutFact: ReadonlySet<Property['shown']> = new Set([
  'badge',
  'card',
  'column',
  'curve',
  'quadrant',
  'person',
  'page',
  'nowhere',
]);

/** The properties with a fact, in display order. */
const shownFacts = new Map(
  (Object.keys(properties) as BodyName[]).map((kind) => {
    const first = firstFacts[kind] ?? [];
    const rank = ({ key }: Property) => (first.includes(key) ? first.indexOf(key) : first.length);
    const withFact = properties[kind].filter(({ shown }) => !withoutFact.has(shown));
    return [kind, withFact.toSorted((a, b) => rank(a) - rank(b))] as const;
  }),
);

/** The properties of every body, whose facts come after all others. */
const common: ReadonlySet<string> = new Set(['notes', 'links', 'formerNames']);

const none: readonly never[] = [];

type Statement = object & { readonly kind: BodyName };

/** Returns the facts about a statement, by the table of properties. */
export function propertyFacts(statement: Statement, context: MapContext): MapFact[] {
  const all: MapFact[] = [];
  for (const property of shownFacts.get(statement.kind) ?? [])
    for (const each of factsFor(property, statement, context)) all.push(each);
  return all;
}

/** The properties that give the aim of a metric, which holds wherever it is measured. */
const aims: ReadonlySet<string> = new Set(['target', 'due']);

/** The properties that give the figures of a metric. */
const figureKeys: ReadonlySet<string> = new Set(['baseline', 'value', 'readings', ...aims]);

const sharedGroups = { touchpoint: groupShared('touchpoint'), metric: groupShared('metric') };

/** Groups the facts of a touchpoint or metric, in their order on the card. */
function groupShared(kind: BodyName) {
  const shown = shownFacts.get(kind) ?? [];
  const isFigure = ({ key }: Property) => kind === 'metric' && figureKeys.has(key);
  return {
    figures: shown.filter(isFigure),
    onlyInDeclaration: shown.filter((property) => property.onlyInDeclaration),
    others: shown.filter(
      (property) => !property.onlyInDeclaration && !common.has(property.key) && !isFigure(property),
    ),
    last: shown.filter(({ key }) => common.has(key)),
  };
}

/**
 * Returns the facts about a touchpoint or metric that may be declared elsewhere: its own facts and the facts of
 * its declaration.
 *
 * @param special the facts for other parts, after those that belong to the declaration
 */
export function sharedFacts(
  statement: object & { readonly kind: 'touchpoint' | 'metric' },
  declaration: Statement | undefined,
  context: MapContext,
  declared: MapContext,
  special: readonly MapFact[] = [],
): MapFact[] {
  const source = declaration ?? statement;
  const isElsewhere = source !== statement;
  const own = (property: Property) => factsFor(property, statement, context);
  const inherited = (property: Property) => (isElsewhere ? factsFor(property, source, declared) : []);
  const { figures, onlyInDeclaration, others, last } = sharedGroups[statement.kind];
  const hasFiguresHere = isElsewhere && statement.kind === 'metric' && hasFigures(statement as Metric);
  return [
    // The figures of one place come from there, and its target and deadline may be the declared ones.
    ...figures.flatMap((property) => {
      const facts = own(property);
      return facts.length > 0 || (hasFiguresHere && !aims.has(property.key)) ? facts : inherited(property);
    }),
    ...onlyInDeclaration.flatMap((property) => factsFor(property, source, declared)),
    ...special,
    ...others.flatMap((property) =>
      // The evidence of the declaration comes before the evidence of its use.
      property.type === 'refs'
        ? [...(isElsewhere ? inherited(property) : []), ...own(property)]
        : [...own(property), ...inherited(property)],
    ),
    ...last.flatMap(own),
    ...last.flatMap(inherited),
  ];
}

function factsFor(property: Property, statement: Statement, context: MapContext): readonly MapFact[] {
  const { key, label, type, many, keyword } = property;
  const given = (statement as unknown as Readonly<Record<string, unknown>>)[key];
  const isNewest = given === undefined && statement.kind === 'metric' && key === 'value';
  const value = isNewest ? findMetricValue(statement as Metric, context.linked)?.quantity : given;
  // Most statements have few of their possible properties.
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return none;
  switch (type) {
    case 'text':
      return many
        ? createFacts(label, value as readonly Text[], context)
        : createFact(label, value as Text, context);
    case 'number':
    case 'share':
    case 'figure':
      return createFact(label, value as Quantity, context);
    case 'date':
      return createDateFact(label, value as Value<string>, context);
    case 'word':
      return choiceFacts(property, statement.kind, value as Value<string>, context);
    case 'ref':
      return createRefFact(label, [value as Ref], context);
    case 'refs':
      return createRefFact(label, value as readonly Ref[], context);
    case 'flag':
      return [{ name: label, label: factLabel(label, context.words), value: context.words.noValue.yes }];
    case 'emotion':
      return (value as readonly (Emotion | Felt)[]).map((feeling) => emotionFact(feeling, context));
    case 'sourced-number':
      return (value as readonly Reached[]).flatMap((reached) => reachedFact(label, reached, context));
    case 'promise':
      return promiseFacts(label, value as readonly Improvement[], context);
    case 'voice':
      return (value as readonly SourcedText[]).flatMap((sourced) => sourcedFact(label, sourced, context));
    case 'former-name':
      return (value as readonly Text[]).flatMap((name) => createFact(label, name, context));
    case 'link':
      if (keyword === 'link') return linkFacts(value as readonly Link[], context);
      if (keyword === 'data') return dataFacts(property, value as readonly DataFile[], context);
      return keyword === 'picture'
        ? createPictureFacts(value as readonly PictureFile[], context)
        : createFacts(
            label,
            (value as readonly TranscriptFile[]).map(({ path }) => path),
            context,
          );
    case 'pair':
      return pairFacts(property, value as readonly Readonly<Record<string, Text | undefined>>[]);
    case 'statement':
      return keyword === 'reading' ? readingFacts(property, value as readonly Reading[], context) : none;
    case 'tag':
    case 'import':
      return none;
  }
}

function choiceFacts(
  { label, keyword }: Property,
  kind: BodyName,
  value: Value<string>,
  context: MapContext,
): MapFact[] {
  const values = wordsOfValues(keyword, kind, context.words);
  if (values !== undefined) return createWordFact(label, value, values, context);
  return createFact(label, { ...value, value: value.value.toUpperCase() }, context);
}

/** The number of readings that a fact lists. */
const mostReadings = 6;

/** Returns the fact that lists the newest readings with their samples, notes and links: `2: Sep 2026 64% (4,120)`. */
function readingFacts(
  { label }: Property,
  readings: readonly Reading[],
  { words, formats }: MapContext,
): MapFact[] {
  const newest = readings
    .toSorted((a, b) => compareDates(b.date?.value ?? '', a.date?.value ?? ''))
    .slice(0, mostReadings)
    .map(({ date, value, sample, notes, links }) => {
      const details = [
        ...(sample === undefined ? [] : [`${words.facts.sample} ${formats.number(sample.value)}`]),
        ...notes.map((note) => note.value),
        ...links.map(({ url, label: text }) =>
          text === undefined ? url.value : `${text.value} (${url.value})`,
        ),
      ];
      const figure = value && (value.percent ? formats.percent(value.value) : formats.number(value.value));
      const shown = [date && formats.date(date.value), figure].filter(Boolean).join(' ');
      return details.length === 0 ? shown : `${shown} (${details.join('; ')})`;
    });
  const more = readings.length > newest.length ? ', …' : '';
  const value = `${formats.number(readings.length)}: ${newest.join(', ')}${more}`;
  return [{ name: label, label: factLabel(label, words), value }];
}

function dataFacts({ label }: Property, files: readonly DataFile[], { words }: MapContext): MapFact[] {
  return files.map(({ path, column }) => ({
    name: label,
    label: factLabel(label, words),
    value: column === undefined ? path.value : `${path.value} (${column.value})`,
  }));
}

/** Returns a fact for each pair of texts: the first is the label. */
function pairFacts(
  { parts = [] }: Property,
  pairs: readonly Readonly<Record<string, Text | undefined>>[],
): MapFact[] {
  const [first, second] = parts.map(({ key }) => key);
  return pairs.flatMap((pair) => {
    const [label, value] = [pair[first ?? ''], pair[second ?? '']];
    return label === undefined || value === undefined ? [] : [{ label: label.value, value: value.value }];
  });
}
