// Longer than most files: the types of the view model, best read as a whole.
import type { ChannelKind, ChannelName } from '../../model/channel-kinds.ts';
import type { Severity } from '../../model/statements.ts';
import type { Span } from '../../model/values.ts';
import type { ConfidenceBasis } from '../../semantics/figures/rate-confidence.ts';

/**
 * The view model of a file's maps. The preview's map, the exported page and the images are all drawn from it.
 * It is complete: statements without their own place are facts of the part that they describe.
 */
export interface FileMap {
  /** The language of its texts: a BCP 47 tag. */
  readonly language?: string;
  readonly journeys: readonly JourneyMap[];
  readonly empathyMaps: readonly EmpathyMapView[];
  /** The other declarations of the file: personas, owners, channels … */
  readonly declarations: readonly MapItem[];
}

/** The change to a part of a map since the base of a comparison. */
export type ChangeMark = 'added' | 'removed' | 'changed' | 'renamed' | 'moved';

/** The mark of an entry in the list of changes. */
export type ListedMark =
  | ChangeMark
  | 'new-finding'
  | 'fixed-finding'
  | 'silenced-finding'
  | 'changed-suppression'
  | 'weaker-rules';

export interface JourneyMap {
  /** Unique in its file, and equal to the id of its diagram. */
  readonly id: string;
  readonly title: string;
  readonly kind: 'journey-map' | 'day-in-the-life' | 'service-blueprint';
  readonly span: Span;
  /** State, status, owner, purpose … */
  readonly facts: readonly MapFact[];
  /** All people of the journey, the primary persona first. Empty for a journey without personas. */
  readonly people: readonly MapPerson[];
  readonly stages: readonly MapStage[];
  /** The cards of the whole journey. */
  readonly items: readonly MapItem[];
  /** The evidence for the journey, by the ids of its cards. */
  readonly evidence?: readonly string[];
  /** On a future map, the curve of its baseline journey, drawn behind its own curves. */
  readonly baseline?: BaselineCurve;
  /** How many customers get to its moments. */
  readonly funnel?: MapFunnel;
  /** The walks and tests whose feelings are drawn as dotted curves. */
  readonly walks?: readonly MapWalk[];
  /** Taken entirely from the last valid version, since its text has a syntax error. */
  readonly stale?: boolean;
  readonly change?: ChangeMark;
}

export interface MapPerson {
  /** The persona's name, which filters use. */
  readonly id: string;
  readonly title: string;
  readonly primary: boolean;
  /** The persona's card; absent if no visible file declares the persona. */
  readonly card?: MapItem;
}

export interface MapStage {
  /** Unique in its map. */
  readonly id: string;
  readonly title: string;
  readonly span: Span;
  readonly facts: readonly MapFact[];
  /** Its columns; never empty. */
  readonly moments: readonly MapMoment[];
  /** The cards of the whole stage, not of a single moment. */
  readonly items: readonly MapItem[];
  /** Its place in the funnel, unless that is its only moment's. */
  readonly funnel?: FunnelBar;
  readonly stale?: boolean;
  readonly change?: ChangeMark;
  /** For a removed part: the file of the base. */
  readonly uri?: string;
}

/** A column of the map. */
export interface MapMoment {
  /** Unique in its map. */
  readonly id: string;
  readonly kind: 'step' | 'touchpoint' | 'stage';
  /** The title; the stage's for a moment that is its stage. */
  readonly title: string;
  readonly span: Span;
  readonly momentOfTruth: boolean;
  readonly facts: readonly MapFact[];
  /** The feelings of the map's people, in their order. A map without people has one feeling. */
  readonly feelings: readonly MapFeeling[];
  readonly items: readonly MapItem[];
  readonly funnel?: FunnelBar;
  /** The feelings that walks and tests found here. */
  readonly felt?: readonly MapFelt[];
  /** Absent if the map says nothing about its evidence. */
  readonly confidence?: MapConfidence;
  readonly stale?: boolean;
  readonly change?: ChangeMark;
  /** For a removed part: the file of the base. */
  readonly uri?: string;
}

