import type { Metric } from '@journey-maps/core/model';
import { listFigures } from '@journey-maps/core/semantics';
import { addMissing, addProblem, type Context } from './context.ts';

/**
 * Checks that the figures of a metric are all percentages, or that it has a unit, a scale or a kind. A metric that is
 * used again has its unit elsewhere.
 */
export function checkUnit(context: Context, metric: Metric): void {
  const { unit, scale, metricKind, meets, unfinished } = metric;
  if (['unit', 'scale', 'kind'].some((keyword) => unfinished?.includes(keyword))) return;
  const figures = listFigures(metric);
  const percentage = figures.find(({ percent }) => percent);
  const plain = figures.find(({ percent }) => !percent);
  const isCsat = metricKind?.value === 'csat';
  const given = unit
    ? 'unit'
    : scale
      ? 'scale'
      : metricKind && !isCsat
        ? `kind ${metricKind.value}`
        : undefined;
  if (given !== undefined && percentage) {
    const what = given === 'unit' ? 'the unit' : `\`${given}\``;
    const message = `A metric has either a \`${given}\` or percentages. Remove the \`%\`, or ${what}.`;
    addProblem(context, percentage.span, message);
  } else if (given === undefined && plain && isCsat) {
    const message =
      'CSAT is a percentage: add a `%`. If this is the mean of marks, write `scale 5` in place of `kind csat`.';
    addMissing(context, plain.span, message);
  } else if (given === undefined && plain && (percentage || !meets)) {
    const message = percentage
      ? 'The other figures of this metric are percentages. Add a `%` here as well.'
      : 'This figure has no unit: add `%`, or `unit "…"`.';
    addMissing(context, plain.span, message);
  }
}
