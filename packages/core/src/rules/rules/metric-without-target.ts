import { addFixes } from '../../edits/text-edits/add-fixes.ts';
import { isLifeMap } from '../../semantics/queries/is-life-map.ts';
import { defineRule } from '../engine/rule.ts';

export const metricWithoutTarget = defineRule({
  id: 'metric-without-target',
  category: 'evidence and measures',
  summary: 'A metric with a baseline, but without a target.',
  why: 'A figure without a target is neither good nor bad, and you cannot tell when you have done enough.',
  source: 'Management by objectives and its successors: every measure has a target.',
  levels: { draft: 'off', recommended: 'warning', strict: 'warning' },
  reportsMissing: true,
  options: {},
  *check({ document, all, isUnread }) {
    for (const place of all('metric')) {
      const metric = place.statement;
      const { baseline, target } = metric;
      if (baseline === undefined || target !== undefined || metric.meets !== undefined) continue;
      if (isLifeMap(place) || isUnread(metric.span)) continue;
      // The baseline serves as a placeholder, for the user to replace.
      const written = `target ${document.text.slice(baseline.span.start, baseline.span.end)}`;
      yield {
        span: metric.head,
        message:
          'This metric has a baseline but no target. You cannot tell when you have done enough: add `target` with the figure that you want to reach.',
        fixes: addFixes(document, metric, written, 'Add a target'),
      };
    }
  },
  examples: {
    bad: [
      {
        text: `
          ⟦metric repairs "Bikes repaired within a day"⟧ { baseline 61%; value 64% }
        `,
        fixed: `
          metric repairs "Bikes repaired within a day" { baseline 61%; value 64%; target 61% }
        `,
      },
    ],
    good: [
      {
        text: `
          metric repairs "Bikes repaired within a day" { baseline 61%; target 75% }

          journey buying "Buying a bike" {
            metric repairs
            metric "Minutes in the queue" { unit "minutes" }
          }
        `,
      },
    ],
  },
});
