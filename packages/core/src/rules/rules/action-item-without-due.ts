import { addFixes } from '../../edits/text-edits/add-fixes.ts';
import { addDays, isDay } from '../../semantics/queries/calendar.ts';
import { isLifeMap } from '../../semantics/queries/is-life-map.ts';
import { defineRule } from '../engine/rule.ts';

export const actionItemWithoutDue = defineRule({
  id: 'action-item-without-due',
  category: 'ownership',
  summary: 'An open action item without a due date.',
  why: 'Work without a date is always postponed. A due date also tells you when to ask about the result.',
  source:
    'Journey management, the practice of keeping maps in use: a workshop ends with actions that have owners and dates.',
  levels: { draft: 'off', recommended: 'warning', strict: 'error' },
  reportsMissing: true,
  options: {},
  *check({ document, all, isUnread, today }) {
    for (const place of all('action-item')) {
      const item = place.statement;
      if (item.due !== undefined || item.unfinished?.includes('due') === true) continue;
      if (item.status?.value === 'done' || item.status?.value === 'dropped') continue;
      if (isLifeMap(place) || isUnread(item.span)) continue;
      const due = isDay(today) ? addDays(today, 30) : undefined;
      const advice = `add \`due\` with a date${due === undefined ? '' : `, such as \`${due}\``}.`;
      yield {
        span: item.head,
        message: `This action item has no due date. Work without a date is always postponed: ${advice}`,
        ...(due !== undefined && { fixes: addFixes(document, item, `due ${due}`) }),
      };
    }
  },
  examples: {
    bad: [
      {
        text: `
          owner store "Bike shop"

          journey buying "Buying a bike" {
            ⟦action-item "Open a second till"⟧ { owner store; status doing }
          }
        `,
        fixed: `
          owner store "Bike shop"

          journey buying "Buying a bike" {
            action-item "Open a second till" { owner store; status doing; due 2026-12-21 }
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
            action-item "Show the prices" { owner store; status done }
          }
        `,
      },
    ],
  },
});
