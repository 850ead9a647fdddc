import { daysBetween, isDay } from '../calendar.ts';
import { defineRule } from '../rule.ts';

export const actionItemOverdue = defineRule({
  id: 'action-item-overdue',
  category: 'ownership',
  summary: 'An open action item whose day has passed.',
  why: 'A plan that is not kept is worse than none, since everybody believes that something is being done. Either it is done and the map does not know it, or it needs a new day, or it should be dropped.',
  source:
    'Journey management, the practice of keeping maps in use: what was agreed on is followed up at each review.',
  levels: { draft: 'off', recommended: 'warning', strict: 'warning' },
  options: {},
  *check({ all, today }) {
    for (const { statement: item } of all('action-item')) {
      const { due, status } = item;
      if (due === undefined || !isDay(due.value) || status?.value === 'done' || status?.value === 'dropped') {
        continue;
      }
      const days = daysBetween(due.value, today);
      if (days <= 0) continue;
      yield {
        span: due.span,
        message: `This action item was due ${days === 1 ? 'yesterday' : `${days} days ago`}. Who reads the map believes that it is being done: set \`status done\`, \`status dropped\`, or a new day.`,
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
