import * as v from 'valibot';
import { type ChannelKind, type ChannelName, isChannelKind } from '../model/channel-kinds.ts';
import { confidenceBases } from '../semantics/figures/rate-confidence.ts';
import type {
  AddressedInsight,
  BaselineCurve,
  EmpathyMapView,
  FileMap,
  FunnelBar,
  FunnelLoss,
  JourneyMap,
  MapConfidence,
  MapFact,
  MapFeeling,
  MapFelt,
  MapFinding,
  MapFunnel,
  MapItem,
  MapMark,
  MapMoment,
  MapPerson,
  MapStage,
  MapText,
  MapWalk,
  MetricFigures,
  MetricReading,
} from '../views/map/map.ts';
import { getPictureWords } from '../views/picture-words/get-picture-words.ts';
import { finite, guard, list, maybe, objectOf, remembered, type Schema, span } from './schema.ts';

/** An embedded image of one of the types that `detectPictureType` detects. */
const image = v.pipe(
  v.string(),
  v.regex(/^data:image\/(?:png|jpeg|webp|gif|svg\+xml);base64,[A-Za-z0-9+/]*={0,2}$/u),
);

const fact = objectOf<MapFact>({
  name: maybe(v.string()),
  label: v.string(),
  value: v.string(),
  word: maybe(v.string()),
  image: maybe(image),
  href: maybe(v.string()),
});

