import type { Fix } from './document.ts';
import type { Span } from './values.ts';

export type Level = 'error' | 'warning' | 'info';

/** A rule's report about a map: the rule, the place and what to do. */
export interface Finding {
  /** The rule's id. */
  readonly rule: string;
  readonly level: Level;
  /** Says what is wrong, why it matters and what to do. */
  readonly message: string;
  readonly uri: string;
  /** The span of a statement's header, or of a value. */
  readonly span: Span;
  /** The smallest statement around the finding, to which a suppression refers. */
  readonly statement: Span;
  /** The best one first. */
  readonly fixes: readonly Fix[];
  /**
   * True if something is missing that the user may still type: an editor waits until the cursor leaves the
   * statement.
   */
  readonly missing?: true;
  /** True if reports must not repeat the text at the span: it identifies a person. */
  readonly isPrivate?: true;
  /**
   * Identifies a finding about several places; absent for a finding about one place, which its statement
   * identifies.
   */
  readonly subject?: string;
  /** The other places of the finding, in text order. */
  readonly related?: readonly RelatedPlace[];
}

/** Another place of the same file that a finding is about. */
export interface RelatedPlace {
  readonly span: Span;
  /** A few words about the place. */
  readonly message: string;
}

/** A finding that a comment of the file hides, with the reason that the comment gives. */
export interface SuppressedFinding extends Finding {
  readonly reason: string;
  /** The comment. */
  readonly suppression: Span;
  /** The part of the map to which the comment applies. */
  readonly scope: 'statement' | 'file';
}
