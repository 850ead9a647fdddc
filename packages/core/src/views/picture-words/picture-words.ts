// Longer than most files: the list of all words of a picture, best read as a whole.
import type { ChannelName } from '../../model/channel-kinds.ts';
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
} from '../../model/statements.ts';
import type { MissingPart } from '../../semantics/figures/rank-opportunities.ts';
import type { ConfidenceBasis } from '../../semantics/figures/rate-confidence.ts';
import type { ListedMark, MapItemKind, WordedFactName } from '../map/map.ts';
import type { PriorityQuadrant } from './priority-quadrant.ts';
import type { WalkWords } from './walk-words.ts';

/** A line across a service blueprint. */
export type BlueprintLine = 'interaction' | 'visibility' | 'internal-interaction';

/** A heading to the left of a map. The headings of `row` statements come from the map. */
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
  | 'sharpest-pain'
  | 'funnel';

/** The way in which a channel reaches people. */
export type ChannelKindName = 'digital' | 'physical' | 'person';

/** The words for the values of a property, such as those of `status`. */
type Choices<T, K extends keyof T> =
  NonNullable<T[K]> extends { readonly value: infer V extends string } ? Readonly<Record<V, string>> : never;

/**
 * All words that a drawing adds to the texts of the map: one object for each language.
 *
 * Words for values (`severities`, `methods` …) have the form for the middle of a sentence;
 * `capitalised` adapts them to its beginning. Messages with a number or a text are functions.
 */