/** A point of an emotion curve. */
export interface MapFeeling {
  /** True if the person takes part in this moment. */
  readonly present: boolean;
  /** From -2 to 2; absent if unknown, which is not the same as neutral. */
  readonly score?: number;
  /** The statement that has the emotion: the moment, one of its touchpoints, or the stage. */
  readonly from?: 'moment' | 'touchpoint' | 'stage';
  readonly label?: string;
  readonly because?: string;
  /** The span of the emotion; absent if it is in another file. */
  readonly span?: Span;
  /** The base's emotion, if it differs; without a score it was unknown. */
  readonly was?: { readonly score?: number };
}

/** The source of a funnel. */
export interface MapFunnel {
  /** True if nobody has counted the customers: the funnel follows from exits alone. */
  readonly byExits?: boolean;
  /** The title of the evidence, and its date in the map's language. */
  readonly title?: string;
  readonly date?: string;
}

/** The customers who get to a part of the map; the texts are in the map's language. */
export interface FunnelBar {
  /** The part of all who set out, from 0 to 1; absent if nobody set out. */
  readonly share?: number;
  readonly percent?: string;
  /** The people counted. */
  readonly count?: string;
  /** The customers lost since the part before it in the funnel. */
  readonly loss?: FunnelLoss;
  /** The reason why no loss is computed to or from this part. */
  readonly part?: 'personas' | 'overlap';
}

export interface FunnelLoss {
  readonly percent: string;
  readonly greatest?: boolean;
  /** In percentage points: how many of the lost ones the exits explain. */
  readonly explained?: string;
  readonly lost: string;
}

/** A walk or test with feelings. */
export interface MapWalk {
  /** The name of its evidence. */
  readonly id: string;
  readonly title: string;
  /** In the map's language. */
  readonly date?: string;
}

/** A feeling that a walk or test found at a moment. */
export interface MapFelt {
  /** The index of the walk. */
  readonly walk: number;
  /** From -2 to 2. */
  readonly score: number;
  readonly label?: string;
  readonly because?: string;
  /** Absent if it is in another file. */
  readonly span?: Span;
}

/** The bases of a moment. */
export interface MapConfidence {
  /** The best basis. */
  readonly basis: ConfidenceBasis;
  /** Every basis with the titles of its evidence, the best first. */
  readonly bases: readonly { readonly basis: ConfidenceBasis; readonly sources: readonly string[] }[];
}

/** A pain or gain on another map. */
export interface AddressedInsight {
  /** Distinguishes it from other insights. */
  readonly key: string;
  readonly kind: 'pain' | 'gain';
  readonly severity?: Severity;
  readonly resolved?: boolean;
}

/** The curve of a future map's baseline. */
export interface BaselineCurve {
  readonly title: string;
  readonly points: readonly {
    readonly title: string;
    readonly score?: number;
    /** The position over this map's moments, counted from 0; fractional for moments without a counterpart here. */
    readonly at: number;
  }[];
}

/** A card on the map, in the row for its kind. */
export interface MapItem {
  /** Unique in its map. */
  readonly id: string;
  readonly kind: MapItemKind;
  /** The text to display. */
  readonly title: string;
  /** The span in the file, or in `uri`. */
  readonly span: Span;
  /** The file of the statement, if it is not the drawn file. */
  readonly uri?: string;
  /** The heading of its row, for rows that the map defines. */
  readonly heading?: string;
  /** The title of the touchpoint or lane entry that contains it. */
  readonly within?: string;
  readonly facts: readonly MapFact[];
  readonly marks: readonly MapMark[];
  /** The people it is about, by their ids; absent means all. */
  readonly people?: readonly string[];
  /** The name of its owner, which filters use. */
  readonly owner?: string;
  /** The title of that owner. */
  readonly ownerTitle?: string;
  readonly channelKind?: ChannelKind;
  /** The built-in channel of a touchpoint. */
  readonly channel?: ChannelName;
  /** The numbers of a metric, as far as they are given. */
  readonly figures?: MetricFigures;
  /** The name of a metric's declaration, which can have figures in several places. */
  readonly metric?: string;
  /** The percentage of people who take this exit or branch. */
  readonly share?: number;
  /** For a branch: the id of the moment it leads to. */
  readonly target?: string;
  /** The evidence for the statement, by the ids of the map's cards. */
  readonly evidence?: readonly string[];
  /** The cards that an opportunity or action item addresses, by their ids. */
  readonly answers?: readonly string[];
  /** The pains and gains on other maps that an opportunity addresses. */
  readonly elsewhere?: readonly AddressedInsight[];
  /** The metrics that an opportunity improves, by the ids of their cards. */
  readonly improves?: readonly string[];
  /** Ratings from 1 to 5: the importance of a touchpoint or resource, the value and effort of an opportunity. */
  readonly rating?: { readonly importance?: number; readonly value?: number; readonly effort?: number };
  /** For an opportunity or action item: neither done nor dropped. For a pain: not resolved. */
  readonly open?: boolean;
  readonly stale?: boolean;
  readonly change?: ChangeMark;
}

