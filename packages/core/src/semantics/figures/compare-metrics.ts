import type { Journey, Metric, Opportunity } from '../../model/statements.ts';
import type { Quantity } from '../../model/values.ts';
import type { LinkedDocument } from '../link/linked-document.ts';
import { findVisibleDeclaration } from '../queries/find-visible-declaration.ts';
import { listPlacedContents } from '../queries/list-placed-contents.ts';
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
  return [...metrics].map(([metric, declaring]): MetricComparison => {
    const input = createTargetInput(metric);
    const { direction, gap } = comparePromises(input, []);
    const { now, target } = { now: metric.value, target: metric.target };
    return {
      metric,
      linked: declaring,
      direction,
      ...(now && { now }),
      ...(target && { target }),
      ...(gap !== undefined && { gap }),
    };
  });
}

/** Returns a metric as the comparison with its target sees it. */
function createTargetInput({ baseline, value, target }: Metric): TargetInput {
  return { lessIsBetter: false, baseline, target, now: value, readings: [] };
}
