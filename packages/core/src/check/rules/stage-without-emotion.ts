import { declarationOf } from '../../facts/declaration-of.ts';
import type { Links } from '../../facts/links.ts';
import { touchpointsOf } from '../../facts/touchpoints-of.ts';
import type { Stage } from '../../model/statements.ts';
import { addFixes } from '../add-fixes.ts';
import { defineRule } from '../rule.ts';

export const stageWithoutEmotion = defineRule({
  id: 'stage-without-emotion',
  category: 'completeness',
  summary: 'A stage of which nobody knows how it feels.',
  why: 'How the customer feels is what a journey map shows and a process chart does not. A gap in the curve is drawn as neutral, and looks like an answer.',
  source:
    'Nielsen Norman Group on journey mapping: a map shows actions, mindsets and emotions throughout the journey.',
  levels: { draft: 'off', recommended: 'warning', strict: 'warning' },
  reportsMissing: true,
  options: {},
  *check({ document, linked, all, isUnread }) {
    for (const { statement: stage } of all('stage')) {
      if (hasEmotion(stage, linked) || isUnread(stage.span)) continue;
      yield {
        span: stage.head,
        message:
          'This stage has no emotion. Nobody can tell where it hurts if nobody says how it feels: add `emotion` with a score from -2 to +2, here or in its steps.',
        fixes: addFixes(document, stage, 'emotion 0', 'Add an emotion'),
      };
    }
  },
  examples: {
    bad: [
      {
        text: `
          journey buying "Buying a bike" {
            ⟦stage "Tries it"⟧ {
              thought "Light as a feather"

              step "Rides around the block" {
                touchpoint "Test ride" { channel store }
              }
            }
          }
        `,
        fixed: `
          journey buying "Buying a bike" {
            stage "Tries it" {
              thought "Light as a feather"
              emotion 0

              step "Rides around the block" {
                touchpoint "Test ride" { channel store }
              }
            }
          }
        `,
      },
    ],
    good: [
      {
        text: `
          touchpoint counter "Counter" { channel store; emotion 0 }

          journey buying "Buying a bike" {
            stage "Tries it" {
              step "Rides around the block" {
                emotion +2 "free"
                touchpoint "Test ride" { channel store }
              }
              step "Thinks it over" {
                no-touchpoint "They sleep on it"
              }
            }

            stage "Buys it" {
              touchpoint counter
            }
          }
        `,
      },
    ],
  },
});

function hasEmotion(stage: Stage, linked: Links): boolean {
  const touchpoints = touchpointsOf(stage);
  return (
    [stage, ...stage.steps, ...touchpoints].some(
      ({ emotions, unfinished }) => emotions.length > 0 || unfinished?.includes('emotion') === true,
    ) || touchpoints.some((touchpoint) => (declarationOf(touchpoint, linked)?.emotions.length ?? 0) > 0)
  );
}
