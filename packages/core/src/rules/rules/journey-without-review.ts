import { addFixes } from '../../edits/text-edits/add-fixes.ts';
import { hasSyntaxError } from '../engine/has-syntax-error.ts';
import { defineRule } from '../engine/rule.ts';

export const journeyWithoutReview = defineRule({
  id: 'journey-without-review',
  category: 'upkeep',
  summary: 'A journey without a review interval.',
  why: 'Services and customers change, but a map shows the day on which it was drawn. Without an agreed review interval, nobody notices when the map is out of date.',
  source:
    'Journey management, the practice of keeping maps in use: a map is a living document with regular reviews.',
  levels: { draft: 'off', recommended: 'info', strict: 'warning' },
  reportsMissing: true,
  options: {},
  *check(context) {
    const { document, all, today } = context;
    for (const { statement } of all('journey')) {
      const { review, reviewed, status, unfinished = [] } = statement;
      if (review !== undefined || unfinished.includes('review') || hasSyntaxError(statement, context))
        continue;
      if (status?.value === 'retired') continue;
      // Without a date, the rule `review-overdue` would report the interval at once. A team that agrees on an
      // interval has just looked at the map.
      const isDated = reviewed !== undefined || unfinished.includes('reviewed');
      const written = isDated ? ['review quarterly'] : ['review quarterly', `reviewed ${today}`];
      yield {
        span: statement.head,
        message:
          'This journey has no review interval. Nobody notices when a map is out of date: agree on an interval, and add `review monthly`, `quarterly` or `yearly`.',
        fixes: addFixes(document, statement, written),
      };
    }
  },
  examples: {
    bad: [
      {
        text: `
          ⟦journey buying "Buying a bike"⟧ {
            status agreed

            stage "Looks around" { touchpoint "Shop window" { channel store } }
          }
        `,
        fixed: `
          journey buying "Buying a bike" {
            status agreed
            review quarterly
            reviewed 2026-11-21

            stage "Looks around" { touchpoint "Shop window" { channel store } }
          }
        `,
      },
      {
        text: `
          ⟦journey buying "Buying a bike"⟧ { reviewed 2026-10-01 }
        `,
        fixed: `
          journey buying "Buying a bike" { reviewed 2026-10-01; review quarterly }
        `,
      },
    ],
    good: [
      {
        text: `
          journey buying "Buying a bike" {
            review quarterly
            reviewed 2026-10-01
          }
        `,
      },
      {
        text: `
          journey buying "Buying a bike, until 2020" {
            status retired
          }
        `,
      },
    ],
  },
});
