import type { JourneyMap, MapFact, MapFeeling, MapItem, MapMoment, MapStage } from '../map/map.ts';
import type { Reference } from '../map/number-items.ts';
import type { PriorityQuadrant } from '../picture-words/picture-words.ts';

/** For whom slides are chosen: those who decide, or those who do the work. */
export type Audience = 'board' | 'team';

/** A page of a presentation of one map. It is planned here once, and drawn by each format in its own way. */
export type Slide = TitleSlide | OverviewSlide | StageSlide | MatrixSlide | ActionsSlide;

interface AnySlide {
  /** Unique among the slides of a map, and the same as long as there is a slide for the same thing. */
  readonly id: string;
  readonly title: string;
  /** For the speaker: everything that belongs to the slide and has no room on it. */
  readonly notes: readonly SlideNotes[];
}

/** A part of the notes, as plain text. */
export interface SlideNotes {
  readonly heading: string;
  readonly lines: readonly string[];
}

export interface TitleSlide extends AnySlide {
  readonly kind: 'title';
  /** Such as `journey map`, in words of the map's language. */
  readonly kindOfMap: string;
  /** Status, state, owner and date of the review, in the map's order. */
  readonly facts: readonly MapFact[];
  /** Scenario, purpose, audience and the customer's goals. */
  readonly texts: readonly MapFact[];
  readonly people: JourneyMap['people'];
}

/** All stages with the whole curve. */
export interface OverviewSlide extends AnySlide {
  readonly kind: 'overview';
  readonly stages: readonly StageSummary[];
  /** The pains and gains, the opportunities and the metrics of the journey as a whole. */
  readonly hurts: SlideCards;
  readonly answers: SlideCards;
  readonly metrics: SlideCards;
}

export interface StageSummary {
  readonly number: number;
  readonly stage: MapStage;
  readonly columns: ColumnRange;
  readonly pains: number;
  readonly gains: number;
  readonly opportunities: number;
  /** Its most serious open pain. */
  readonly sharpest?: SlideCard;
}

export interface StageSlide extends AnySlide {
  readonly kind: 'stage';
  /** Counted from 1 among all stages of the map. */
  readonly number: number;
  readonly stage: MapStage;
  readonly columns: ColumnRange;
  /** When it is, how long it takes, and who owns it. */
  readonly facts: readonly MapFact[];
  readonly happens: { readonly cards: readonly HappensCard[]; readonly more: number };
  /** Pains, the most serious first, then gains. */
  readonly hurts: SlideCards;
  readonly metrics: SlideCards;
  readonly answers: SlideCards;
  readonly actions: SlideCards;
  /** The titles of the evidence that the cards rest on. */
  readonly evidence: readonly string[];
}

/** Which of the map's moments, counted from 0 over all stages: `to` is the first that does not belong to them. */
export interface ColumnRange {
  readonly from: number;
  readonly to: number;
}

/** A moment in short, or a way out of the stage. */
export type HappensCard =
  | {
      readonly of: 'moment';
      readonly moment: MapMoment;
      /** One for each person who takes part, with their names if there are several. */
      readonly feelings: readonly { readonly who?: string; readonly feeling: MapFeeling }[];
      /** Its first quote or thought. */
      readonly quote?: MapItem;
      readonly touchpoints: readonly MapItem[];
    }
  | { readonly of: 'exit'; readonly item: MapItem; readonly share?: string };

export interface SlideCard {
  readonly item: MapItem;
  /** Its number in the picture of the map, such as `P3`. */
  readonly reference?: Reference;
  /** The numbers of its evidence. */
  readonly footnotes: readonly number[];
  /** The parts that it answers. */
  readonly answers: readonly Reference[];
  /** The metrics it improves. */
  readonly improves: readonly Reference[];
}

export interface SlideCards {
  readonly cards: readonly SlideCard[];
  /** How many have no room: the slide says "and 2 more", and its notes name them. */
  readonly more: number;
}

/** Opportunities by their value and effort. */
export interface MatrixSlide extends AnySlide {
  readonly kind: 'matrix';
  /** In the order of their priority. */
  readonly priorities: readonly Priority[];
  /** Those without a value and an effort from 1 to 5. */
  readonly unrated: readonly SlideCard[];
}

export interface Priority {
  readonly card: SlideCard;
  readonly value: number;
  readonly effort: number;
  /** The sum for the pains it answers: 1 for low to 4 for critical. At least 1. */
  readonly severity: number;
  readonly quadrant: PriorityQuadrant;
  /** Absent for one of the whole journey. */
  readonly stage?: { readonly number: number; readonly title: string };
}

export interface ActionsSlide extends AnySlide {
  readonly kind: 'actions';
  readonly cards: readonly SlideCard[];
  /** Which of the slides that share the action items. */
  readonly part: { readonly number: number; readonly of: number };
}
