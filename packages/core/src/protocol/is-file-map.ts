import type { ChannelName } from '../model/channel-kinds.ts';
import { isChannelKind } from '../model/channel-kinds.ts';
import type {
  BaselineCurve,
  ChangeMark,
  EmpathyMapView,
  FileMap,
  JourneyMap,
  MapFact,
  MapFeeling,
  MapFinding,
  MapItem,
  MapMark,
  MapMoment,
  MapPerson,
  MapStage,
  MapText,
  MetricFigures,
} from '../views/map/map.ts';
import { wordsFor } from '../views/picture-words/words-for.ts';
import { isSpan } from './is-span.ts';
import {
  isBoolean,
  isKnown,
  isListOf,
  isNumber,
  isObjectOf,
  isOneOf,
  isOptional,
  isString,
  type Shape,
} from './shape.ts';

/** Checks an embedded image of one of the types that `pictureTypeOf` detects. */
const isImage = (value: unknown): value is string =>
  typeof value === 'string' &&
  /^data:image\/(?:png|jpeg|webp|gif|svg\+xml);base64,[A-Za-z0-9+/]*={0,2}$/u.test(value);

const isFact = isObjectOf<MapFact>({
  name: isOptional(isString),
  label: isString,
  value: isString,
  word: isOptional(isString),
  image: isOptional(isImage),
  href: isOptional(isString),
});

const isMark = isObjectOf<MapMark>({
  kind: isOneOf([
    'severity',
    'status',
    'planned',
    'assumption',
    'moment-of-truth',
    'digital',
    'physical',
    'person',
    'channel-unknown',
    'external',
    'no-owner',
    'primary',
  ]),
  label: isString,
  severity: isOptional(isOneOf(['low', 'medium', 'high', 'critical'])),
  word: isOptional(isString),
});

const isChangeMark: Shape<ChangeMark> = isOneOf(['added', 'removed', 'changed', 'renamed', 'moved']);

const isItem: Shape<MapItem> = isObjectOf<MapItem>({
  id: isString,
  kind: isOneOf([
    'persona',
    'owner',
    'channel',
    'evidence',
    'goal',
    'expectation',
    'motivation',
    'thought',
    'quote',
    'touchpoint',
    'no-touchpoint',
    'pain',
    'gain',
    'opportunity',
    'metric',
    'frontstage',
    'backstage',
    'support',
    'artifact',
    'handover',
    'next',
    'exit',
    'action-item',
    'resource',
    'row',
  ]),
  title: isString,
  span: isSpan,
  uri: isOptional(isString),
  heading: isOptional(isString),
  within: isOptional(isString),
  facts: isListOf(isFact),
  marks: isListOf(isMark),
  people: isOptional(isListOf(isString)),
  owner: isOptional(isString),
  ownerTitle: isOptional(isString),
  channelKind: isOptional(isChannelKind),
  channel: isOptional(isOneOf(Object.keys(wordsFor('en').channels) as ChannelName[])),
  figures: isOptional(
    isObjectOf<MetricFigures>({
      baseline: isOptional(isNumber),
      value: isOptional(isNumber),
      target: isOptional(isNumber),
      percent: isOptional(isBoolean),
    }),
  ),
  share: isOptional(isNumber),
  target: isOptional(isString),
  evidence: isOptional(isListOf(isString)),
  answers: isOptional(isListOf(isString)),
  improves: isOptional(isListOf(isString)),
  rating: isOptional(
    isObjectOf<NonNullable<MapItem['rating']>>({
      importance: isOptional(isNumber),
      value: isOptional(isNumber),
      effort: isOptional(isNumber),
    }),
  ),
  open: isOptional(isBoolean),
  stale: isOptional(isBoolean),
  change: isOptional(isChangeMark),
});

const isFeeling = isObjectOf<MapFeeling>({
  present: isBoolean,
  score: isOptional(isNumber),
  from: isOptional(isOneOf(['moment', 'touchpoint', 'stage'])),
  label: isOptional(isString),
  because: isOptional(isString),
  span: isOptional(isSpan),
  was: isOptional(isObjectOf<NonNullable<MapFeeling['was']>>({ score: isOptional(isNumber) })),
});

const isMoment = isObjectOf<MapMoment>({
  id: isString,
  kind: isOneOf(['step', 'touchpoint', 'stage']),
  title: isString,
  span: isSpan,
  momentOfTruth: isBoolean,
  facts: isListOf(isFact),
  feelings: isListOf(isFeeling),
  items: isListOf(isItem),
  stale: isOptional(isBoolean),
  change: isOptional(isChangeMark),
  uri: isOptional(isString),
});

const isStage: Shape<MapStage> = isObjectOf<MapStage>({
  id: isString,
  title: isString,
  span: isSpan,
  facts: isListOf(isFact),
  moments: isListOf(isMoment),
  items: isListOf(isItem),
  stale: isOptional(isBoolean),
  change: isOptional(isChangeMark),
  uri: isOptional(isString),
});

const isPerson = isObjectOf<MapPerson>({
  id: isString,
  title: isString,
  primary: isBoolean,
  card: isOptional(isItem),
});

const isPoint = isObjectOf<BaselineCurve['points'][number]>({
  title: isString,
  score: isOptional(isNumber),
  at: isNumber,
});

const isJourney = isObjectOf<JourneyMap>({
  id: isString,
  title: isString,
  kind: isOneOf(['journey-map', 'day-in-the-life', 'service-blueprint']),
  span: isSpan,
  facts: isListOf(isFact),
  people: isListOf(isPerson),
  stages: isListOf(isKnown(isStage)),
  items: isListOf(isItem),
  evidence: isOptional(isListOf(isString)),
  baseline: isOptional(isObjectOf<BaselineCurve>({ title: isString, points: isListOf(isPoint) })),
  stale: isOptional(isBoolean),
  change: isOptional(isChangeMark),
});

const areTexts = isListOf(
  isObjectOf<MapText>({
    text: isString,
    span: isSpan,
    change: isOptional(isChangeMark),
    uri: isOptional(isString),
  }),
);

const isEmpathyMap = isObjectOf<EmpathyMapView>({
  id: isString,
  title: isString,
  span: isSpan,
  facts: isListOf(isFact),
  quadrants: isObjectOf<EmpathyMapView['quadrants']>({
    says: areTexts,
    thinks: areTexts,
    does: areTexts,
    feels: areTexts,
  }),
  pains: isListOf(isItem),
  gains: isListOf(isItem),
  stale: isOptional(isBoolean),
  change: isOptional(isChangeMark),
  uri: isOptional(isString),
});

/** Checks the maps of a file that a page receives. */
export const isFileMap: Shape<FileMap> = isObjectOf<FileMap>({
  language: isOptional(isString),
  journeys: isListOf(isJourney),
  empathyMaps: isListOf(isEmpathyMap),
  declarations: isListOf(isItem),
});

export const isMapFinding: Shape<MapFinding> = isObjectOf<MapFinding>({
  rule: isString,
  level: isOneOf(['error', 'warning', 'info']),
  message: isString,
  span: isSpan,
});
