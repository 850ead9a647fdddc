import type { StatementHead } from '../lexer/statement-table.ts';

/** A number of a scale and its meaning. */
export interface ScaleValue {
  readonly number: string;
  readonly meaning: string;
}

const emotion: readonly ScaleValue[] = [
  { number: '+2', meaning: 'delighted: they will tell others' },
  { number: '+1', meaning: 'content' },
  { number: '0', meaning: 'neither good nor bad' },
  { number: '-1', meaning: 'annoyed' },
  { number: '-2', meaning: 'upset: close to giving up' },
];

const importance = scale('hardly matters', 'nice to have', 'matters', 'matters a lot', 'decides');
const value = scale('hardly noticed', 'a small help', 'a real help', 'a great help', 'changes everything');
const effort = scale('hours', 'days', 'weeks', 'months', 'a programme of its own');

/** Returns the scale of a statement's number, or undefined if it takes any number. */
export function scaleOf(
  keyword: string,
  { rule, takesNumber }: StatementHead,
): readonly ScaleValue[] | undefined {
  if (!takesNumber) return undefined;
  if (keyword === 'emotion') return emotion;
  if (keyword === 'importance') return importance;
  if (keyword === 'effort') return effort;
  return rule === 'Score' ? value : undefined;
}

/**
 * Returns the numbers of a scale for a snippet's choice. The middle comes first: as the default, it claims the least.
 */
export function middleFirst(scale: readonly ScaleValue[]): readonly string[] {
  const numbers = scale.map(({ number }) => number);
  const [middle = ''] = numbers.splice(Math.floor(numbers.length / 2), 1);
  return [middle, ...numbers];
}

function scale(...meanings: readonly string[]): readonly ScaleValue[] {
  return meanings.map((meaning, i) => ({ number: String(i + 1), meaning }));
}
