import { addFixes } from '../../edits/text-edits/add-fixes.ts';
import { isLifeMap } from '../../semantics/queries/is-life-map.ts';
import { defineRule } from '../engine/rule.ts';

export const exitWithoutShare = defineRule({
  id: 'exit-without-share',
  category: 'completeness',
  summary: 'An exit without the share of customers who take it.',
  why: 'If one customer in a hundred leaves, it is a pity. If one in three leaves, it is a reason to stop everything else. Without a figure, the two look the same on a map.',
  source:
    'Funnel analysis in web analytics and marketing: how many customers go on from each stage, and how many leave.',
  levels: { draft: 'off', recommended: 'info', strict: 'warning' },
  reportsMissing: true,
  options: {},
  *check({ document, all, isUnread }) {
    for (const place of all('exit')) {
      const exit = place.statement;
      if (exit.share !== undefined || exit.unfinished?.includes('share') === true) continue;
      if (isLifeMap(place) || isUnread(exit.span)) continue;
      yield {
        span: exit.head,
        message:
          'This exit has no share. You cannot tell how many customers leave here, and whether it is worth the effort to keep them: add `share` with a percentage.',
        fixes: addFixes(document, exit, 'share 10%'),
      };
    }
  },
  examples: {
    bad: [
      {
        text: `
          journey buying "Buying a bike" {
            stage "Pays" {
              touchpoint "Till" { channel store }
              ⟦exit "The queue is too long"⟧
            }
          }
        `,
        fixed: `
          journey buying "Buying a bike" {
            stage "Pays" {
              touchpoint "Till" { channel store }
              exit "The queue is too long" { share 10% }
            }
          }
        `,
      },
    ],
    good: [
      {
        text: `
          journey buying "Buying a bike" {
            stage "Pays" {
              touchpoint "Till" { channel store }
              exit "The queue is too long" { share 12% }
            }
          }
        `,
      },
    ],
  },
});
