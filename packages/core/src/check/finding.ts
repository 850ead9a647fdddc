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
  readonly span: Span;
  readonly fixes: readonly Fix[];
}
