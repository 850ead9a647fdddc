import { isLifeMap } from '../../semantics/queries/is-life-map.ts';
import { defineRule } from '../engine/rule.ts';

export const actionItemWithoutReason = defineRule({
  id: 'action-item-without-reason',
  category: 'from finding to action',
  summary: 'An action item without a reason on the map, such as a pain point or an opportunity.',
  why: 'An action item on a journey map fixes something that the map shows. Without a link to it, you cannot tell whether the action helped, or whether you can drop it.',
  source:
    'Nielsen Norman Group on journey mapping: a team derives opportunities and changes from the rest of the map.',
  levels: { draft: 'off', recommended: 'warning', strict: 'warning' },
  reportsMissing: true,
  options: {},
  *check({ all, isUnread }) {
    for (const place of all('action-item')) {
      const item = place.statement;
      if (item.reasons.length > 0 || item.status?.value === 'dropped') continue;
      if (isLifeMap(place) || isUnread(item.span)) continue;
      yield {
        span: item.head,
        message:
          'This action item has no reason on the map. Readers cannot tell what it will improve: add `for` with the name of an opportunity or a pain point.',
      };
    }
  },
  examples: {
    bad: [
      {
        text: `
          owner store "Bike shop"

          journey buying "Buying a bike" {
            ⟦action-item "Open a second till"⟧ { owner store; due 2026-12-15 }
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
            action-item "Open a second till" { for queue; owner store; due 2026-12-15 }
          }
        `,
      },
    ],
  },
});
