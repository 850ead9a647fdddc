import type { Journey, Metric, Opportunity } from '../../model/statements.ts';
import type { DateValue, Quantity } from '../../model/values.ts';
import type { DataFiles } from '../data/read-metric-data.ts';
import type { LinkedDocument } from '../link/linked-document.ts';
import { getLastDay } from '../queries/calendar.ts';
import { findVisibleDeclaration } from '../queries/find-visible-declaration.ts';
import { listPlacedContents, type Placed } from '../queries/list-placed-contents.ts';
import { findMetricValue, listReadings } from '../queries/metric-figures.ts';
import type { WorkspaceView } from '../workspace/workspace-view.ts';
import { comparePromises, type Direction, type TargetInput } from './compare-with-target.ts';

/** A metric of a journey: its current figure, its target, the best promise, and the remaining gap. */
export interface MetricComparison {
  /** The declaration. */
  readonly metric: Metric;
  /** The file of the declaration. */
  readonly linked: LinkedDocument;
  readonly direction: Direction;
  readonly now?: Quantity;
  /** The date of the newest reading; absent for a figure without a date. */
  readonly date?: DateValue;
  readonly target?: Quantity;
  /** The opportunity with the best promise. */
  readonly promise?: { readonly opportunity: Opportunity; readonly to: Quantity };
  /** The distance from today's figure, or from the promise if it is better, to the target; 0 if it is reached. */
  readonly gap?: number;
}

/** Compares the metrics of a journey with their targets and with the promises that opportunities make for them. */
export function compareMetrics(
  journey: Journey,
  linked: LinkedDocument,
  workspace: WorkspaceView,
): readonly MetricComparison[] {
  const contents = listPlacedContents(journey, linked, workspace);
  const metrics = new Map<Metric, LinkedDocument>();
  for (const { statement, linked: within } of contents) {
    if (statement.kind !== 'metric') continue;
    const declared = findVisibleDeclaration(statement, within, workspace);
    if (declared !== undefined) metrics.set(declared.entity, declared.linked);
  }
  const promised = collectPromises(contents);
  return [...metrics].map(([metric, declaring]): MetricComparison => {
    const input = createTargetInput(metric, declaring);
    const promises = promised.get(metric) ?? [];
    const { direction, gap, best } = comparePromises(
      input,
      promises.map(({ to }) => to),
    );
    const promise = best === undefined ? undefined : promises[best];
    const value = findMetricValue(metric, declaring);
    const now = value?.quantity;
    const date = value?.reading?.date;
    const { target } = metric;
    return {
      metric,
      linked: declaring,
      direction,
      ...(now && { now }),
      ...(date && { date }),
      ...(target && { target }),
      ...(promise && { promise }),
      ...(gap !== undefined && { gap }),
    };
  });
}

/** The figure that an opportunity promises for a metric. */
interface MetricPromise {
  readonly opportunity: Opportunity;
  readonly to: Quantity;
}

/** Returns the promises for each metric. Done opportunities have had their effect, and dropped ones have none. */
function collectPromises(contents: readonly Placed[]): ReadonlyMap<unknown, readonly MetricPromise[]> {
  const promises = new Map<unknown, MetricPromise[]>();
  for (const { statement, linked } of contents) {
    if (statement.kind !== 'opportunity') continue;
    if (statement.status?.value === 'done' || statement.status?.value === 'dropped') continue;
    for (const { metrics, to } of statement.improves) {
      const metric = metrics[0] && linked.target(metrics[0])?.entity;
      if (to === undefined || metric === undefined) continue;
      const known = promises.get(metric) ?? [];
      known.push({ opportunity: statement, to });
      promises.set(metric, known);
    }
  }
  return promises;
}

/** Returns a metric as the comparison with its target sees it. */
export function createTargetInput(metric: Metric, files: DataFiles): TargetInput {
  return {
    kind: metric.metricKind?.value,
    lessIsBetter: metric.lessIsBetter !== undefined,
    baseline: metric.baseline,
    target: metric.target,
    now: findMetricValue(metric, files)?.quantity,
    readings: listReadings(metric, files).map(({ date, value }) => ({
      day: getLastDay(date.value),
      value: value.value,
      percent: value.percent,
    })),
  };
}
