import { isAssumed } from '../../semantics/queries/evidence-basis.ts';
import { isLifeMap } from '../../semantics/queries/is-life-map.ts';
import { defineRule } from '../engine/rule.ts';

export const metricWithoutEvidence = defineRule({
  id: 'metric-without-evidence',
  category: 'evidence and measures',
  summary: 'A metric without evidence for its figures.',
  why: 'To check a figure, or to measure it again next quarter, you must know who counted what. If two people count differently, they find a change that did not happen.',
  levels: { draft: 'off', recommended: 'off', strict: 'warning' },
  reportsMissing: true,
  options: {},
  *check({ all, isUnread }) {
    for (const place of all('metric')) {
      const metric = place.statement;
      if (metric.evidence.length > 0 || metric.meets !== undefined) continue;
      if (isAssumed(place) || isLifeMap(place) || isUnread(metric.span)) continue;
      yield {
        span: metric.head,
        message:
          'This metric does not say where its figures come from. Readers cannot check them or measure them again: add `evidence NAME`.',
      };
    }
  },
  examples: {
    bad: [
      {
        text: `
          ⟦metric repairs "Bikes repaired within a day"⟧ { baseline 61%; target 75% }
        `,
      },
    ],
    good: [
      {
        text: `
          evidence orders "Orders of the workshop" { method analytics; date 2026-09-01 }
          metric repairs "Bikes repaired within a day" { baseline 61%; target 75%; evidence orders }

          journey buying "Buying a bike" {
            metric repairs
          }
        `,
      },
    ],
  },
});
