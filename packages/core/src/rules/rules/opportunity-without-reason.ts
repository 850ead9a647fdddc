import { isLifeMap } from '../../semantics/queries/is-life-map.ts';
import { defineRule } from '../engine/rule.ts';

export const opportunityWithoutReason = defineRule({
  id: 'opportunity-without-reason',
  category: 'from finding to action',
  summary: 'An opportunity without a pain point or gain that it addresses.',
  why: 'An opportunity turns a problem of customers into something to solve. Without a problem, it is only an idea of your team, and competes with opportunities that help customers.',
  source:
    '“How might we …?” in design thinking: a team turns a known problem into a question that it can solve.',
  levels: { draft: 'off', recommended: 'warning', strict: 'warning' },
  reportsMissing: true,
  options: {},
  *check({ all, isUnread }) {
    for (const place of all('opportunity')) {
      const opportunity = place.statement;
      if (opportunity.reasons.length > 0 || opportunity.status?.value === 'dropped') continue;
      if (isLifeMap(place) || isUnread(opportunity.span)) continue;
      yield {
        span: opportunity.head,
        message:
          'This opportunity does not say which pain point or gain it addresses. Readers cannot tell how it helps the customer: add `for` with the name of that pain point or gain.',
      };
    }
  },
  examples: {
    bad: [
      {
        text: `
          owner store "Bike shop"

          journey buying "Buying a bike" {
            stage "Pays" {
              touchpoint "Till" { channel store }
              ⟦opportunity "Pay at the shelf"⟧ { owner store }
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
            stage "Pays" {
              touchpoint "Till" { channel store }
              pain queue "The queue is too long" { owner store }
              opportunity "Pay at the shelf" { for queue; owner store }
              opportunity "A robot at the till" { owner store; status dropped }
            }
          }
        `,
      },
    ],
  },
});
