import type { DateValue } from '../../model/values.ts';
import { isDay } from '../../semantics/queries/calendar.ts';
import { defineRule } from '../engine/rule.ts';

export const invalidDate = defineRule({
  id: 'invalid-date',
  category: 'correctness',
  summary: 'A date that does not exist, or is not written as a date.',
  why: 'An action item with an impossible due date is never overdue, and evidence without a valid date never grows old.',
  levels: { draft: 'error', recommended: 'error', strict: 'error' },
  options: {},
  *check({ all }) {
    for (const { statement } of all('evidence', 'journey', 'action-item')) {
      const date =
        statement.kind === 'evidence'
          ? statement.date
          : statement.kind === 'journey'
            ? statement.reviewed
            : statement.due;
      if (date !== undefined && !isDay(date.value)) yield findDateError(date);
    }
  },
  examples: {
    bad: [
      {
        text: `
          evidence talks "Talks in the shop" { method interview; date ⟦2026-9-1⟧ }
        `,
        fixed: `
          evidence talks "Talks in the shop" { method interview; date 2026-09-01 }
        `,
      },
      {
        text: `
          owner web "Web team"

          journey buying "Buying a bike" {
            action-item "Show the prices" {
              owner web
              due ⟦2026-02-30⟧
            }
          }
        `,
      },
    ],
    good: [
      {
        text: `
          evidence talks "Talks in the shop" { method interview; date 2028-02-29 }

          journey buying "Buying a bike" {
            reviewed 2026-09-01
          }
        `,
      },
    ],
  },
});

function findDateError({ value, span }: DateValue) {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(value) ?? [];
  const padded = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (padded !== value && isDay(padded)) {
    return {
      span,
      message: `\`${value}\` is not written as a date: month and day have two digits each. Other tools would not read it: write \`${padded}\`.`,
      fixes: [{ title: `Change it to \`${padded}\``, edits: [{ span, newText: padded }], safe: true }],
    };
  }
  return {
    span,
    message: `\`${value}\` is not a valid date. Checks of due dates and ages skip it: write year, month and day, such as \`2026-09-01\`.`,
  };
}
