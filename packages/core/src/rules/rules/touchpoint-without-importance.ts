import { addFixes } from '../../edits/text-edits/add-fixes.ts';
import { isLifeMap } from '../../semantics/queries/is-life-map.ts';
import { defineRule } from '../engine/rule.ts';

export const touchpointWithoutImportance = defineRule({
  id: 'touchpoint-without-importance',
  category: 'completeness',
  summary: 'One of your own touchpoints without an importance score.',
  why: 'No team can improve every touchpoint at once. A score that the team agrees on, from the customer’s point of view, shows which touchpoints come first.',
  source:
    'Importance–performance analysis (John Martilla and John James): teams first improve what matters to customers.',
  levels: { draft: 'off', recommended: 'off', strict: 'warning' },
  reportsMissing: true,
  options: {},
  *check({ document, all, isUnread }) {
    for (const place of all('touchpoint')) {
      const touchpoint = place.statement;
      // A touchpoint that refers to a declaration has the importance of that declaration.
      if (touchpoint.meets !== undefined || touchpoint.importance !== undefined) continue;
      // Only others can improve an external touchpoint.
      if (touchpoint.external !== undefined) continue;
      if (touchpoint.unfinished?.includes('importance') === true) continue;
      if (isLifeMap(place) || isUnread(touchpoint.span)) continue;
      yield {
        span: touchpoint.head,
        message:
          'This touchpoint has no importance. You cannot tell which touchpoints to improve first: add `importance` with a score from 1 (low) to 5 (high).',
        fixes: addFixes(document, touchpoint, 'importance 3'),
      };
    }
  },
  examples: {
    bad: [
      {
        text: `
          journey buying "Buying a bike" {
            stage "Tries it" {
              ⟦touchpoint "Test ride"⟧ { channel store }
            }
          }
        `,
        fixed: `
          journey buying "Buying a bike" {
            stage "Tries it" {
              touchpoint "Test ride" { channel store; importance 3 }
            }
          }
        `,
      },
    ],
    good: [
      {
        text: `
          touchpoint ride "Test ride" { channel store; importance 5 }

          journey buying "Buying a bike" {
            stage "Tries it" {
              touchpoint ride
              touchpoint "Comparison site" { channel review-site; external }
            }
          }
        `,
      },
    ],
  },
});
