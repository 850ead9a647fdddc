import type { MissingPart } from '../../semantics/figures/rank-opportunities.ts';
import type { JourneyMap, MapFact, MapFeeling, MapItem, MapMoment, MapStage } from '../map/map.ts';
import type { Reference } from '../map/number-items.ts';
import type { PriorityQuadrant } from '../picture-words/priority-quadrant.ts';

/** The audience of slides: the board that decides, or the team that does the work. */
export type Audience = 'board' | 'team';

/** A page of a presentation of one map. It is planned once, and drawn by each output format. */
export type Slide = TitleSlide | OverviewSlide | StageSlide | MatrixSlide | ActionsSlide;

interface AnySlide {
  /** Unique among the slides of a map, and stable as long as the slide's subject exists. */
  readonly id: string;
  readonly title: string;
  /** For the speaker: the contents that did not fit on the slide. */
  readonly notes: readonly SlideNotes[];
}

/** A section of the notes, in plain text. */
export interface SlideNotes {
  readonly heading: string;
  readonly lines: readonly string[];
}

export interface TitleSlide extends AnySlide {
  readonly kind: 'title';
  /** The kind of map in the map's language, such as `journey map`. */
  readonly kindOfMap: string;
  /** Status, state, owner and date of the review, in the map's order. */
  readonly facts: readonly MapFact[];
  /** Scenario, purpose, audience and the customer's goals. */
  readonly texts: readonly MapFact[];
  readonly people: JourneyMap['people'];
}

/** The slide with all stages and the whole curve. */
export interface OverviewSlide extends AnySlide {
  readonly kind: 'overview';
  readonly stages: readonly StageSummary[];
  /** The pains and gains, the opportunities and the metrics of the whole journey. */
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
  /** Time, duration and owner. */
  readonly facts: readonly MapFact[];
  readonly happens: { readonly cards: readonly HappensCard[]; readonly more: number };
  /** Pains, the most serious first, then gains. */
  readonly hurts: SlideCards;
  readonly metrics: SlideCards;
  readonly answers: SlideCards;
  readonly actions: SlideCards;
  /** The titles of the evidence for its cards. */
  readonly evidence: readonly string[];
}

/** A range of moments, counted from 0 over all stages; `to` is exclusive. */
export interface ColumnRange {
  readonly from: number;
  readonly to: number;
}

/** A short form of a moment, or an exit from the stage. */
export type HappensCard =
  | {
      readonly of: 'moment';
      readonly moment: MapMoment;
      /** A feeling for each person who takes part, with names if there are several people. */
      readonly feelings: readonly { readonly who?: string; readonly feeling: MapFeeling }[];
      /** Its first quote or thought. */
      readonly quote?: MapItem;
      readonly touchpoints: readonly MapItem[];
    }
  | { readonly of: 'exit'; readonly item: MapItem; readonly share?: string };

export interface SlideCard {
  readonly item: MapItem;
  /** Its number in the drawing of the map, such as `P3`. */
  readonly reference?: Reference;
  /** The numbers of its evidence. */
  readonly footnotes: readonly number[];
  /** The cards that it addresses. */
  readonly answers: readonly Reference[];
  /** The metrics that it improves. */
  readonly improves: readonly Reference[];
}

export interface SlideCards {
  readonly cards: readonly SlideCard[];
  /** The number of cards that did not fit: the slide says "and 2 more", and its notes name them. */
  readonly more: number;
}

/** The slide with opportunities by value and effort. */
export interface MatrixSlide extends AnySlide {
  readonly kind: 'matrix';
  /** Opportunities in the order of their priority, those without a rank last. */
  readonly priorities: readonly Priority[];
  /** Opportunities without a value and an effort from 1 to 5. */
  readonly unrated: readonly UnratedOpportunity[];
  /** The formula, and the pains that it lacks. */
  readonly formula: readonly string[];
}

/** An opportunity without a place in the matrix. */
export interface UnratedOpportunity {
  readonly card: SlideCard;
  readonly missing: readonly MissingPart[];
}

export interface Priority {
  readonly card: SlideCard;
  /** From 1. Equal scores share a rank. Absent if a fact is missing. */
  readonly rank?: number;
  readonly missing: readonly MissingPart[];
  readonly value: number;
  readonly effort: number;
  /** The sum of the severities of the pains that it addresses: 1 for low to 4 for critical. At least 1. */
  readonly severity: number;
  readonly quadrant: PriorityQuadrant;
  /** Absent for an opportunity of the whole journey. */
  readonly stage?: { readonly number: number; readonly title: string };
}

export interface ActionsSlide extends AnySlide {
  readonly kind: 'actions';
  readonly cards: readonly SlideCard[];
  /** The position among the slides that share the action items. */
  readonly part: { readonly number: number; readonly of: number };
}
