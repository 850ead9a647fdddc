import type { ComparedChange } from '../compare/comparison.ts';
import type { MapItemKind } from '../map/map.ts';
import type {
  ActionItem,
  EvidenceMethod,
  Journey,
  Lane,
  Opportunity,
  Pain,
  Resource,
  Severity,
  Touchpoint,
} from '../model/statements.ts';

/** A line across a service blueprint. */
export type BlueprintLine = 'interaction' | 'visibility' | 'internal-interaction';

/** A heading at the left of a map; those of `row` statements are the map's own. */
export type RowName =
  | 'stages'
  | 'steps'
  | 'details'
  | 'personas'
  | 'emotions'
  | 'goals'
  | 'thoughts'
  | 'touchpoints'
  | 'artifacts'
  | 'frontstage'
  | 'backstage'
  | 'support'
  | 'ways'
  | 'handovers'
  | 'pains'
  | 'gains'
  | 'opportunities'
  | 'metrics'
  | 'action-items'
  | 'resources'
  | 'evidence'
  | 'wants'
  | 'hurting'
  | 'counts'
  | 'sharpest-pain';

/** A label before a value: `Owner: Web team`. */
export type FactName =
  | 'about'
  | 'accessibleDescription'
  | 'accessibleTitle'
  | 'as'
  | 'audience'
  | 'baselineMap'
  | 'baselineValue'
  | 'channel'
  | 'condition'
  | 'contact'
  | 'date'
  | 'details'
  | 'due'
  | 'duration'
  | 'effort'
  | 'emotion'
  | 'evidence'
  | 'for'
  | 'frustration'
  | 'goal'
  | 'importance'
  | 'improves'
  | 'kind'
  | 'link'
  | 'market'
  | 'method'
  | 'motivation'
  | 'need'
  | 'note'
  | 'owner'
  | 'persona'
  | 'picture'
  | 'purpose'
  | 'quote'
  | 'review'
  | 'reviewed'
  | 'sample'
  | 'scenario'
  | 'severity'
  | 'share'
  | 'source'
  | 'state'
  | 'status'
  | 'target'
  | 'title'
  | 'unit'
  | 'value'
  | 'was'
  | 'when';

/** A part of the matrix of priorities: much or little value, by little or much effort. */
export type PriorityQuadrant = 'quickWins' | 'bigBets' | 'fillIns' | 'timeSinks';

/** How a touchpoint reaches people. */
export type ChannelKindName = 'digital' | 'physical' | 'person';

/** The channels that every map has. */
export type ChannelName =
  | 'website'
  | 'app'
  | 'email'
  | 'newsletter'
  | 'sms'
  | 'chat'
  | 'search'
  | 'social-media'
  | 'online-ads'
  | 'marketplace'
  | 'review-site'
  | 'webinar'
  | 'podcast'
  | 'store'
  | 'phone'
  | 'post'
  | 'parcel'
  | 'event'
  | 'meeting'
  | 'home-visit'
  | 'print'
  | 'broadcast'
  | 'out-of-home';

/** The values of a statement's word, such as those of `status`. */
type Choices<T, K extends keyof T> =
  NonNullable<T[K]> extends { readonly value: infer V extends string } ? Readonly<Record<V, string>> : never;

/**
 * All words that a picture of a map has beside those of the map: one language, one object of this type.
 *
 * Words of values (`severities`, `methods` …) are written as inside a sentence, and `capitalised` where they begin one.
 * A message with a number or a text is a function.
 */
