import { createTargetInput } from '../../semantics/figures/compare-metrics.ts';
import { findWorsening } from '../../semantics/figures/compare-with-target.ts';
import { listReadings } from '../../semantics/queries/metric-figures.ts';
import { defineRule } from '../engine/rule.ts';

export const worseningMetric = defineRule({
  id: 'worsening-metric',
  category: 'evidence and measures',
  summary: 'A metric whose last three steps between readings all lead away from its target.',
  why: 'One bad month can be chance. Three in a row are a direction, and the earlier a team sees it, the cheaper it is to turn.',
  source: 'Statistical process control: a run of points in one direction is a signal, a single point is not.',
  levels: { draft: 'off', recommended: 'info', strict: 'warning' },
  options: {},
  *check({ all, linked }) {
    for (const { statement: metric } of all('metric')) {
      const readings = findWorsening(createTargetInput(metric, linked));
      const newest = listReadings(metric, linked).at(-1);
      if (readings === undefined || newest === undefined) continue;
      const figures = readings.map(({ value, percent }) => `${value}${percent ? '%' : ''}`).join(', ');
      yield {
        span: newest.value.span,
        message: `The last readings all lead away from the target: ${figures}. Find out what changed, before it becomes normal.`,
      };
    }
  },
  examples: {
    bad: [
      {
        text: `
          metric repairs "Bikes repaired within a day" {
            target 75%
            reading 2026-06 69%
            reading 2026-07 71%
            reading 2026-08 68%
            reading 2026-09 66%
            reading 2026-10 ⟦61%⟧
          }
        `,
      },
    ],
    good: [
      {
        text: `
          metric repairs "Bikes repaired within a day" {
            target 75%
            reading 2026-07 71%
            reading 2026-08 68%
            reading 2026-09 66%
            reading 2026-10 67%
          }
          metric wait "Minutes in the queue" {
            unit "minutes"
            baseline 12
            target 5
            reading 2026-07 11
            reading 2026-08 10
            reading 2026-09 8
            reading 2026-10 7
          }
        `,
      },
    ],
  },
});
