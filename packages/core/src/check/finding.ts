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
}

/** A finding that a comment of the file hides, with the reason it gives. */
export interface SuppressedFinding extends Finding {
  readonly reason: string;
  /** The comment. */
  readonly suppression: Span;
}
