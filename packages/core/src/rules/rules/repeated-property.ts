// Longer than most files: examples for each kind of repetition.
import { removeStatement } from '../../edits/text-edits/remove-statement.ts';
import type { Fix, JourneyDocument } from '../../model/document.ts';
import { findProperty, properties } from '../../model/properties/property-table.ts';
import { LineIndex } from '../../model/source-position.ts';
import type { Metric, Touchpoint } from '../../model/statements.ts';
import type { Span } from '../../model/values.ts';
import { defineRule, type RuleFinding } from '../engine/rule.ts';

export const repeatedProperty = defineRule({
  id: 'repeated-property',
  category: 'correctness',
  summary:
    'A property that takes one value, but is given twice: in one body, or again where a touchpoint or metric is reused.',
  why: 'Only the first value counts, and readers who see the second value believe something else.',
  levels: { draft: 'error', recommended: 'error', strict: 'error' },
  options: {},
  *check({ document, linked, all }) {
    yield* findRepeated(document);
    for (const { statement } of all('metric')) yield* findRepeatedFigures(document, statement);
    for (const { statement } of all('touchpoint', 'metric')) {
      const target = statement.meets && linked.target(statement.meets);
      if (statement.meets === undefined || target === undefined) continue;
      for (const { keyword, value } of listDeclaredOnce(statement)) {
        const isFlag = findProperty(statement.kind, keyword)?.type === 'flag';
        const span =
          isFlag || keyword === 'data' ? value.span : getPropertySpan(document.text, keyword, value.span);
        const why =
          keyword === 'external'
            ? 'A touchpoint is yours or not, wherever the customer meets it: remove it here, and write it in the declaration.'
            : isFlag || keyword === 'data'
              ? `It holds for the ${statement.kind} wherever it is used: remove it here, and write it in the declaration.`
              : `A ${statement.kind} has one ${keyword}, wherever it is used: remove it here, or change it in the declaration.`;
        yield {
          span,
          message: `\`${keyword}\` belongs in the declaration of \`${statement.meets.name}\`. ${why}`,
          fixes: [createRemovalFix(document, keyword, span)],
        };
      }
    }
  },
  examples: {
    bad: [
      {
        text: `
          owner web "Web team"
          owner store "Bike shop"

          journey buying "Buying a bike" {
            owner web
            ⟦owner store⟧
          }
        `,
        fixed: `
          owner web "Web team"
          owner store "Bike shop"

          journey buying "Buying a bike" {
            owner web
          }
        `,
      },
      {
        text: `
          owner web "Web team"

          journey buying "Buying a bike" {
            stage "Looks around" {
              touchpoint "Shop window" { channel store; ⟦channel website⟧; owner web }
            }
          }
        `,
        fixed: `
          owner web "Web team"

          journey buying "Buying a bike" {
            stage "Looks around" {
              touchpoint "Shop window" { channel store; owner web }
            }
          }
        `,
      },
      {
        text: `
          journey buying "Buying a bike" {
            stage "Tries it" {
              touchpoint ride "Test ride" { channel store }
            }

            stage "Tries it again" {
              touchpoint ride { ⟦channel meeting⟧; emotion +1 }
            }
          }
        `,
        fixed: `
          journey buying "Buying a bike" {
            stage "Tries it" {
              touchpoint ride "Test ride" { channel store }
            }

            stage "Tries it again" {
              touchpoint ride { emotion +1 }
            }
          }
        `,
      },
      {
        text: `
          touchpoint tests "Tests in a magazine" { channel print; external }

          journey buying "Buying a bike" {
            stage "Looks around" {
              touchpoint tests { ⟦external⟧; emotion +1 }
            }
          }
        `,
        fixed: `
          touchpoint tests "Tests in a magazine" { channel print; external }

          journey buying "Buying a bike" {
            stage "Looks around" {
              touchpoint tests { emotion +1 }
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
              reached 3000 from counts
              ⟦reached 2000 from counts⟧
            }
          }
        `,
        fixed: `
          evidence counts "Visits in September" { method analytics; date 2026-09 }

          journey buying "Buying a bike" {
            stage "Looks around" {
              touchpoint "Shop window" { channel store }
              reached 3000 from counts
            }
          }
        `,
      },
      {
        text: `
          metric ease "Easy to find" { scale 10; ⟦value 6⟧; reading 2026-10 6.4 }
        `,
        fixed: `
          metric ease "Easy to find" { scale 10; reading 2026-10 6.4 }
        `,
      },
      {
        text: `
          metric ease "Easy to find" { scale 10; reading 2026-10 6.4; ⟦reading 2026-10⟧ 6.1 }
        `,
        fixed: `
          metric ease "Easy to find" { scale 10; reading 2026-10 6.4 }
        `,
      },
      {
        text: `
          metric ease "Easy to find" { unit "marks"; ⟦scale 10⟧; reading 2026-10 6.4 }
        `,
        fixed: `
          metric ease "Easy to find" { unit "marks"; reading 2026-10 6.4 }
        `,
      },
      {
        text: `
          metric ease "Easy to find" { scale 10; reading 2026-09 4 }

          journey buying "Buying a bike" {
            stage "Looks around" {
              metric ease { ⟦data "figures.csv"⟧; reading 2026-10 6.4 }
            }
          }
        `,
        fixed: `
          metric ease "Easy to find" { scale 10; reading 2026-09 4 }

          journey buying "Buying a bike" {
            stage "Looks around" {
              metric ease { reading 2026-10 6.4 }
            }
          }
        `,
      },
    ],
    good: [
      {
        text: `
          metric ease "Easy to find" { scale 10; target 8; reading 2026-09 6 }

          journey buying "Buying a bike" {
            stage "Looks around" {
              metric ease { baseline 5; target 7; due 2027-03; reading 2026-10 6.4 { sample 40 } }
            }
          }
        `,
      },
      {
        text: `
          persona anna "Anna" {
            goal "A bike for every day"
            goal "No repairs"
          }
        `,
      },
    ],
  },
});

