import type { Span } from '../model/values.ts';

/**
 * What a journey diagram draws of a journey: sections (stages) of tasks (moments), each with a score and the people
 * who are there. The Mermaid text and the preview's picture are both made from it.
 */
export interface JourneyDiagram {
  /** Unique in its file, and the same after an edit elsewhere in it. */
  readonly id: string;
  /** The map's language (a BCP 47 tag): the picture's own words are of it. */
  readonly language?: string;
  readonly title: string;
  /** The title that screen readers announce, if the map gives one of its own. */
  readonly accessibleTitle?: string;
  /** The description that screen readers announce: the map's own, else a generated one. */
  readonly description: string;
  readonly span: Span;
  readonly sections: readonly DiagramSection[];
  /** Drawn from the last good version as a whole, since the text of it is broken now. */
  readonly stale?: boolean;
}

export interface DiagramSection {
  /** Unique in its diagram. */
  readonly id: string;
  readonly title: string;
  readonly span: Span;
  /** Never empty: a stage without steps and touchpoints is its own one moment. */
  readonly tasks: readonly DiagramTask[];
  /** Drawn from the last good version, since the text of it is broken now. */
  readonly stale?: boolean;
}

export interface DiagramTask {
  /** Unique in its diagram. */
  readonly id: string;
  /** What it is drawn from. */
  readonly kind: 'step' | 'touchpoint' | 'stage';
  readonly title: string;
  /** The emotion of the primary persona, -2 … 2; absent where the map does not tell. */
  readonly emotion?: number;
  /** Titles of the personas who are there, the primary one first; none twice. */
  readonly actors: readonly string[];
  readonly momentOfTruth: boolean;
  /** The ways on and out of the journey from here; those of a stage are its last task's. */
  readonly ways?: readonly DiagramWay[];
  /** The statement it is drawn from. */
  readonly span: Span;
  /** Drawn from the last good version, since the text of it is broken now. */
  readonly stale?: boolean;
}

/** A way to another task, or out of the journey. Mermaid knows none: the preview draws it over Mermaid's picture. */
export interface DiagramWay {
  /** Unique in its diagram. */
  readonly id: string;
  readonly kind: 'next' | 'exit';
  /** When people go this way, or why they leave; empty where the map does not tell. */
  readonly reason: string;
  /** How many go this way. */
  readonly share?: { readonly value: number; readonly percent: boolean };
  /** Titles of the personas that go this way; empty: everybody. */
  readonly people: readonly string[];
  /** The title of the stage or step that a `next` leads to. */
  readonly targetTitle?: string;
  /** The id of the task that a `next` leads to; absent where the journey has no such task. */
  readonly target?: string;
  readonly span: Span;
  /** Drawn from the last good version, since the text of it is broken now. */
  readonly stale?: boolean;
}