export interface PictureWords {
  readonly rows: Readonly<Record<RowName, string>>;
  readonly lines: Readonly<Record<BlueprintLine, string>>;
  /** Headings of one row's lines, for screen readers and documents. */
  readonly rowOf: {
    readonly journey: (heading: string) => string;
    readonly stages: (heading: string) => string;
    readonly steps: (heading: string) => string;
  };
  /** The names for one thing of a kind, and for several. */
  readonly items: Readonly<
    Record<Exclude<MapItemKind, 'row'>, { readonly one: string; readonly several: string }>
  >;
  /** Between an arrow and the place that it leads to. */
  readonly to: { readonly handover: string; readonly next: string };
  readonly at: (title: string) => string;
  /** Between a label and its value. */
  readonly colon: string;
  readonly quoted: (text: string) => string;
  readonly noTitle: string;
  readonly facts: Readonly<Record<FactName, string>>;
  readonly marks: Readonly<
    Record<
      | 'planned'
      | 'external'
      | 'assumption'
      | 'momentOfTruth'
      | 'channelUnknown'
      | 'noOwner'
      | 'primaryPersona',
      string
    >
  >;
  readonly channelKinds: Readonly<Record<ChannelKindName, string>>;
  readonly channels: Readonly<Record<ChannelName, string>>;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly states: Choices<Journey, 'state'>;
  readonly journeyKinds: Choices<Journey, 'journeyKind'>;
  readonly journeyStatuses: Choices<Journey, 'status'>;
  readonly reviews: Choices<Journey, 'review'>;
  readonly touchpointStatuses: Choices<Touchpoint, 'status'>;
  readonly painStatuses: Choices<Pain, 'status'>;
  readonly planStatuses: Choices<Opportunity, 'status'> & Choices<ActionItem, 'status'>;
  readonly resourceStatuses: Choices<Resource, 'status'>;
  readonly laneKinds: Choices<Lane, 'laneKind'>;
  readonly methods: Readonly<Record<EvidenceMethod, string>>;
  readonly emotion: {
    readonly unknown: string;
    /** @param score such as `+1` */
    readonly is: (score: string) => string;
    readonly isUnknown: string;
    /** @param scores such as `+1 → −1` */
    readonly beforeAndNow: (scores: string) => string;
    readonly of: (person: string) => string;
    /** @param reason a text of the map, mostly a clause */
    readonly because: (reason: string) => string;
    readonly lowestOfTouchpoints: string;
    readonly ofWholeStage: string;
    readonly atMomentOfTruth: string;
  };
  readonly quadrants: Readonly<Record<'says' | 'thinks' | 'does' | 'feels', string>>;
  /** Names of groups of rows, on the strip at their left: short, since the strip may be as high as one row. */
  readonly rowGroups: Readonly<
    Record<
      | 'doing'
      | 'feeling'
      | 'meeting'
      | 'front'
      | 'behind'
      | 'support'
      | 'ways'
      | 'hurting'
      | 'improving'
      | 'measuring'
      | 'acting'
      | 'sources'
      | 'more',
      string
    >
  >;
  /** Words for the change of a part since an older version. */
  readonly changes: Readonly<Record<ComparedChange['mark'], string>>;
  /** In the place of a value that a version of the map does not have. */
  readonly noValue: { readonly nobody: string; readonly nothing: string; readonly yes: string };
  readonly map: {
    readonly caption: (title: string) => string;
    /** The curve of an older version. */
    readonly before: (version: string) => string;
    readonly declared: string;
    readonly folded: (count: number) => string;
    readonly nothingYet: string;
    /** The noun alone: its number stands before it. */
    readonly findings: (count: number) => string;
    readonly lastGoodVersion: string;
    readonly sheet: (title: string, number: number, of: number) => string;
    readonly language: string;
  };
  /** Above a map: what it is for, and how it is. */
  readonly header: {
    readonly goal: string;
    readonly purpose: string;
    readonly audience: string;
    readonly states: Readonly<Record<'current' | 'future', string>>;
  };
  /** In a map and below it, beside signs. */
  readonly signs: {
    /** In one word, beside four bars. */
    readonly severities: Readonly<Record<Severity, string>>;
    readonly serious: (count: number) => string;
    /** The part of people that leave, such as `32%`. */
    readonly leave: (share: string) => string;
    /** On the arc of a way, behind its share: to an earlier moment, to a later one, to its own. */
    readonly goes: Readonly<Record<'back' | 'ahead' | 'again', string>>;
    /** Behind the share of people that come back from there, or skip what is between. */
    readonly comeFrom: (title: string) => string;
    /** Between the baseline and the value of a metric. */
    readonly now: string;
    readonly wholeJourney: string;
    readonly underWay: (count: number) => string;
    readonly nextDue: (date: string) => string;
    readonly moods: string;
    /** The five moods from the worst to the best, in one short word each: beside a scale. */
    readonly moodLevels: Readonly<Record<-2 | -1 | 0 | 1 | 2, string>>;
    readonly unknownFeeling: string;
    readonly answers: string;
    readonly leaves: string;
    readonly figures: string;
  };
  /** The generated description of a journey. */
  readonly description: {
    readonly customer: (names: string) => string;
    readonly stages: (count: number) => string;
    readonly moments: (count: number) => string;
  };
  /** Notices of a diagram that has no room for everything. */
  readonly leftOut: {
    readonly stages: (count: number) => string;
    readonly moreStages: (count: number) => string;
    readonly moments: (count: number) => string;
    readonly moreMoments: (count: number) => string;
    readonly sentence: (titles: string) => string;
  };
  /** In brackets behind a title, in the short form of a document. */
  readonly short: {
    readonly severityUnknown: string;
    readonly ownedBy: (owner: string) => string;
    readonly noOwner: string;
    readonly due: (date: string) => string;
    readonly noDueDate: string;
  };
  /** The view of one moment in full below all of them. */
  readonly focus: {
    readonly name: string;
    readonly overview: string;
    readonly pains: (count: number) => string;
    readonly gains: (count: number) => string;
    readonly opportunities: (count: number) => string;
  };
  /** Words of slides, and of showing them. */
  readonly slides: {
    readonly present: string;
    readonly presentation: string;
    readonly next: string;
    readonly previous: string;
    readonly end: string;
    readonly notes: string;
    readonly noNotes: string;
    readonly position: (number: number, of: number) => string;
    readonly happens: string;
    readonly hurts: string;
    /** In its place where a stage has no pains, but gains. */
    readonly helps: string;
    readonly doneAboutIt: string;
    readonly andMore: (count: number) => string;
    /** In notes, above what the slide has no room for. */
    readonly leftOut: string;
    readonly priorities: string;
    readonly quadrants: Readonly<Record<PriorityQuadrant, string>>;
    readonly order: string;
    readonly formula: string;
  };
  /** Words around the picture in an exported page. */
  readonly page: {
    readonly picture: string;
    readonly journeyShown: string;
    readonly shownAs: string;
    readonly diagram: string;
    readonly map: string;
    readonly zoomIn: string;
    readonly zoomOut: string;
    readonly originalSize: string;
    readonly fit: string;
    readonly fitToWidth: string;
    readonly saveAsSvg: string;
    readonly notSaved: (why: string) => string;
    readonly filters: string;
    readonly channels: string;
    readonly show: string;
    readonly everyPersona: string;
    readonly everyOwner: string;
    readonly everyChannel: string;
    readonly onlyChannels: Readonly<Record<ChannelKindName, string>>;
    readonly everything: string;
    readonly onlyPains: string;
    readonly onlyOpenActions: string;
    readonly showEverything: string;
    /** How much of each part is shown. */
    readonly density: string;
    readonly densities: Readonly<Record<'overview' | 'standard' | 'everything', string>>;
    /** Names a place in the text. */
    readonly line: (file: string, line: number) => string;
    readonly noScript: string;
  };
}