export type MapItemKind =
  | 'persona'
  | 'owner'
  | 'channel'
  | 'evidence'
  | 'goal'
  | 'expectation'
  | 'motivation'
  | 'thought'
  | 'quote'
  | 'touchpoint'
  | 'no-touchpoint'
  | 'pain'
  | 'gain'
  | 'opportunity'
  | 'metric'
  | 'frontstage'
  | 'backstage'
  | 'support'
  | 'artifact'
  | 'handover'
  | 'next'
  | 'exit'
  | 'action-item'
  | 'resource'
  | 'row';

/** The numbers of a metric. */
export interface MetricFigures {
  readonly baseline?: number;
  readonly value?: number;
  readonly target?: number;
  /** True if they are percentages. */
  readonly percent?: boolean;
  /** The readings, the oldest first. */
  readonly readings?: readonly MetricReading[];
}

/** A dated figure of a metric. */
export interface MetricReading {
  /** A day: the last one for a month. */
  readonly day: string;
  readonly value: number;
}

/** A label that the words of pictures contain: `Owner: Web team`. */
export type WordedFactName =
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

/** The name of a fact: of a label in the words of pictures, or in the table of properties. */
export type FactName = WordedFactName | (string & {});

/** A fact about a part of the map: `Owner: Web team`. */
export interface MapFact {
  /** The name of the fact, independent of the language; absent if the map gives the label. */
  readonly name?: FactName;
  /** The label in the map's language, such as `Owner`. */
  readonly label: string;
  readonly value: string;
  /** The word or date in the text that `value` translates, such as `agreed` or `2026-10-28`. */
  readonly word?: string;
  /** The image of a picture as a `data:` URL, if its file could be read; `value` is then its text alternative. */
  readonly image?: string;
  /** The URL of a link, always with `http:`, `https:` or `mailto:`. */
  readonly href?: string;
}

/** A mark to see at a glance; `label` is its text in the map's language. */
export interface MapMark {
  readonly kind:
    | 'severity'
    | 'status'
    | 'planned'
    | 'assumption'
    | 'moment-of-truth'
    | 'digital'
    | 'physical'
    | 'person'
    | 'channel-unknown'
    | 'external'
    | 'no-owner'
    | 'primary';
  readonly label: string;
  readonly severity?: Severity;
  /** The keyword of a status, such as `doing`. */
  readonly word?: string;
}

/** An empathy map: four quadrants around a person. */
export interface EmpathyMapView {
  readonly id: string;
  readonly title: string;
  readonly span: Span;
  readonly facts: readonly MapFact[];
  readonly quadrants: Readonly<Record<'says' | 'thinks' | 'does' | 'feels', readonly MapText[]>>;
  readonly pains: readonly MapItem[];
  readonly gains: readonly MapItem[];
  readonly stale?: boolean;
  readonly change?: ChangeMark;
  /** For a removed part: the file of the base. */
  readonly uri?: string;
}

export interface MapText {
  readonly text: string;
  /** The evidence that it comes from. */
  readonly facts?: readonly MapFact[];
  readonly span: Span;
  readonly change?: ChangeMark;
  /** For a removed part: the file of the base. */
  readonly uri?: string;
}

/** A finding at a span of the map. */
export interface MapFinding {
  readonly rule: string;
  readonly level: 'error' | 'warning' | 'info';
  readonly message: string;
  readonly span: Span;
}