const mark = objectOf<MapMark>({
  kind: v.picklist([
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
  label: v.string(),
  severity: maybe(v.picklist(['low', 'medium', 'high', 'critical'])),
  word: maybe(v.string()),
});

const changeMark = v.picklist(['added', 'removed', 'changed', 'renamed', 'moved']);

const item: Schema<MapItem> = remembered(
  objectOf<MapItem>({
    id: v.string(),
    kind: v.picklist([
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
    title: v.string(),
    span,
    uri: maybe(v.string()),
    heading: maybe(v.string()),
    within: maybe(v.string()),
    facts: list(fact),
    marks: list(mark),
    people: maybe(list(v.string())),
    owner: maybe(v.string()),
    ownerTitle: maybe(v.string()),
    channelKind: maybe(v.custom<ChannelKind>((value) => isChannelKind(value))),
    channel: maybe(v.picklist(Object.keys(getPictureWords('en').channels) as ChannelName[])),
    figures: maybe(
      objectOf<MetricFigures>({
        baseline: maybe(finite),
        value: maybe(finite),
        target: maybe(finite),
        percent: maybe(v.boolean()),
        readings: maybe(list(objectOf<MetricReading>({ day: v.string(), value: finite }))),
      }),
    ),
    metric: maybe(v.string()),
    share: maybe(finite),
    target: maybe(v.string()),
    evidence: maybe(list(v.string())),
    answers: maybe(list(v.string())),
    elsewhere: maybe(
      list(
        objectOf<AddressedInsight>({
          key: v.string(),
          kind: v.picklist(['pain', 'gain']),
          severity: maybe(v.picklist(['low', 'medium', 'high', 'critical'])),
          resolved: maybe(v.boolean()),
        }),
      ),
    ),
    improves: maybe(list(v.string())),
    rating: maybe(
      objectOf<NonNullable<MapItem['rating']>>({
        importance: maybe(finite),
        value: maybe(finite),
        effort: maybe(finite),
      }),
    ),
    open: maybe(v.boolean()),
    stale: maybe(v.boolean()),
    change: maybe(changeMark),
  }),
);

const feeling = objectOf<MapFeeling>({
  present: v.boolean(),
  score: maybe(finite),
  from: maybe(v.picklist(['moment', 'touchpoint', 'stage'])),
  label: maybe(v.string()),
  because: maybe(v.string()),
  span: maybe(span),
  was: maybe(objectOf<NonNullable<MapFeeling['was']>>({ score: maybe(finite) })),
});

const funnelBar = objectOf<FunnelBar>({
  share: maybe(finite),
  percent: maybe(v.string()),
  count: maybe(v.string()),
  loss: maybe(
    objectOf<FunnelLoss>({
      percent: v.string(),
      greatest: maybe(v.boolean()),
      explained: maybe(v.string()),
      lost: v.string(),
    }),
  ),
  part: maybe(v.picklist(['personas', 'overlap'])),
});

const felt = objectOf<MapFelt>({
  walk: finite,
  score: finite,
  label: maybe(v.string()),
  because: maybe(v.string()),
  span: maybe(span),
});

const basis = v.picklist(confidenceBases);

const confidence = objectOf<MapConfidence>({
  basis,
  bases: list(objectOf<MapConfidence['bases'][number]>({ basis, sources: list(v.string()) })),
});

const moment = objectOf<MapMoment>({
  id: v.string(),
  kind: v.picklist(['step', 'touchpoint', 'stage']),
  title: v.string(),
  span,
  momentOfTruth: v.boolean(),
  facts: list(fact),
  feelings: list(feeling),
  items: list(item),
  funnel: maybe(funnelBar),
  felt: maybe(list(felt)),
  confidence: maybe(confidence),
  stale: maybe(v.boolean()),
  change: maybe(changeMark),
  uri: maybe(v.string()),
});

const stage = objectOf<MapStage>({
  id: v.string(),
  title: v.string(),
  span,
  facts: list(fact),
  moments: list(remembered(moment)),
  items: list(item),
  funnel: maybe(funnelBar),
  stale: maybe(v.boolean()),
  change: maybe(changeMark),
  uri: maybe(v.string()),
});

const person = objectOf<MapPerson>({
  id: v.string(),
  title: v.string(),
  primary: v.boolean(),
  card: maybe(item),
});

const point = objectOf<BaselineCurve['points'][number]>({
  title: v.string(),
  score: maybe(finite),
  at: finite,
});

const journey = objectOf<JourneyMap>({
  id: v.string(),
  title: v.string(),
  kind: v.picklist(['journey-map', 'day-in-the-life', 'service-blueprint']),
  span,
  facts: list(fact),
  people: list(person),
  stages: list(remembered(stage)),
  items: list(item),
  evidence: maybe(list(v.string())),
  baseline: maybe(objectOf<BaselineCurve>({ title: v.string(), points: list(point) })),
  funnel: maybe(
    objectOf<MapFunnel>({
      byExits: maybe(v.boolean()),
      title: maybe(v.string()),
      date: maybe(v.string()),
    }),
  ),
  walks: maybe(list(objectOf<MapWalk>({ id: v.string(), title: v.string(), date: maybe(v.string()) }))),
  stale: maybe(v.boolean()),
  change: maybe(changeMark),
});

const texts = list(
  objectOf<MapText>({
    text: v.string(),
    facts: maybe(list(fact)),
    span,
    change: maybe(changeMark),
    uri: maybe(v.string()),
  }),
);

const empathyMap = objectOf<EmpathyMapView>({
  id: v.string(),
  title: v.string(),
  span,
  facts: list(fact),
  quadrants: objectOf<EmpathyMapView['quadrants']>({
    says: texts,
    thinks: texts,
    does: texts,
    feels: texts,
  }),
  pains: list(item),
  gains: list(item),
  stale: maybe(v.boolean()),
  change: maybe(changeMark),
  uri: maybe(v.string()),
});

export const fileMap: Schema<FileMap> = objectOf<FileMap>({
  language: maybe(v.string()),
  journeys: list(journey),
  empathyMaps: list(empathyMap),
  declarations: list(item),
});

/** Checks the maps of a file that a page receives. */
export const isFileMap = guard<FileMap>(fileMap);

export const mapFinding: Schema<MapFinding> = objectOf<MapFinding>({
  rule: v.string(),
  level: v.picklist(['error', 'warning', 'info']),
  message: v.string(),
  span,
});
