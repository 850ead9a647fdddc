import type { Journey, Pain } from '../../model/statements.ts';
import { type StatementContext, walk } from '../../model/walk.ts';
import { countProgress } from '../../semantics/figures/count-progress.ts';
import type { LinkedDocument } from '../../semantics/link/linked-document.ts';
import { addDays, countDaysBetween, isDate } from '../../semantics/queries/calendar.ts';
import { getFileName } from '../../semantics/queries/display-names.ts';
import { findEmotion } from '../../semantics/queries/find-emotion.ts';
import { findPrimaryPersona } from '../../semantics/queries/find-primary-persona.ts';
import { findRemedies } from '../../semantics/queries/find-remedies.ts';
import { getMomentTitle } from '../../semantics/queries/get-moment-title.ts';
import { getTitle } from '../../semantics/queries/get-title.ts';
import { listMoments } from '../../semantics/queries/list-moments.ts';
import { listPlacedContents, type Placed } from '../../semantics/queries/list-placed-contents.ts';
import { reviewDays } from '../../semantics/queries/review-days.ts';
import type { WorkspaceView } from '../../semantics/workspace/workspace-view.ts';
import {
  createConfidenceReport,
  createFirstContactReports,
  createMetricReports,
} from './create-decision-reports.ts';
import { createFunnelReport } from './create-funnel-report.ts';
import { createLineFinder, type LineFinder } from './create-line-finder.ts';
import { createEvidenceReports } from './evidence-reports.ts';
import { getRefName } from './get-ref-name.ts';
import { compareByDay, severityOrder } from './order.ts';
import type { ActionItemReport, JourneyReport, PainReport, ReviewReport, StageReport } from './report.ts';
import { createTouchpointReports } from './touchpoint-reports.ts';

export interface ReportOptions {
  /** The date, such as `2026-11-21`. */
  readonly today: string;
  /** The name of the file to display. */
  readonly file: string;
}

/** Returns a report on each journey of a file, in the order of the text. */
export function createReport(
  linked: LinkedDocument,
  workspace: WorkspaceView,
  { today, file }: ReportOptions,
): readonly JourneyReport[] {
  const { document } = linked;
  const getLine = createLineFinder();
  const isAnswered = answerFinder(workspace);
  return document.journeys.map((journey): JourneyReport => {
    const contents = listPlacedContents(journey, linked, workspace);
    const { name, status, state, journeyKind, owner } = journey;
    return {
      file,
      line: getLine(linked, journey.head.start),
      ...(name && { name: name.value }),
      title: getTitle(journey),
      ...(status && { status: status.value }),
      ...(state && { state: state.value }),
      ...(journeyKind && { kind: journeyKind.value }),
      ...(owner && { owner: getRefName(owner, linked) }),
      stages: createStageReports(journey, linked),
      touchpoints: createTouchpointReports(contents, linked, workspace),
      pains: createPainReports(contents, linked, getLine, isAnswered),
      actionItems: createActionItemReports(contents, getLine, today),
      evidence: createEvidenceReports(journey, linked, contents, workspace, today),
      review: createReviewReport(journey, today),
      ...createFunnelReport(journey, linked, workspace),
      metrics: createMetricReports(journey, linked, workspace),
      firstContacts: createFirstContactReports(journey, linked),
      confidence: createConfidenceReport(journey, linked, workspace),
      progress: countProgress(journey, linked, workspace, today),
    };
  });
}

/**
 * Returns a function that returns whether an opportunity or action item addresses a pain, in the pain's file or
 * in one that imports it.
 */
function answerFinder(workspace: WorkspaceView): (pain: Pain, linked: LinkedDocument) => boolean {
  const finders = new Map<LinkedDocument, (pain: Pain) => boolean>();
  return (pain, linked) => {
    let finder = finders.get(linked);
    if (finder === undefined) {
      const { document } = linked;
      const answers = findRemedies({ document, linked, workspace });
      const places = new Map<unknown, StatementContext>(
        walk(document).map((place) => [place.statement, place]),
      );
      finder = (otherPain) => {
        const place = places.get(otherPain);
        return (
          place !== undefined && answers(otherPain, place).some(({ status }) => status?.value !== 'dropped')
        );
      };
      finders.set(linked, finder);
    }
    return finder(pain);
  };
}

function createStageReports(journey: Journey, linked: LinkedDocument): readonly StageReport[] {
  const persona = findPrimaryPersona(journey, linked);
  return journey.stages.map((stage) => ({
    title: getTitle(stage),
    ...(stage.owner && { owner: getRefName(stage.owner, linked) }),
    moments: listMoments(stage)
      .filter(({ node }) => node !== stage)
      .map((moment) => {
        const emotion = findEmotion(moment, persona, linked);
        return {
          title: getMomentTitle(moment, linked),
          ...(emotion && { emotion: emotion.score.value }),
        };
      }),
  }));
}

function createPainReports(
  contents: readonly Placed[],
  journeys: LinkedDocument,
  getLine: LineFinder,
  isAnswered: (pain: Pain, linked: LinkedDocument) => boolean,
): readonly PainReport[] {
  const pains = contents.flatMap(({ statement: pain, linked, stage }): PainReport[] => {
    if (pain.kind !== 'pain') return [];
    return [
      {
        ...(linked !== journeys && { file: getFileName(linked.document.uri) }),
        line: getLine(linked, pain.head.start),
        title: getTitle(pain),
        ...(stage && { stage: getTitle(stage) }),
        ...(pain.severity && { severity: pain.severity.value }),
        ...(pain.owner && { owner: getRefName(pain.owner, linked) }),
        status: pain.status?.value ?? 'open',
        answered: isAnswered(pain, linked),
      },
    ];
  });
  const rankSeverity = ({ severity }: PainReport) => severityOrder.indexOf(severity);
  return pains.sort((a, b) => rankSeverity(a) - rankSeverity(b));
}

function createActionItemReports(
  contents: readonly Placed[],
  getLine: LineFinder,
  today: string,
): readonly ActionItemReport[] {
  const items = contents.flatMap(({ statement: item, linked, stage }): ActionItemReport[] => {
    if (item.kind !== 'action-item') return [];
    const status = item.status?.value ?? 'todo';
    if (status === 'done' || status === 'dropped') return [];
    const due = item.due?.value;
    return [
      {
        line: getLine(linked, item.head.start),
        title: getTitle(item),
        ...(stage && { stage: getTitle(stage) }),
        ...(item.owner && { owner: getRefName(item.owner, linked) }),
        ...(due !== undefined && { due }),
        overdue: due !== undefined && isDate(due) && countDaysBetween(due, today) > 0,
        status,
      },
    ];
  });
  return items.sort((a, b) => compareByDay(a.due, b.due));
}

function createReviewReport({ review, reviewed, state, status }: Journey, today: string): ReviewReport {
  const cadence = review?.value;
  const last = reviewed?.value;
  const facts = { ...(cadence && { cadence }), ...(last !== undefined && { reviewed: last }) };
  if (state?.value === 'future' || status?.value === 'retired') return { ...facts, state: 'not-needed' };
  if (cadence === undefined) return { ...facts, state: 'no-cadence' };
  if (last === undefined || !isDate(last)) return { ...facts, state: 'never' };
  const isFresh = countDaysBetween(last, today) <= reviewDays[cadence];
  return { ...facts, due: addDays(last, reviewDays[cadence]), state: isFresh ? 'fresh' : 'overdue' };
}