export interface PictureWords {
  readonly rows: Readonly<Record<RowName, string>>;
  readonly lines: Readonly<Record<BlueprintLine, string>>;
  /** Headings for the parts of one row, for screen readers and documents. */
  readonly rowOf: {
    readonly journey: (heading: string) => string;
    readonly stages: (heading: string) => string;
    readonly steps: (heading: string) => string;
  };
  /** The names of one thing and of several things of a kind. */
  readonly items: Readonly<
    Record<Exclude<MapItemKind, 'row'>, { readonly one: string; readonly several: string }>
  >;
  /** Between an arrow and its target. */
  readonly to: { readonly handover: string; readonly next: string };
  readonly at: (title: string) => string;
  /** Between a label and its value. */
  readonly colon: string;
  readonly quoted: (text: string) => string;
  readonly noTitle: string;
  readonly facts: Readonly<Record<WordedFactName, string>>;
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
    /** @param reason a text of the map, usually a clause */
    readonly because: (reason: string) => string;
    readonly lowestOfTouchpoints: string;
    readonly ofWholeStage: string;
    readonly atMomentOfTruth: string;
  };
  readonly quadrants: Readonly<Record<'says' | 'thinks' | 'does' | 'feels', string>>;
  /** Names of row groups, on the strip to their left. They must be short, since the strip may be as low as one row. */
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
  /** Words for the change to a part since the base. */
  readonly changes: Readonly<Record<ListedMark, string>>;
  /** In place of a value that one version of the map does not have. */
  readonly noValue: { readonly nobody: string; readonly nothing: string; readonly yes: string };
  readonly map: {
    readonly caption: (title: string) => string;
    /** The curve of the base. */
    readonly before: (version: string) => string;
    readonly declared: string;
    readonly folded: (count: number) => string;
    readonly nothingYet: string;
    /** The noun alone: the number precedes it. */
    readonly findings: (count: number) => string;
    readonly lastGoodVersion: string;
    readonly sheet: (title: string, number: number, of: number) => string;
    readonly language: string;
  };
  /** Above a map: its goal, purpose, audience and state. */
  readonly header: {
    readonly goal: string;
    readonly purpose: string;
    readonly audience: string;
    readonly states: Readonly<Record<'current' | 'future', string>>;
  };
  /** Next to signs in a map and below it. */
  readonly signs: {
    /** One word, next to four bars. */
    readonly severities: Readonly<Record<Severity, string>>;
    readonly serious: (count: number) => string;
    /** The share of people who leave, such as `32%`. */
    readonly leave: (share: string) => string;
    /** On the arc of a branch, after its share: to an earlier moment, a later one, or its own. */
    readonly goes: Readonly<Record<'back' | 'ahead' | 'again', string>>;
    /** Behind the share of people who come back from another moment, or skip moments. */
    readonly comeFrom: (title: string) => string;
    /** Between the baseline and the value of a metric. */
    readonly now: string;
    readonly wholeJourney: string;
    readonly underWay: (count: number) => string;
    readonly nextDue: (date: string) => string;
    readonly moods: string;
    /** The five moods from the worst to the best, next to a scale: one short word each. */
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
  /** Notices in a diagram that has no room for everything. */
  readonly leftOut: {
    readonly stages: (count: number) => string;
    readonly moreStages: (count: number) => string;
    readonly moments: (count: number) => string;
    readonly moreMoments: (count: number) => string;
    readonly sentence: (titles: string) => string;
  };
  /** In brackets after a title, in an extract. */
  readonly short: {
    readonly severityUnknown: string;
    readonly ownedBy: (owner: string) => string;
    readonly noOwner: string;
    readonly due: (date: string) => string;
    readonly noDueDate: string;
  };
  /** The view that shows one moment in full below all others. */
  readonly focus: {
    readonly name: string;
    readonly overview: string;
    readonly pains: (count: number) => string;
    readonly gains: (count: number) => string;
    readonly opportunities: (count: number) => string;
  };
  /** Words on slides, and for presenting them. */
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
    /** In place of `hurts` if a stage has gains but no pains. */
    readonly helps: string;
    readonly doneAboutIt: string;
    readonly andMore: (count: number) => string;
    /** In notes, above the parts that did not fit on the slide. */
    readonly leftOut: string;
    readonly priorities: string;
    readonly quadrants: Readonly<Record<PriorityQuadrant, string>>;
    readonly order: string;
    readonly formula: string;
    /** The formula if the reach of every pain is known. */
    readonly formulaWithReach: string;
    /** Names the references of the pains whose reach is unknown, if it is known for others. */
    readonly reachMissing: (references: string) => string;
    /** Above the opportunities without a rank. */
    readonly unranked: string;
    readonly missing: Readonly<Record<MissingPart, string>>;
    /** In each quadrant, below its name. */
    readonly advice: Readonly<Record<PriorityQuadrant, string>>;
    /** The meaning of a bubble's size. */
    readonly larger: string;
  };
  /** The funnel, walks and readings. */
  readonly figures: {
    /** Above the numbers of people in a table. */
    readonly reached: string;
    /** Above the losses in a table. */
    readonly loss: string;
    readonly getHere: (share: string) => string;
    /** Between two neighbours of a funnel. */
    readonly lost: (share: string) => string;
    readonly greatestLoss: string;
    /** In percentage points, as numbers. */
    readonly explained: (explained: string, lost: string) => string;
    /** Beside the heading of a funnel that nobody has counted. */
    readonly byExits: string;
    /** Instead of a loss, at a moment that not all personas take part in. */
    readonly onlySome: string;
    /** Instead of a loss, at a moment of a stage that goes on at the same time as another. */
    readonly overlapping: string;
    /** In the legend, the dotted curve of a walk or test. */
    readonly felt: string;
    /** In the legend, the line of a metric's readings. */
    readonly readings: string;
  };
  /** The colours of moments by their best basis. */
  readonly confidence: {
    readonly name: string;
    readonly bases: Readonly<Record<ConfidenceBasis, string>>;
  };
  readonly walk: WalkWords;
  /** Words around the drawing in an exported page. */
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
    /** The amount of detail. */
    readonly density: string;
    readonly densities: Readonly<Record<'overview' | 'standard' | 'everything', string>>;
    /** A line in a file. */
    readonly line: (file: string, line: number) => string;
    readonly noScript: string;
  };
}
