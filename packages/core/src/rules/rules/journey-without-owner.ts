import { isLifeMap } from '../../semantics/queries/is-life-map.ts';
import { hasSyntaxError } from '../engine/has-syntax-error.ts';
import { defineRule } from '../engine/rule.ts';

export const journeyWithoutOwner = defineRule({
  id: 'journey-without-owner',
  category: 'ownership',
  summary: 'A journey without an owner.',
  why: 'A map is never finished. Without an owner who keeps it up to date, schedules the review and asks about the action items, it is a poster within half a year.',
  source:
    'Journey management, the practice of keeping maps in use: every journey has a person who is responsible for it.',
  levels: { draft: 'off', recommended: 'warning', strict: 'error' },
  reportsMissing: true,
  options: {},
  *check(context) {
    for (const place of context.all('journey')) {
      const journey = place.statement;
      if (journey.owner !== undefined || journey.unfinished?.includes('owner') === true) continue;
      if (isLifeMap(place) || hasSyntaxError(journey, context)) continue;
      yield {
        span: journey.head,
        message:
          'This journey has no owner. A map that nobody keeps up to date is soon wrong: add `owner NAME` with the person or team who looks after it.',
      };
    }
  },
  examples: {
    bad: [
      {
        text: `
          ⟦journey buying "Buying a bike"⟧ {
            purpose "Decide what the shop improves this winter"
          }
        `,
      },
    ],
    good: [
      {
        text: `
          owner store "Bike shop"

          journey buying "Buying a bike" {
            owner store
          }

          journey sunday "A Sunday" {
            kind day-in-the-life
          }
        `,
      },
    ],
  },
});
