import { countDaysBetween, isDate, isDay } from '../../semantics/queries/calendar.ts';
import { defineRule } from '../engine/rule.ts';

export const staleEvidence = defineRule({
  id: 'stale-evidence',
  category: 'evidence and measures',
  summary: 'Evidence that is older than a year.',
  why: 'Customers, prices and competitors change within a year. Old evidence still looks like evidence on the map, and readers do not ask whether it is still true.',
  levels: { draft: 'off', recommended: 'info', strict: 'warning' },
  options: {
    days: {
      type: 'integer',
      description: 'The maximum age of evidence, in days.',
      default: 365,
      minimum: 1,
    },
  },
  *check({ all, today, options: { days } }) {
    for (const { statement: evidence } of all('evidence')) {
      const { date } = evidence;
      if (date === undefined || !isDate(date.value) || !isDay(today)) continue;
      const age = countDaysBetween(date.value, today);
      if (age <= days) continue;
      yield {
        span: date.span,
        message: `This evidence is ${age} days old. Much may have changed since: ask, watch or count again, and write down what you find as new evidence.`,
      };
    }
  },
  examples: {
    bad: [
      {
        text: `
          evidence talks "Talks in the shop" { method interview; date ⟦2025-11-20⟧; sample 12 }
        `,
      },
    ],
    good: [
      {
        text: `
          evidence talks "Talks in the shop" { method interview; date 2025-11-21; sample 12 }
          evidence reviews "Reviews" { method ratings }
        `,
      },
    ],
  },
});
