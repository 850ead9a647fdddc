/**
 * A stretch of a file's text: offsets in UTF-16 code units from its beginning, `end` exclusive.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A value as it was written, and where. */
export interface Value<T> {
  readonly value: T;
  readonly span: Span;
}

/** A text without its quotes, escapes resolved. Its span includes the quotes. */
export type Text = Value<string>;

/** A name that others refer to, in Unicode normal form C. */
export type Name = Value<string>;

/** A number, and whether `%` followed it. */
export interface Quantity extends Value<number> {
  readonly percent: boolean;
}

/** A date as it was written; whether such a day exists is for the rule `invalid-date` to say. */
export type DateValue = Value<string>;

/** A statement without a value (`primary`, `assumption`, `moment-of-truth`): it stands in the body, here. */
export interface Flag {
  readonly span: Span;
}

/** What a reference may lead to. */
export type RefKind =
  | 'persona'
  | 'owner'
  | 'channel'
  | 'evidence'
  | 'journey'
  | 'touchpoint'
  | 'metric'
  /** A pain or a gain. */
  | 'finding'
  /** An opportunity, a pain or a gain. */
  | 'reason'
  /** A stage or a step. */
  | 'moment';

/** A name used to refer to something declared elsewhere. `core/link` says to what. */
export interface Ref {
  readonly to: RefKind;
  /** As written, in Unicode normal form C: `name`, or `journey.name`. Never empty. */
  readonly name: string;
  readonly span: Span;
}
