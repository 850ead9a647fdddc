import { addFixes } from '../../edits/text-edits/add-fixes.ts';
import type { Stage } from '../../model/statements.ts';
import { getDeclaration } from '../../semantics/queries/get-declaration.ts';
import type { Links } from '../../semantics/queries/links.ts';
import { listTouchpoints } from '../../semantics/queries/list-touchpoints.ts';
import { defineRule } from '../engine/rule.ts';

export const stageWithoutEmotion = defineRule({
  id: 'stage-without-emotion',
  category: 'completeness',
  summary: 'A stage without an emotion.',
  why: 'A journey map shows how the customer feels, and a process chart does not. The map draws a gap in the curve as neutral, which looks like an answer.',
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
          'This stage has no emotion. Without emotions, readers cannot tell where it hurts: add `emotion` with a score from -2 to +2, here or in its steps.',
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
  const touchpoints = listTouchpoints(stage);
  return (
    [stage, ...stage.steps, ...touchpoints].some(
      ({ emotions, unfinished }) => emotions.length > 0 || unfinished?.includes('emotion') === true,
    ) || touchpoints.some((touchpoint) => (getDeclaration(touchpoint, linked)?.emotions.length ?? 0) > 0)
  );
}
