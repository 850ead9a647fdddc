import type { Fix } from '../../model/document.ts';
import { isWithin } from '../../model/properties/is-within.ts';
import type { NumberRange, Property } from '../../model/properties/property.ts';
import { bodyNames, properties } from '../../model/properties/property-table.ts';
import { emotionRange, reachedRange, reachedShareRange } from '../../model/properties/ranges.ts';
import type { BodyStatement } from '../../model/statements.ts';
import type { Quantity } from '../../model/values.ts';
import { defineRule } from '../engine/rule.ts';
import { findMetricsOutOfRange } from '../fixes/metric-ranges.ts';
import { createNearestFix, formatNearest } from '../fixes/nearest-number.ts';

export const numberOutOfRange = defineRule({
  id: 'number-out-of-range',
  category: 'correctness',
  summary: 'A number outside its scale.',
  why: 'Emotion, importance, value and effort are scales. You can compare maps only if all of them use the same scales.',
  levels: { draft: 'error', recommended: 'error', strict: 'error' },
  options: {},
  *check({ all, linked }) {
    yield* findMetricsOutOfRange(all('metric'), linked);
    const places = all(...kinds);
    const rescaled = rescaleFixes(places.flatMap(({ statement }) => [...listEmotionScores(statement)]));
    for (const { statement } of places) {
      for (const { property, quantity, range } of listNumbers(statement)) {
        const { keyword } = property;
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
        const legal = formatNearest(quantity, range, property.type === 'emotion');
        yield {
          span: quantity.span,
          message: `\`${keyword}\` must be ${range.legal}. ${range.why}: write \`${legal}\`, the nearest valid number.`,
          fixes: [createNearestFix(quantity.span, legal)],
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
          evidence walk "Anna buys a bike" { method walkthrough; date 2026-09-08 }

          journey buying "Buying a bike" {
            stage "Pays" {
              touchpoint "Till" { channel store }
              felt walk ⟦-3⟧ "lost"
            }
          }
        `,
        fixed: `
          evidence walk "Anna buys a bike" { method walkthrough; date 2026-09-08 }

          journey buying "Buying a bike" {
            stage "Pays" {
              touchpoint "Till" { channel store }
              felt walk -2 "lost"
            }
          }
        `,
      },
      {
        text: `
          evidence counts "Visits in September" { method analytics; date 2026-09 }

          journey buying "Buying a bike" {
            stage "Looks around" {
              touchpoint "Shop window" { channel store }
              reached ⟦130%⟧ from counts
            }
          }
        `,
        fixed: `
          evidence counts "Visits in September" { method analytics; date 2026-09 }

          journey buying "Buying a bike" {
            stage "Looks around" {
              touchpoint "Shop window" { channel store }
              reached 100% from counts
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
      {
        text: `
          metric nps "Would recommend us" { kind nps; target ⟦140⟧ }
        `,
        fixed: `
          metric nps "Would recommend us" { kind nps; target 100 }
        `,
      },
      {
        text: `
          metric csat "Satisfied" { kind csat; reading 2026-09 ⟦102%⟧ }
        `,
        fixed: `
          metric csat "Satisfied" { kind csat; reading 2026-09 100% }
        `,
      },
      {
        text: `
          metric stars "Stars" { scale 5; baseline 4.1; value ⟦5.2⟧ }
        `,
        fixed: `
          metric stars "Stars" { scale 5; baseline 4.1; value 5 }
        `,
      },
    ],
    good: [
      {
        text: `
          metric nps "Would recommend us" { kind nps; baseline -12; reading 2026-09 26 }
          metric effort "Easy to pay" { kind ces; value 5.5 }
        `,
      },
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

/** A property with a range, or with a part that has a range. */
interface Ranged {
  readonly property: Property;
  readonly range: NumberRange;
  /** The number in a structured value. */
  readonly part?: string;
}

const ranged = new Map(bodyNames.map((body) => [body, properties[body].flatMap(rangesOf)]));

function rangesOf(property: Property): readonly Ranged[] {
  const parts = (property.parts ?? []).flatMap(({ key, range }) =>
    range === undefined ? [] : [{ property, range, part: key }],
  );
  return property.range === undefined ? parts : [{ property, range: property.range }, ...parts];
}

const kinds = bodyNames.filter(
  (body): body is BodyStatement['kind'] => body !== 'file' && (ranged.get(body)?.length ?? 0) > 0,
);

interface Measured {
  readonly property: Property;
  readonly quantity: Quantity;
  readonly range: NumberRange;
}

function* listNumbers(statement: BodyStatement): Generator<Measured> {
  for (const { property, range, part } of ranged.get(statement.kind) ?? []) {
    const { key, many } = property;
    const value = (statement as unknown as Readonly<Record<string, unknown>>)[key];
    if (value === undefined) continue;
    for (const each of many ? (value as readonly Readonly<Record<string, unknown>>[]) : [value]) {
      const quantity = (part === undefined ? each : (each as Readonly<Record<string, unknown>>)[part]) as
        | Quantity
        | undefined;
      if (quantity === undefined) continue;
      yield {
        property,
        quantity,
        range: quantity.percent && range === reachedRange ? reachedShareRange : range,
      };
    }
  }
}

function* listEmotionScores(statement: BodyStatement): Generator<Quantity> {
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
  if (!emotions.some(({ value }) => value > emotionRange.most + 1)) return [];
  const edits = emotions.map(({ value, span }) => ({
    span,
    newText: value > 3 ? `+${value - 3}` : String(value - 3),
  }));
  return [{ title: 'Convert all emotions from 1…5 to -2…+2', edits, safe: false }];
}
