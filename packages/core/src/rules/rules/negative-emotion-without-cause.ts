import type { Emotion } from '../../model/statements.ts';
import type { Span } from '../../model/values.ts';
import { findEmotionDrops } from '../../semantics/queries/emotion-curve.ts';
import { isEmotionScore } from '../../semantics/queries/find-emotion.ts';
import { findEnclosingStage } from '../../semantics/queries/find-enclosing-stage.ts';
import { isLifeMap } from '../../semantics/queries/is-life-map.ts';
import { listExplainingPains } from '../../semantics/queries/list-explaining-pains.ts';
import { fixExamples } from '../../templates/example-texts.ts';
import { defineRule } from '../engine/rule.ts';

export const negativeEmotionWithoutCause = defineRule({
  id: 'negative-emotion-without-cause',
  category: 'from finding to action',
  summary: 'A negative emotion with neither a reason nor a pain point beside it.',
  why: 'An annoyed customer is only the beginning of an insight. The cause is the part that a team can do something about.',
  source:
    'Nielsen Norman Group on journey mapping: a map shows emotions beside the actions and thoughts that explain them.',
  levels: { draft: 'off', recommended: 'info', strict: 'warning' },
  reportsMissing: true,
  options: {},
  *check({ all, linked, isUnread }) {
    // The rule `emotion-drop-without-pain` already reports steep drops without a pain point.
    const told = new Set<Emotion>();
    for (const journey of all('journey')) {
      if (isLifeMap(journey)) continue;
      for (const { emotion } of findEmotionDrops(journey.statement, linked)) told.add(emotion);
    }
    for (const place of all('stage', 'step', 'touchpoint')) {
      const { statement } = place;
      if (statement.emotions.every(hasCause) || isUnread(statement.span)) continue;
      if (listExplainingPains(statement, findEnclosingStage(place) ?? {}, linked).length > 0) continue;
      for (const emotion of statement.emotions) {
        if (hasCause(emotion) || told.has(emotion)) continue;
        const span = getHeaderSpan(emotion);
        yield {
          span,
          message:
            'This emotion is negative, but has no reason. You cannot fix a problem without knowing its cause: add `because "…"`, or a pain point.',
          fixes: [
            {
              title: 'Say why',
              edits: [
                { span: { start: span.end, end: span.end }, newText: ` because "${fixExamples.because}"` },
              ],
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
            stage "Pays" {
              ⟦emotion -1 "impatient"⟧
              touchpoint "Till" { channel store }
            }
          }
        `,
        fixed: `
          journey buying "Buying a bike" {
            stage "Pays" {
              emotion -1 "impatient" because "why it feels so"
              touchpoint "Till" { channel store }
            }
          }
        `,
      },
    ],
    good: [
      {
        text: `
          owner store "Bike shop"

          journey buying "Buying a bike" {
            stage "Looks around" {
              touchpoint "Shop window" { channel store; emotion -1 because "the prices face inwards" }
            }

            stage "Pays" {
              emotion -1 "impatient"
              touchpoint "Till" { channel store }
              pain "The queue is too long" { owner store }
            }
          }
        `,
      },
    ],
  },
});

function hasCause({ score, because }: Emotion): boolean {
  return because !== undefined || score.value >= 0 || !isEmotionScore(score.value);
}

/** Returns the span of an emotion's header: from its keyword to its label, or to its score if it has no label. */
function getHeaderSpan({ span, score, label }: Emotion): Span {
  return { start: span.start, end: (label ?? score).span.end };
}
