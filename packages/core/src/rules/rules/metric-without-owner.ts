import { isLifeMap } from '../../semantics/queries/is-life-map.ts';
import { defineRule } from '../engine/rule.ts';
import { createOwnerFixes } from '../fixes/owner-fixes.ts';

export const metricWithoutOwner = defineRule({
  id: 'metric-without-owner',
  category: 'ownership',
  summary: 'A metric without an owner.',
  why: 'A person has to ask, count and write the figure down. Otherwise it is up to date once, when the map is made.',
  levels: { draft: 'off', recommended: 'off', strict: 'warning' },
  reportsMissing: true,
  options: {},
  *check(context) {
    for (const place of context.all('metric')) {
      const metric = place.statement;
      if (metric.owner !== undefined || metric.meets !== undefined) continue;
      if (metric.unfinished?.includes('owner') === true) continue;
      if (isLifeMap(place) || context.isUnread(metric.span)) continue;
      yield {
        span: metric.head,
        message: 'This metric has no owner. Nobody looks after the figure: add `owner NAME`.',
        fixes: createOwnerFixes(place, context),
      };
    }
  },
  examples: {
    bad: [
      {
        text: `
          owner store "Bike shop"

          journey repairing "Repairing a bike" {
            owner store
            ⟦metric "Bikes repaired within a day"⟧ { target 75% }
          }
        `,
        fixed: `
          owner store "Bike shop"

          journey repairing "Repairing a bike" {
            owner store
            metric "Bikes repaired within a day" { target 75%; owner store }
          }
        `,
      },
      {
        text: `
          ⟦metric repairs "Bikes repaired within a day"⟧ { target 75% }
        `,
      },
    ],
    good: [
      {
        text: `
          owner store "Bike shop"
          metric repairs "Bikes repaired within a day" { owner store; target 75% }

          journey repairing "Repairing a bike" {
            metric repairs
          }
        `,
      },
    ],
  },
});
