import type { Metric, Quantity } from '@journey-maps/core/model';
import { addMissing, addProblem, type Context } from './context.ts';

/** Checks that a metric's figures are either percentages or have a unit. */
export function checkUnit(context: Context, metric: Metric): void {
  if (metric.meets) return;
  const figures = [metric.baseline, metric.value, metric.target].filter(
    (figure): figure is Quantity => figure !== undefined,
  );
  const percentage = figures.find((figure) => figure.percent);
  const plain = figures.find((figure) => !figure.percent);
  if (metric.unfinished?.includes('unit')) return;
  if (metric.unit && percentage) {
    addProblem(
      context,
      percentage.span,
      'A metric has either a `unit` or percentages. Remove the `%`, or the unit.',
    );
  } else if (!metric.unit && plain) {
    const message = percentage
      ? 'The other figures of this metric are percentages. Add a `%` here as well.'
      : 'This figure has no unit: add `%`, or `unit "…"`.';
    addMissing(context, plain.span, message);
  }
}
