import type { Metric } from '../../model/statements.ts';
import { walk } from '../../model/walk.ts';
import { createTargetInput } from '../../semantics/figures/compare-metrics.ts';
import { hasReachedTarget } from '../../semantics/figures/compare-with-target.ts';
import type { LinkedDocument } from '../../semantics/link/linked-document.ts';
import { isLifeMap } from '../../semantics/queries/is-life-map.ts';
import type { WorkspaceView } from '../../semantics/workspace/workspace-view.ts';
import { defineRule } from '../engine/rule.ts';

export const targetWithoutPlan = defineRule({
  id: 'target-without-plan',
  category: 'evidence and measures',
  summary: 'A metric with a target that it has not reached, and that no opportunity improves.',
  why: 'A target without a plan is a wish. The figure will not move because it is on the map.',
  source: 'Management by objectives and its successors: every target has work that leads to it.',
  levels: { draft: 'off', recommended: 'off', strict: 'info' },
  reportsMissing: true,
  options: {},
  *check({ linked, workspace, all, isUnread }) {
    for (const place of all('metric')) {
      const metric = place.statement;
      if (metric.target === undefined || metric.meets !== undefined || isLifeMap(place)) continue;
      if (hasReachedTarget(createTargetInput(metric, linked)) === true || isUnread(metric.span)) continue;
      if (isImproved(metric, linked, workspace)) continue;
      yield {
        span: metric.head,
        message:
          'Nothing on the map improves this metric. Its target will not be reached by itself: add `improves` with its name to an opportunity.',
      };
    }
  },
  examples: {
    bad: [
      {
        text: `
          ⟦metric repairs "Bikes repaired within a day"⟧ { baseline 61%; target 75% }

          journey repairing "Repairing a bike" {
            metric repairs
            opportunity "A robot" { improves repairs; status dropped }
          }
        `,
      },
    ],
    good: [
      {
        text: `
          metric repairs "Bikes repaired within a day" { baseline 61%; target 75% }
          metric wait "Minutes in the queue" { unit "minutes"; baseline 9; value 4; target 5 }

          journey repairing "Repairing a bike" {
            metric repairs
            metric wait
            opportunity "A second bench" { improves repairs to 70% }
          }
        `,
      },
    ],
  },
});

/** Returns whether an opportunity that is not dropped improves a metric, in this file or in one that uses it. */
function isImproved(metric: Metric, linked: LinkedDocument, workspace: WorkspaceView): boolean {
  const { uri } = linked.document;
  const others = metric.name === undefined ? [] : workspace.mentioning(uri, metric.name.value);
  return [linked, ...others.map((other) => workspace.linked(other))].some(
    (file) =>
      file !== undefined &&
      walk(file.document).some(
        ({ statement, stray }) =>
          !stray &&
          statement.kind === 'opportunity' &&
          statement.status?.value !== 'dropped' &&
          statement.improves.some(({ metrics }) =>
            metrics.some((ref) => file.target(ref)?.entity === metric),
          ),
      ),
  );
}
