import type { Fix } from '../../model/document.ts';
import type { BodyStatement } from '../../model/statements.ts';
import type { Quantity } from '../../model/values.ts';
import { defineRule } from '../engine/rule.ts';

interface Range {
  readonly least: number;
  readonly most: number;
  readonly whole: boolean;
  /** The legal numbers, in words. */
  readonly legal: string;
  readonly why: string;
}

const emotion: Range = {
  least: -2,
  most: 2,
  whole: true,
  legal: 'a whole number from -2 (very bad) to +2 (very good)',
  why: 'All maps use one scale, so that you can compare their curves',
};
const score: Range = {
  least: 1,
  most: 5,
  whole: true,
  legal: 'a whole number from 1 (low) to 5 (high)',
  why: 'All maps use one scale, so that you can compare them',
};
const sample: Range = {
  least: 1,
  most: Infinity,
  whole: true,
  legal: 'a whole number of at least 1',
  why: 'It counts the people or cases in the research',
};
const share: Range = {
  least: 0,
  most: 100,
  whole: false,
  legal: 'between 0% and 100%',
  why: 'A share is a percentage of the customers who reach this point',
};

export const numberOutOfRange = defineRule({
  id: 'number-out-of-range',
  category: 'correctness',
  summary: 'A number outside its scale.',
  why: 'Emotion, importance, value and effort are scales. You can compare maps only if all of them use the same scales.',
  levels: { draft: 'error', recommended: 'error', strict: 'error' },
  options: {},
  *check({ all }) {
    const places = all(...kinds);
    const rescaled = rescaleFixes(places.flatMap(({ statement }) => [...emotionsOf(statement)]));
    for (const { statement } of places) {
      for (const { keyword, quantity, range } of numbersOf(statement)) {
        if (isWithin(quantity.value, range)) continue;
        if (keyword === 'emotion' && rescaled.length > 0) {
          yield {
            span: quantity.span,
            message:
              '`emotion` goes from -2 (very bad) to +2 (very good), and this map seems to go from 1 to 5. All maps use one scale, so that you can compare their curves: subtract 3 from each emotion.',
            fixes: rescaled,
          };
          continue;
        }
        const legal = nearest(quantity, range, keyword === 'emotion');
        yield {
          span: quantity.span,
          message: `\`${keyword}\` must be ${range.legal}. ${range.why}: write \`${legal}\`, the nearest valid number.`,
          // Not safe: an 8 may be a score on a scale of ten, so a person must decide.
          fixes: [
            {
              title: `Change it to \`${legal}\``,
              edits: [{ span: quantity.span, newText: legal }],
              safe: false,
              asks: true,
            },
          ],
        };
      }
    }
  },
  examples: {
    bad: [
      {
        text: `
          journey buying "Buying a bike" {
            stage "Tries it" {
              emotion ⟦+3⟧ "delighted"
              touchpoint "Test ride" { channel store }
            }
          }
        `,
        fixed: `
          journey buying "Buying a bike" {
            stage "Tries it" {
              emotion +2 "delighted"
              touchpoint "Test ride" { channel store }
            }
          }
        `,
      },
      {
        text: `
          journey buying "Buying a bike" {
            stage "Tries it" {
              touchpoint "Test ride" { channel store; importance ⟦8⟧ }
            }
          }
        `,
        fixed: `
          journey buying "Buying a bike" {
            stage "Tries it" {
              touchpoint "Test ride" { channel store; importance 5 }
            }
          }
        `,
      },
      {
        text: `
          journey buying "Buying a bike" {
            stage "Pays" {
              touchpoint "Till" { channel store }
              exit "The queue is too long" { share ⟦120%⟧ }
            }
          }
        `,
        fixed: `
          journey buying "Buying a bike" {
            stage "Pays" {
              touchpoint "Till" { channel store }
              exit "The queue is too long" { share 100% }
            }
          }
        `,
      },
      {
        text: `
          evidence talks "Talks in the shop" { method interview; sample ⟦0⟧ }
        `,
        fixed: `
          evidence talks "Talks in the shop" { method interview; sample 1 }
        `,
      },
    ],
    good: [
      {
        text: `
          evidence talks "Talks in the shop" { method interview; sample 12 }

          journey buying "Buying a bike" {
            stage "Tries it" {
              emotion +2 "delighted"
              touchpoint "Test ride" { channel store; importance 5 }
              exit "It rains" { share 2.5% }
            }
          }
        `,
      },
    ],
  },
});

const kinds = ['evidence', 'touchpoint', 'stage', 'step', 'opportunity', 'resource', 'next', 'exit'] as const;

interface Measured {
  readonly keyword: string;
  readonly quantity: Quantity;
  readonly range: Range;
}

function* numbersOf(statement: BodyStatement): Generator<Measured> {
  switch (statement.kind) {
    case 'evidence':
      yield* measured('sample', statement.sample, sample);
      break;
    case 'touchpoint':
      yield* measured('importance', statement.importance, score);
      break;
    case 'resource':
      yield* measured('importance', statement.importance, score);
      break;
    case 'opportunity':
      yield* measured('value', statement.value, score);
      yield* measured('effort', statement.effort, score);
      break;
    case 'next':
    case 'exit':
      yield* measured('share', statement.share, share);
      break;
    default:
      break;
  }
  if ('emotions' in statement) {
    for (const felt of statement.emotions) yield* measured('emotion', felt.score, emotion);
  }
}

function* emotionsOf(statement: BodyStatement): Generator<Quantity> {
  if ('emotions' in statement) for (const { score: felt } of statement.emotions) yield felt;
}

/**
 * Returns the fix that converts all emotions of a file from a scale of 1 to 5. Returns nothing if one of them
 * cannot be on such a scale, or if they could be on ours.
 */
function rescaleFixes(emotions: readonly Quantity[]): readonly Fix[] {
  const isOnScale = ({ value, percent }: Quantity) =>
    !percent && Number.isInteger(value) && value >= 1 && value <= 5;
  if (emotions.length < 2 || !emotions.every(isOnScale)) return [];
  if (!emotions.some(({ value }) => value > emotion.most + 1)) return [];
  const edits = emotions.map(({ value, span }) => ({
    span,
    newText: value > 3 ? `+${value - 3}` : String(value - 3),
  }));
  return [{ title: 'Convert all emotions from 1…5 to -2…+2', edits, safe: false }];
}

function* measured(keyword: string, quantity: Quantity | undefined, range: Range): Generator<Measured> {
  if (quantity !== undefined) yield { keyword, quantity, range };
}

function isWithin(value: number, { least, most, whole }: Range): boolean {
  return value >= least && value <= most && (!whole || Number.isInteger(value));
}

/** Returns the nearest legal number, in the notation of maps. */
function nearest({ value, percent }: Quantity, { least, most, whole }: Range, signed: boolean): string {
  const rounded = whole ? Math.round(value) : value;
  // Adding 0 turns -0 into 0.
  const within = Math.min(Math.max(rounded, least), most) + 0;
  const written = signed && within > 0 ? `+${within}` : String(within);
  return percent && !whole ? `${written}%` : written;
}
