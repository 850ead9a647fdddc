import type { StatementHead } from '../lexer/statement-table.ts';
import { findPropertyFor } from '../properties/find-property.ts';

/** A number of a scale and its meaning. */
export interface ScaleValue {
  readonly number: string;
  readonly meaning: string;
}

/** Returns the scale of a statement's number, or undefined if it takes any number. */
export function findScale(keyword: string, head: StatementHead): readonly ScaleValue[] | undefined {
  if (!head.takesNumber) return undefined;
  const property = findPropertyFor(keyword, head);
  const range = property?.range ?? property?.parts?.find((part) => part.range !== undefined)?.range;
  const { least = 0, meanings } = range ?? {};
  if (meanings === undefined) return undefined;
  const scale = meanings.map((meaning, i) => ({ number: signed(least + i, least), meaning }));
  // A scale around 0 begins with the best.
  return least < 0 ? scale.reverse() : scale;
}

/** Writes a number of a scale: on one around 0 with its sign. */
function signed(number: number, least: number): string {
  return least < 0 && number > 0 ? `+${number}` : String(number);
}

/**
 * Returns the numbers of a scale for a snippet's choice. The middle comes first: as the default, it claims the least.
 */
export function sortMiddleFirst(scale: readonly ScaleValue[]): readonly string[] {
  const numbers = scale.map(({ number }) => number);
  const [middle = ''] = numbers.splice(Math.floor(numbers.length / 2), 1);
  return [middle, ...numbers];
}
