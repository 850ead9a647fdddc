import type { Span } from '../../model/values.ts';

/**
 * A journey as a diagram: sections (stages) of tasks (moments), each with a score and its personas.
 * The Mermaid text and the preview's diagram are both made from it.
 */
export interface JourneyDiagram {
  /** Unique in its file, and unchanged by edits elsewhere in the file. */
  readonly id: string;
  /** The language of the map, and so of the words that the drawing adds: a BCP 47 tag. */
  readonly language?: string;
  readonly title: string;
  /** The title that screen readers announce, if the map defines one. */
  readonly accessibleTitle?: string;
  /** The description that screen readers announce: the map's own, or else a generated one. */
  readonly description: string;
  readonly span: Span;
  readonly sections: readonly DiagramSection[];
  /** Taken entirely from the last valid version, since its text has a syntax error. */
  readonly stale?: boolean;
}

export interface DiagramSection {
  /** Unique in its diagram. */
  readonly id: string;
  readonly title: string;
  readonly span: Span;
  /** Never empty: a stage without steps and touchpoints is its own only moment. */
  readonly tasks: readonly DiagramTask[];
  /** Taken from the last valid version, since its text has a syntax error. */
  readonly stale?: boolean;
}

export interface DiagramTask {
  /** Unique in its diagram. */
  readonly id: string;
  /** The kind of statement that the task shows. */
  readonly kind: 'step' | 'touchpoint' | 'stage';
  readonly title: string;
  /** The emotion of the primary persona, from -2 to 2; absent if unknown. */
  readonly emotion?: number;
  /** Titles of the personas at this moment, without duplicates, the primary persona first. */
  readonly actors: readonly string[];
  readonly momentOfTruth: boolean;
  /** The branches and exits at this task. Those of a stage belong to its last task. */
  readonly ways?: readonly DiagramWay[];
  /** The span of the statement that the task shows. */
  readonly span: Span;
  /** Taken from the last valid version, since its text has a syntax error. */
  readonly stale?: boolean;
}

/**
 * A branch to another task, or an exit from the journey. Mermaid has neither: the preview draws them over
 * Mermaid's picture.
 */
export interface DiagramWay {
  /** Unique in its diagram. */
  readonly id: string;
  readonly kind: 'next' | 'exit';
  /** The condition of a branch, or the reason for an exit; empty if the map gives none. */
  readonly reason: string;
  /** The share of people who go this way. */
  readonly share?: { readonly value: number; readonly percent: boolean };
  /** Titles of the personas that go this way; empty means all. */
  readonly people: readonly string[];
  /** The title of the stage or step that a `next` leads to. */
  readonly targetTitle?: string;
  /** The id of the task that a `next` leads to; absent if the journey has no such task. */
  readonly target?: string;
  readonly span: Span;
  /** Taken from the last valid version, since its text has a syntax error. */
  readonly stale?: boolean;
}
