import { countDaysBetween, isDate } from '../../semantics/queries/calendar.ts';
import { defineRule } from '../engine/rule.ts';

export const actionItemOverdue = defineRule({
  id: 'action-item-overdue',
  category: 'ownership',
  summary: 'An open action item whose due date has passed.',
  why: 'A missed plan is worse than no plan, since everyone believes that the work is under way. Either the work is done and the map does not show it, or it needs a new date, or you should drop it.',
  source:
    'Journey management, the practice of keeping maps in use: each review follows up on the agreed actions.',
  levels: { draft: 'off', recommended: 'warning', strict: 'warning' },
  options: {},
  *check({ all, today }) {
    for (const { statement: item } of all('action-item')) {
      const { due, status } = item;
      if (
        due === undefined ||
        !isDate(due.value) ||
        status?.value === 'done' ||
        status?.value === 'dropped'
      ) {
        continue;
      }
      const days = countDaysBetween(due.value, today);
      if (days <= 0) continue;
      yield {
        span: due.span,
        message: `This action item was due ${days === 1 ? 'yesterday' : `${days} days ago`}. Readers believe that the work is under way: set \`status done\`, \`status dropped\`, or a new date.`,
      };
    }
  },
  examples: {
    bad: [
      {
        text: `
          owner store "Bike shop"

          journey buying "Buying a bike" {
            action-item "Open a second till" { owner store; due ⟦2026-09-30⟧; status doing }
          }
        `,
      },
    ],
    good: [
      {
        text: `
          owner store "Bike shop"

          journey buying "Buying a bike" {
            action-item "Open a second till" { owner store; due 2026-12-15 }
            action-item "Show the prices" { owner store; due 2026-09-30; status done }
          }
        `,
      },
    ],
  },
});
