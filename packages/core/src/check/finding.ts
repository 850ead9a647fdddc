import type { Fix } from '../model/document.ts';
import type { Span } from '../model/values.ts';

export type Level = 'error' | 'warning' | 'info';

/** A flaw of a map: which, where, and what to do about it. */
export interface Finding {
  /** The rule's id. */
  readonly rule: string;
  readonly level: Level;
  /** What is wrong, why it matters, what to do. */
  readonly message: string;
  readonly uri: string;
  /** Where it lies: on the head of a statement, or on a value. */
  readonly span: Span;
  /** The smallest statement that it lies in: what a suppression names it by. */
  readonly statement: Span;
  /** The best one first. */
  readonly fixes: readonly Fix[];
  /** Set where something is missing that may still be typed: an editor waits until the cursor leaves the statement. */
  readonly missing?: true;
  /**
   * Identifies a finding that is about several places at once, in place of the statement around the first of them.
   * Absent for all others.
   */
  readonly subject?: string;
  /** The other places that it is about, in the order of the text. */
  readonly related?: readonly RelatedPlace[];
}

/** Another place of the same file that a finding is about. */
export interface RelatedPlace {
  readonly span: Span;
  /** What is there, in a few words. */
  readonly message: string;
}

/** A finding that a comment of the file hides, with the reason it gives. */
export interface SuppressedFinding extends Finding {
  readonly reason: string;
  /** The comment. */
  readonly suppression: Span;
}
