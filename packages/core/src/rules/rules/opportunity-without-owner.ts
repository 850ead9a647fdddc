import { isLifeMap } from '../../semantics/queries/is-life-map.ts';
import { defineRule } from '../engine/rule.ts';
import { createOwnerFixes } from '../fixes/owner-fixes.ts';

export const opportunityWithoutOwner = defineRule({
  id: 'opportunity-without-owner',
  category: 'from finding to action',
  summary: "An opportunity without an owner; its stage's owner does not count.",
  why: 'An owner decides whether to pursue an opportunity, and reports on it at the next review. The opportunity inherits no owner from its stage: otherwise a move to another stage would silently give the opportunity to another team.',
  source: 'Nielsen Norman Group on journey mapping: a map says who owns which change.',
  levels: { draft: 'off', recommended: 'info', strict: 'warning' },
  reportsMissing: true,
  options: {},
  *check(context) {
    for (const place of context.all('opportunity')) {
      const opportunity = place.statement;
      const status = opportunity.status?.value;
      if (opportunity.owner !== undefined || status === 'done' || status === 'dropped') continue;
      if (isLifeMap(place) || context.isUnread(opportunity.span)) continue;
      yield {
        span: opportunity.head,
        message: 'This opportunity has no owner. Nobody will pursue what nobody owns: add `owner NAME`.',
        fixes: createOwnerFixes(place, context),
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
              owner store
              touchpoint "Till" { channel store }
              pain queue "The queue is too long" { owner store }
              ⟦opportunity "Pay at the shelf"⟧ { for queue }
            }
          }
        `,
        fixed: `
          owner store "Bike shop"

          journey buying "Buying a bike" {
            stage "Pays" {
              owner store
              touchpoint "Till" { channel store }
              pain queue "The queue is too long" { owner store }
              opportunity "Pay at the shelf" { for queue; owner store }
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
            opportunity "Pay at the shelf" { for queue; owner store }
            opportunity "A second till" { for queue; status done }
          }
        `,
      },
    ],
  },
});
