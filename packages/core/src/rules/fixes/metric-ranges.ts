import type { Metric } from '../../model/statements.ts';
import { getDeclaration } from '../../semantics/queries/get-declaration.ts';
import type { Links } from '../../semantics/queries/links.ts';
import { listFigures } from '../../semantics/queries/metric-figures.ts';
import type { RuleFinding } from '../engine/rule.ts';
import { createNearestFix, formatNearest } from './nearest-number.ts';

/** The figures that are possible for a metric, and the words for them. */
interface MetricRange {
  readonly least: number;
  readonly most: number;
  readonly isWhole: false;
  readonly legal: string;
}

const kinds: Readonly<Record<NonNullable<Metric['metricKind']>['value'], MetricRange>> = {
  nps: { least: -100, most: 100, isWhole: false, legal: 'NPS goes from -100 to 100' },
  csat: { least: 0, most: 100, isWhole: false, legal: 'CSAT goes from 0% to 100%' },
  ces: { least: 1, most: 7, isWhole: false, legal: 'CES goes from 1 (hard) to 7 (easy)' },
};

/** Finds the figures that the kind or the scale of their metric does not allow. */
export function* findMetricsOutOfRange(
  metrics: readonly { readonly statement: Metric }[],
  linked: Links,
): Generator<RuleFinding> {
  for (const { statement } of metrics) {
    const range = findRange(getDeclaration(statement, linked) ?? statement);
    if (range === undefined) continue;
    for (const figure of listFigures(statement)) {
      if (figure.value >= range.least && figure.value <= range.most) continue;
      const nearest = formatNearest(figure, range, false);
      yield {
        span: figure.span,
        message: `${range.legal}. Another figure is a slip, or belongs to another metric: write \`${nearest}\`, the nearest possible one, or correct the metric.`,
        fixes: [createNearestFix(figure.span, nearest)],
      };
    }
  }
}

function findRange({ metricKind, scale }: Metric): MetricRange | undefined {
  if (metricKind !== undefined) return kinds[metricKind.value];
  if (scale === undefined || scale.value < 1) return undefined;
  const most = scale.value;
  return { least: 0, most, isWhole: false, legal: `The marks of this metric go from 0 to ${most}` };
}
