import { hasSyntaxError } from '../engine/has-syntax-error.ts';
import { defineRule } from '../engine/rule.ts';

export const futureWithoutBaseline = defineRule({
  id: 'future-without-baseline',
  category: 'completeness',
  summary: 'A future journey without a baseline, the current journey that it is based on.',
  why: 'A better journey begins with the pain points of the current one. Without the current map for comparison, readers cannot tell what changes, and what the change costs.',
  source:
    'This Is Service Design Doing (Stickdorn, Hormess, Lawrence and Schneider): future-state maps build on current-state maps.',
  levels: { draft: 'off', recommended: 'warning', strict: 'error' },
  reportsMissing: true,
  options: {},
  *check(context) {
    for (const { statement: journey } of context.all('journey')) {
      if (journey.state?.value !== 'future' || journey.baseline !== undefined) continue;
      if (journey.unfinished?.includes('baseline') === true || hasSyntaxError(journey, context)) continue;
      yield {
        span: journey.head,
        message:
          'This future journey has no baseline. Readers cannot tell what it changes: add `baseline NAME` with the current journey that it is based on.',
      };
    }
  },
  examples: {
    bad: [
      {
        text: `
          ⟦journey buying-2027 "Buying a bike in an hour"⟧ {
            state future
          }
        `,
      },
    ],
    good: [
      {
        text: `
          journey buying "Buying a bike"

          journey buying-2027 "Buying a bike in an hour" {
            state future
            baseline buying
          }
        `,
      },
    ],
  },
});
