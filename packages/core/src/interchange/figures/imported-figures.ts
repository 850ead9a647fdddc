/** A figure that an import found. */
export interface ImportedReading {
  /** A day or a month: `2026-08-31`, `2026-08`. */
  readonly date: string;
  readonly value: number;
  readonly sample?: number;
}

/** The people that reached a step of a funnel. */
export interface ImportedStep {
  readonly title: string;
  readonly count: number;
  /** The place in the input: `line 8`. */
  readonly from: string;
}

/** Parts of the input that an import leaves out, in sentences for users. */
export interface LeftOut {
  /** The place in the input: `line 8`, `column “Name”`. */
  readonly from: string;
  readonly message: string;
}

/**
 * The meaning of headings as the user gave it: `date`, `sample`, the name of a metric, stage or step, or an
 * empty text for a column or step to leave out.
 */
export type ColumnMeanings = ReadonlyMap<string, string>;

/** Returns a heading or a title in the form in which it is compared: its words in lower case. */
export function normalizeTitle(title: string): string {
  return (
    title
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}%]+/gu) ?? []
  ).join(' ');
}

/** Rounds a computed figure to two decimals, which is more than a survey can measure. */
export function roundFigure(value: number): number {
  return Math.round(value * 100) / 100;
}