function* findRepeated(document: JourneyDocument): Generator<RuleFinding> {
  if (document.repeated.length === 0) return;
  const lines = new LineIndex(document.text);
  for (const { keyword, span, first } of document.repeated) {
    const { line } = lines.positionAt(first.start);
    yield {
      span,
      message: `\`${keyword}\` is given twice. Only the first one, on line ${line}, counts: remove one of them.`,
      fixes: [createRemovalFix(document, keyword, span)],
    };
  }
}

/** Finds a value beside readings, two readings of one date, and two statements of what a metric counts. */
function* findRepeatedFigures(document: JourneyDocument, metric: Metric): Generator<RuleFinding> {
  const { value, readings } = metric;
  if (value !== undefined && readings.length > 0) {
    const span = getPropertySpan(document.text, 'value', value.span);
    yield {
      span,
      message:
        'This metric has readings, and the newest is its value. Make this a reading with its date, or remove it.',
      fixes: [createRemovalFix(document, 'value', span)],
    };
  }
  const lines = new LineIndex(document.text);
  const firsts = new Map<string, Span>();
  for (const { date, span, head } of readings) {
    if (date === undefined) continue;
    const first = firsts.get(date.value);
    if (first === undefined) firsts.set(date.value, span);
    else
      yield {
        span: { start: head.start, end: Math.max(head.end, date.span.end) },
        message: `This metric has two readings of ${date.value}. Only the first one, on line ${lines.positionAt(first.start).line}, counts: correct the date, or remove one of them.`,
        fixes: [createRemovalFix(document, 'reading', span)],
      };
  }
  const [first, ...others] = (
    [
      ['unit', metric.unit],
      ['scale', metric.scale],
      ['kind', metric.metricKind],
    ] as const
  ).flatMap(([keyword, given]) => (given === undefined ? [] : [{ keyword, span: given.span }]));
  for (const { keyword, span: valueSpan } of first === undefined ? [] : others) {
    const span = getPropertySpan(document.text, keyword, valueSpan);
    yield {
      span,
      message: `\`${first?.keyword}\` and \`${keyword}\` both say what this metric counts. Keep the right one, and remove the other.`,
      fixes: [createRemovalFix(document, keyword, span)],
    };
  }
}

/** Returns the properties that only the declaration of a touchpoint or metric may have. */
function listDeclaredOnce(met: Touchpoint | Metric): readonly { keyword: string; value: { span: Span } }[] {
  const values = met as unknown as Readonly<
    Record<string, { span: Span } | readonly { span: Span }[] | undefined>
  >;
  return properties[met.kind].flatMap(({ keyword, key, onlyInDeclaration }) => {
    const value = onlyInDeclaration ? values[key] : undefined;
    return value === undefined ? [] : [value].flat().map((each) => ({ keyword, value: each }));
  });
}

/**
 * Returns the span of a property from its keyword to its value. The model has only the value's span, so the
 * keyword is searched before it.
 */
function getPropertySpan(text: string, keyword: string, value: Span): Span {
  const start = text.lastIndexOf(keyword, value.start - 1);
  const between = start < 0 ? '?' : text.slice(start + keyword.length, value.start);
  return between.trim() === '' ? { start, end: value.end } : value;
}

/** Returns the quick fix that removes a property. It is not safe: either of the two values may be the intended one. */
function createRemovalFix({ text }: JourneyDocument, keyword: string, span: Span): Fix {
  return {
    title: `Remove this \`${keyword}\``,
    edits: [removeStatement(text, span)],
    safe: false,
    asks: true,
  };
}
