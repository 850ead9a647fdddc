import type { Journey } from '../../model/statements.ts';
import type { Quantity } from '../../model/values.ts';
import { compareMetrics } from '../../semantics/figures/compare-metrics.ts';
import { findFirstContacts } from '../../semantics/figures/find-first-contacts.ts';
import { shareConfidence } from '../../semantics/figures/rate-confidence.ts';
import { rateMoments } from '../../semantics/figures/rate-moments.ts';
import type { LinkedDocument } from '../../semantics/link/linked-document.ts';
import { getMomentTitle } from '../../semantics/queries/get-moment-title.ts';
import { getTitle } from '../../semantics/queries/get-title.ts';
import { getPersonTitle } from '../../semantics/queries/resolve-persona.ts';
import type { WorkspaceView } from '../../semantics/workspace/workspace-view.ts';
import type { ConfidenceReport, FigureReport, FirstContactReport, MetricReport } from './report.ts';

/** Returns the metrics of a journey with their targets and the promises for them. */
export function createMetricReports(
  journey: Journey,
  linked: LinkedDocument,
  workspace: WorkspaceView,
): readonly MetricReport[] {
  return compareMetrics(journey, linked, workspace).map(
    ({ metric, now, date, target, promise, gap, direction }): MetricReport => ({
      title: getTitle(metric),
      ...(metric.unit && { unit: metric.unit.value }),
      ...(now && { now: createFigure(now) }),
      ...(date && { date: date.value }),
      ...(target && { target: createFigure(target) }),
      ...(metric.due && { due: metric.due.value }),
      ...(promise && {
        promise: { ...createFigure(promise.to), opportunity: getTitle(promise.opportunity) },
      }),
      ...(gap !== undefined && { gap }),
      lessIsBetter: direction === 'less',
    }),
  );
}

function createFigure({ value, percent }: Quantity): FigureReport {
  return { value, percent };
}

/** Returns the first contact of each persona. */
export function createFirstContactReports(
  journey: Journey,
  linked: LinkedDocument,
): readonly FirstContactReport[] {
  return findFirstContacts(journey, linked).map(({ person, moment, touchpoints, emotion }) => ({
    ...(person && { persona: getPersonTitle(person) }),
    stage: getTitle(moment.stage),
    moment: getMomentTitle(moment, linked),
    touchpoints: touchpoints.map((node) => getMomentTitle({ stage: moment.stage, node }, linked)),
    ...(emotion && { emotion: emotion.score.value }),
  }));
}

/** Returns the bases of the moments of a journey, and their shares. */
export function createConfidenceReport(
  journey: Journey,
  linked: LinkedDocument,
  workspace: WorkspaceView,
): ConfidenceReport {
  const rated = rateMoments(journey, linked, workspace);
  return {
    shares: shareConfidence(rated.map(({ confidence }) => confidence)),
    moments: rated.map(({ moment, confidence: { basis, bases } }) => ({
      stage: getTitle(moment.stage),
      title: getMomentTitle(moment, linked),
      basis,
      bases,
    })),
  };
}
