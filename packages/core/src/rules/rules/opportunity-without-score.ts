import { addFixes } from '../../edits/text-edits/add-fixes.ts';
import { isLifeMap } from '../../semantics/queries/is-life-map.ts';
import { defineRule } from '../engine/rule.ts';

export const opportunityWithoutScore = defineRule({
  id: 'opportunity-without-score',
  category: 'from finding to action',
  summary: 'An opportunity without a value or without an effort.',
  why: 'Value to the customer and your effort decide which opportunity comes first. With only one of the two, you cannot compare an opportunity with the others.',
  source: 'Prioritisation by value and effort, the matrix that design and product teams use.',
  levels: { draft: 'off', recommended: 'off', strict: 'info' },
  reportsMissing: true,
  options: {},
  *check({ document, all, isUnread }) {
    for (const place of all('opportunity')) {
      const opportunity = place.statement;
      const missing = (['value', 'effort'] as const).filter((keyword) => opportunity[keyword] === undefined);
      const status = opportunity.status?.value;
      // Decided opportunities need no comparison.
      if (missing.length === 0 || status === 'done' || status === 'dropped') continue;
      if (isLifeMap(place) || isUnread(opportunity.span)) continue;
      const written = missing.map((keyword) => `${keyword} 3`);
      yield {
        span: opportunity.head,
        message: `This opportunity lacks ${missing.map((keyword) => `\`${keyword}\``).join(' and ')}. You cannot compare it with the others: add ${missing.map((keyword) => `\`${keyword}\``).join(' and ')}, from 1 (low) to 5 (high).`,
        fixes: addFixes(document, opportunity, written),
      };
    }
  },
  examples: {
    bad: [
      {
        text: `
          owner store "Bike shop"

          journey buying "Buying a bike" {
            pain queue "The queue is too long" { owner store }
            ⟦opportunity "Pay at the shelf"⟧ { for queue; owner store; value 4 }
          }
        `,
        fixed: `
          owner store "Bike shop"

          journey buying "Buying a bike" {
            pain queue "The queue is too long" { owner store }
            opportunity "Pay at the shelf" { for queue; owner store; value 4; effort 3 }
          }
        `,
      },
      {
        text: `
          owner store "Bike shop"

          journey buying "Buying a bike" {
            pain queue "The queue is too long" { owner store }
            ⟦opportunity "Pay at the shelf"⟧ {
              for queue
              owner store
            }
          }
        `,
        fixed: `
          owner store "Bike shop"

          journey buying "Buying a bike" {
            pain queue "The queue is too long" { owner store }
            opportunity "Pay at the shelf" {
              for queue
              owner store
              value 3
              effort 3
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
            pain queue "The queue is too long" { owner store }
            opportunity "Pay at the shelf" { for queue; owner store; value 4; effort 2 }
            opportunity "A robot at the till" { for queue; owner store; status dropped }
          }
        `,
      },
    ],
  },
});
