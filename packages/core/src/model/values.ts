/** A range of a text: offsets in UTF-16 code units from its beginning, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A value with its span. */
export interface Value<T> {
  readonly value: T;
  readonly span: Span;
}

/** A text, without quotes and with resolved escapes. Its span includes the quotes. */
export type Text = Value<string>;

/** A name that references use, in Unicode normal form C. */
export type Name = Value<string>;

/** A number, with or without a `%`. */
export interface Quantity extends Value<number> {
  readonly percent: boolean;
}

/**
 * A day such as `2026-08-31`, or a month such as `2026-08`, as written. The rule `invalid-date` reports days and
 * months that do not exist.
 */
export type DateValue = Value<string>;

/** A statement without a value (`primary`, `assumption`, `moment-of-truth`). */
export interface Flag {
  readonly span: Span;
}

/** The kinds of targets of references. */
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
  /** An opportunity, an action item, a pain, a stage, a step or a touchpoint. */
  | 'need'
  /** A stage or a step. */
  | 'moment';

/** A reference by name. `core/link` resolves it. */
export interface Ref {
  readonly to: RefKind;
  /** The name as written, in Unicode normal form C: `name`, or `journey.name`. Never empty. */
  readonly name: string;
  readonly span: Span;
}
