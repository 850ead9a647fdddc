import type { Journey, Metric } from '../../model/statements.ts';
import { type StatementContext, walk } from '../../model/walk.ts';
import type { LinkedDocument } from '../../semantics/link/linked-document.ts';
import { countDaysBetween } from '../../semantics/queries/calendar.ts';
import { listReadings } from '../../semantics/queries/metric-figures.ts';
import { reviewDays } from '../../semantics/queries/review-days.ts';
import type { WorkspaceView } from '../../semantics/workspace/workspace-view.ts';
import { defineRule } from '../engine/rule.ts';

type Interval = keyof typeof reviewDays;

/** The shortest first. */
const intervals = ['monthly', 'quarterly', 'yearly'] as const satisfies readonly Interval[];

const spoken = { monthly: 'month', quarterly: 'quarter', yearly: 'year' } as const;

export const staleMetric = defineRule({
  id: 'stale-metric',
  category: 'evidence and measures',
  summary: 'A metric without a reading within the review interval of a journey that uses it.',
  why: 'A review decides by the figures on the map. If the newest is older than the last review, the team learns nothing new, and cannot tell whether its work helped.',
  source:
    'Journey management, the practice of keeping maps in use: each review looks at the figures since the last one.',
  levels: { draft: 'off', recommended: 'info', strict: 'warning' },
  options: {},
  *check({ linked, workspace, all, today }) {
    for (const { statement: metric } of all('metric')) {
      const newest = listReadings(metric, linked).at(-1);
      // A figure without a date has no age.
      if (newest === undefined || metric.meets !== undefined) continue;
      const interval = findShortestInterval(metric, linked, workspace);
      const age = countDaysBetween(newest.date.value, today);
      if (interval === undefined || age <= reviewDays[interval]) continue;
      yield {
        span: newest.date.span,
        message: `The newest reading is ${age} days old, and a journey with this metric is reviewed every ${spoken[interval]}. The review would decide by an old figure: add a reading, or retire the metric.`,
      };
    }
  },
  examples: {
    bad: [
      {
        text: `
          metric repairs "Bikes repaired within a day" {
            reading ⟦2026-06⟧ 69%
            reading 2026-03 61%
          }

          journey repairing "Repairing a bike" {
            review yearly
            metric repairs
          }

          journey buying "Buying a bike" {
            review quarterly

            stage "Pays" { metric repairs }
          }
        `,
      },
    ],
    good: [
      {
        text: `
          metric repairs "Bikes repaired within a day" { reading 2026-06 69%; reading 2026-10 71% }
          metric sold "Bikes sold" { unit "bikes"; value 300 }
          metric wait "Minutes in the queue" { unit "minutes"; reading 2025-01 9 }

          journey repairing "Repairing a bike" {
            review monthly
            metric repairs
            metric sold
          }

          journey buying "Buying a bike" {
            metric wait
          }
        `,
      },
    ],
  },
});

/** Returns the shortest review interval of the journeys that use a metric, in this file or in others. */
function findShortestInterval(
  metric: Metric,
  linked: LinkedDocument,
  workspace: WorkspaceView,
): Interval | undefined {
  const { uri } = linked.document;
  const others = metric.name === undefined ? [] : workspace.mentioning(uri, metric.name.value);
  const found = new Set<Interval>();
  for (const file of [linked, ...others.map((other) => workspace.linked(other))]) {
    for (const place of file === undefined ? [] : walk(file.document)) {
      const { statement, stray } = place;
      if (stray || statement.kind !== 'metric') continue;
      const used = statement.meets === undefined ? statement : file?.target(statement.meets)?.entity;
      const journey = used === metric ? findJourney(place) : undefined;
      if (journey?.review === undefined || isUnreviewed(journey)) continue;
      found.add(journey.review.value);
    }
  }
  return intervals.find((interval) => found.has(interval));
}

function findJourney(place: StatementContext): Journey | undefined {
  let top = place;
  while (top.parent !== undefined) top = top.parent;
  return top.statement.kind === 'journey' ? top.statement : undefined;
}

function isUnreviewed({ state, status }: Journey): boolean {
  return state?.value === 'future' || status?.value === 'retired';
}
