import { createTargetInput } from '../../semantics/figures/compare-metrics.ts';
import { hasReachedTarget } from '../../semantics/figures/compare-with-target.ts';
import { countDaysBetween, isDate } from '../../semantics/queries/calendar.ts';
import { defineRule } from '../engine/rule.ts';

export const targetMissed = defineRule({
  id: 'target-missed',
  category: 'evidence and measures',
  summary: 'A metric whose target is overdue and not reached.',
  why: 'A target that passes without a word loses its meaning, and so does the next one. The team should say what happened, and agree on a new day or a new target.',
  source: 'Management by objectives and its successors: every target has a day, and a review on that day.',
  levels: { draft: 'off', recommended: 'warning', strict: 'warning' },
  options: {},
  *check({ all, today, linked }) {
    for (const { statement: metric } of all('metric')) {
      const { due } = metric;
      if (due === undefined || !isDate(due.value) || countDaysBetween(due.value, today) <= 0) continue;
      if (hasReachedTarget(createTargetInput(metric, linked)) !== false) continue;
      yield {
        span: due.span,
        message: `The target was due ${due.value.length === 'YYYY-MM'.length ? 'in' : 'on'} ${due.value}, and is not reached. Readers take it for a target that still counts: set a new day, or say in a note what happened.`,
      };
    }
  },
  examples: {
    bad: [
      {
        text: `
          metric repairs "Bikes repaired within a day" {
            baseline 61%
            target 75%
            due ⟦2026-09-30⟧
            reading 2026-10 69%
          }
        `,
      },
      {
        text: `
          metric wait "Minutes in the queue" {
            unit "minutes"
            baseline 9
            target 5
            due ⟦2026-10⟧
            reading 2026-09 4
            reading 2026-11 7
          }
        `,
      },
    ],
    good: [
      {
        text: `
          metric repairs "Bikes repaired within a day" {
            baseline 61%
            target 75%
            due 2026-09-30
            reading 2026-10 76%
          }
          metric wait "Minutes in the queue" {
            unit "minutes"
            baseline 9
            target 5
            due 2026-11
            reading 2026-10 7
          }
          metric sold "Bikes sold" { unit "bikes"; target 300; due 2026-06-30 }
        `,
      },
    ],
  },
});
