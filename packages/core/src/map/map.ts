import type { ChannelKind } from '../model/channel-kinds.ts';
import type { Severity } from '../model/statements.ts';
import type { Span } from '../model/values.ts';
import type { ChannelName, FactName } from '../picture-words/picture-words.ts';

/**
 * What a file's maps show, as data: the preview's map, the exported page and the pictures are all drawn from it.
 * Nothing of the text is left out: what has no place of its own is a fact of what it is about.
 */
export interface FileMap {
  /** The language its texts are written in (a BCP 47 tag). */
  readonly language?: string;
  readonly journeys: readonly JourneyMap[];
  readonly empathyMaps: readonly EmpathyMapView[];
  /** What the file declares beside its journeys: personas, owners, channels … */
  readonly declarations: readonly MapItem[];
}

/** What happened to a part of a map since an older version of it, where the two are compared. */
export type ChangeMark = 'added' | 'removed' | 'changed' | 'renamed' | 'moved';

export interface JourneyMap {
  /** Unique in its file, and that of its diagram. */
  readonly id: string;
  readonly title: string;
  readonly kind: 'journey-map' | 'day-in-the-life' | 'service-blueprint';
  readonly span: Span;
  /** State, status, owner, purpose … */
  readonly facts: readonly MapFact[];
  /** Everybody who goes this way, the primary one first. A journey of nobody has none. */
  readonly people: readonly MapPerson[];
  readonly stages: readonly MapStage[];
  /** What holds for the journey as a whole. */
  readonly items: readonly MapItem[];
  /** The evidence it rests on, by the ids of its items. */
  readonly evidence?: readonly string[];
  /** Where a future map starts from: its journey's curves, to be drawn under this one's. */
  readonly baseline?: BaselineCurve;
  /** Drawn from the last good version as a whole, since the text of it is broken now. */
  readonly stale?: boolean;
  readonly change?: ChangeMark;
}

export interface MapPerson {
  /** The persona's name; filters go by it. */
  readonly id: string;
  readonly title: string;
  readonly primary: boolean;
  /** What is known of them; absent where nothing in sight declares them. */
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
  /** What is said of the stage, and of no single moment. */
  readonly items: readonly MapItem[];
  readonly stale?: boolean;
  readonly change?: ChangeMark;
  /** The older version's file, of what was removed. */
  readonly uri?: string;
}

/** A column of the map. */
export interface MapMoment {
  /** Unique in its map. */
  readonly id: string;
  readonly kind: 'step' | 'touchpoint' | 'stage';
  /** Of a moment that is its stage: the same title. */
  readonly title: string;
  readonly span: Span;
  readonly momentOfTruth: boolean;
  readonly facts: readonly MapFact[];
  /** How each of the map's people feels, in their order; of a map without people how one feels. */
  readonly feelings: readonly MapFeeling[];
  readonly items: readonly MapItem[];
  readonly stale?: boolean;
  readonly change?: ChangeMark;
  /** The older version's file, of what was removed. */
  readonly uri?: string;
}

/** A point of an emotion curve. */
export interface MapFeeling {
  /** Whether they are there at all. */
  readonly present: boolean;
  /** -2 … 2; absent where the map does not tell: that is unknown, and not neutral. */
  readonly score?: number;
  /** Where it is said: here, at a touchpoint of the moment, or for the whole stage. */
  readonly from?: 'moment' | 'touchpoint' | 'stage';
  readonly label?: string;
  readonly because?: string;
  /** The statement that says it; absent where it stands in another file. */
  readonly span?: Span;
  /** What it was in an older version, where that differs; without a score it was unknown. */
  readonly was?: { readonly score?: number };
}

/** The curve of the map that a future one starts from. */
export interface BaselineCurve {
  readonly title: string;
  readonly points: readonly {
    readonly title: string;
    readonly score?: number;
    /** Over which of this map's moments it lies, counted from 0; between two for what has no counterpart here. */
    readonly at: number;
  }[];
}

/** Something on the map, in a row of its kind. */
export interface MapItem {
  /** Unique in its map. */
  readonly id: string;
  readonly kind: MapItemKind;
  /** What people read. */
  readonly title: string;
  /** In the file, or in `uri`. */
  readonly span: Span;
  /** The file it stands in, where that is another one. */
  readonly uri?: string;
  /** The heading of its row, for a row of the map's own making. */
  readonly heading?: string;
  /** What it stands in: the title of a touchpoint or of a lane's entry. */
  readonly within?: string;
  readonly facts: readonly MapFact[];
  readonly marks: readonly MapMark[];
  /** Whose it is, by the ids of the map's people; absent: everybody's. */
  readonly people?: readonly string[];
  /** The name of its owner; filters go by it. */
  readonly owner?: string;
  /** What people call that owner. */
  readonly ownerTitle?: string;
  readonly channelKind?: ChannelKind;
  /** The built-in channel of a touchpoint. */
  readonly channel?: ChannelName;
  /** The numbers of a metric, as far as they are known. */
  readonly figures?: MetricFigures;
  /** How many of a hundred take this exit, or this way to elsewhere. */
  readonly share?: number;
  /** Of a way to elsewhere: the id of the moment it leads to. */
  readonly target?: string;
  /** The evidence it rests on, by the ids of the map's items. */
  readonly evidence?: readonly string[];
  /** The items that an opportunity or action item answers, by their ids. */
  readonly answers?: readonly string[];
  /** The metrics that an opportunity improves, by the ids of their items. */
  readonly improves?: readonly string[];
  /** From 1 to 5 each: of a touchpoint or resource its importance, of an opportunity its value and effort. */
  readonly rating?: { readonly importance?: number; readonly value?: number; readonly effort?: number };
  /** Of an opportunity or action item: neither done nor dropped. Of a pain: not resolved. */
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

/** The numbers of a metric, as they are measured. */
export interface MetricFigures {
  readonly baseline?: number;
  readonly value?: number;
  readonly target?: number;
  /** They are parts of a hundred. */
  readonly percent?: boolean;
}

/** Something that is said of a thing: `Owner: Web team`. */
export interface MapFact {
  /** Which fact it is, in every language; absent where the map gives the label. */
  readonly name?: FactName;
  /** In words of the map's language, such as `Owner`. */
  readonly label: string;
  readonly value: string;
  /** The word or the date of the text that `value` translates, such as `agreed` or `2026-10-28`. */
  readonly word?: string;
  /** The image of a picture as a `data:` address, if its file could be read; `value` then says what it shows. */
  readonly image?: string;
  /** An address to open: of a link, always `http:`, `https:` or `mailto:`. */
  readonly href?: string;
}

/** Something to see at a glance; `label` says it in words of the map's language. */
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
  /** The word of a status in the Journey language, such as `doing`. */
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
  /** The older version's file, of what was removed. */
  readonly uri?: string;
}

export interface MapText {
  readonly text: string;
  readonly span: Span;
  readonly change?: ChangeMark;
  /** The older version's file, of what was removed. */
  readonly uri?: string;
}

/** What is wrong at a place of the map. */
export interface MapFinding {
  readonly rule: string;
  readonly level: 'error' | 'warning' | 'info';
  readonly message: string;
  readonly span: Span;
}
