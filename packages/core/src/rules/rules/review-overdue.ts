import { addFixes } from '../../edits/text-edits/add-fixes.ts';
import { countDaysBetween, isDate } from '../../semantics/queries/calendar.ts';
import { reviewDays } from '../../semantics/queries/review-days.ts';
import { hasSyntaxError } from '../engine/has-syntax-error.ts';
import { defineRule } from '../engine/rule.ts';

const spoken = { monthly: 'month', quarterly: 'quarter', yearly: 'year' } as const;

export const reviewOverdue = defineRule({
  id: 'review-overdue',
  category: 'upkeep',
  summary: 'A journey whose review is overdue, or that was never reviewed.',
  why: 'Readers rely on a map that promises a review every quarter. If nobody has reviewed the map, they trust it without good reason.',
  source:
    'Journey management, the practice of keeping maps in use: a map is a living document with regular reviews.',
  levels: { draft: 'off', recommended: 'warning', strict: 'warning' },
  options: {},
  *check(context) {
    const { document, all, today } = context;
    for (const { statement } of all('journey')) {
      const { review, reviewed, state, status, unfinished = [] } = statement;
      if (review === undefined || state?.value === 'future' || status?.value === 'retired') continue;
      const advice = 'review it with its owners, and write down the date';
      const title = 'Mark as reviewed today';
      if (reviewed === undefined) {
        if (unfinished.includes('reviewed') || hasSyntaxError(statement, context)) continue;
        yield {
          span: review.span,
          message: `This journey should be reviewed every ${spoken[review.value]}, but has no review date. Readers trust that it is up to date: ${advice} with \`reviewed ${today}\`.`,
          fixes: addFixes(document, statement, `reviewed ${today}`, title),
          missing: true,
        };
      } else if (isDate(reviewed.value)) {
        const days = countDaysBetween(reviewed.value, today);
        if (days <= reviewDays[review.value]) continue;
        yield {
          span: reviewed.span,
          message: `This journey should be reviewed every ${spoken[review.value]}, but was last reviewed ${days} days ago. Readers trust that it is up to date: ${advice}.`,
          // Not safe: only the reviewers know whether there was a review.
          fixes: [{ title, edits: [{ span: reviewed.span, newText: today }], safe: false, asks: true }],
        };
      }
    }
  },
  examples: {
    bad: [
      {
        text: `
          journey buying "Buying a bike" {
            review quarterly
            reviewed ⟦2026-08-20⟧
          }
        `,
        fixed: `
          journey buying "Buying a bike" {
            review quarterly
            reviewed 2026-11-21
          }
        `,
      },
      {
        text: `
          journey buying "Buying a bike" {
            review ⟦yearly⟧

            stage "Looks around" { touchpoint "Shop window" { channel store } }
          }
        `,
        fixed: `
          journey buying "Buying a bike" {
            review yearly
            reviewed 2026-11-21

            stage "Looks around" { touchpoint "Shop window" { channel store } }
          }
        `,
      },
    ],
    good: [
      {
        text: `
          journey buying "Buying a bike" {
            review quarterly
            reviewed 2026-08-21
          }

          journey renting "Renting a bike in 2030" {
            state future
            review monthly
          }
        `,
      },
    ],
  },
});
