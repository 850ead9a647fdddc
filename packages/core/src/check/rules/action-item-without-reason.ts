import { describesLife } from '../describes-life.ts';
import { defineRule } from '../rule.ts';

export const actionItemWithoutReason = defineRule({
  id: 'action-item-without-reason',
  category: 'from finding to action',
  summary: 'An action item that is for nothing on the map.',
  why: 'An action item on a journey map mends something that the map shows. Where it does not say what, nobody can tell whether it helped, or whether it may be dropped.',
  source:
    'Nielsen Norman Group on journey mapping: opportunities and changes are what a team learns from the rest of the map.',
  levels: { draft: 'off', recommended: 'warning', strict: 'warning' },
  reportsMissing: true,
  options: {},
  *check({ all, isUnread }) {
    for (const place of all('action-item')) {
      const item = place.statement;
      if (item.reasons.length > 0 || item.status?.value === 'dropped') continue;
      if (describesLife(place) || isUnread(item.span)) continue;
      yield {
        span: item.head,
        message:
          'This action item is for nothing on the map. Nobody can tell what will be better once it is done: add `for` with the name of an opportunity or a pain point.',
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
