import { LineIndex } from '../../model/source-position.ts';
import type { Journey, Pain } from '../../model/statements.ts';
import { type Place, walk } from '../../model/walk.ts';
import type { LinkedDocument } from '../../semantics/link/linked-document.ts';
import { dayAfter, daysBetween, isDay } from '../../semantics/queries/calendar.ts';
import { fileName } from '../../semantics/queries/display-names.ts';
import { emotionOf } from '../../semantics/queries/find-emotion.ts';
import { primaryPersona } from '../../semantics/queries/find-primary-persona.ts';
import { findRemedies } from '../../semantics/queries/find-remedies.ts';
import { titleOfMoment } from '../../semantics/queries/get-moment-title.ts';
import { titleOf } from '../../semantics/queries/get-title.ts';
import { momentsOf } from '../../semantics/queries/list-moments.ts';
import { reviewDays } from '../../semantics/queries/review-days.ts';
import type { WorkspaceView } from '../../semantics/workspace/workspace-view.ts';
import { evidenceReports } from './evidence-reports.ts';
import { nameOf } from './get-ref-name.ts';
import { type Placed, placedContents } from './list-placed-contents.ts';
import { byDay, severityOrder } from './order.ts';
import type { ActionItemReport, JourneyReport, PainReport, ReviewReport, StageReport } from './report.ts';
import { touchpointReports } from './touchpoint-reports.ts';

export interface ReportOptions {
  /** The date, such as `2026-11-21`. */
  readonly today: string;
  /** The name of the file to display. */
  readonly file: string;
}

/** Returns a report on each journey of a file, in the order of the text. */
export function reportOf(
  linked: LinkedDocument,
  workspace: WorkspaceView,
  { today, file }: ReportOptions,
): readonly JourneyReport[] {
  const { document } = linked;
  const lineOf = lineFinder();
  const isAnswered = answerFinder(workspace);
  return document.journeys.map((journey): JourneyReport => {
    const contents = placedContents(journey, linked, workspace);
    const { name, status, state, journeyKind, owner } = journey;
    return {
      file,
      line: lineOf(linked, journey.head.start),
      ...(name && { name: name.value }),
      title: titleOf(journey),
      ...(status && { status: status.value }),
      ...(state && { state: state.value }),
      ...(journeyKind && { kind: journeyKind.value }),
      ...(owner && { owner: nameOf(owner, linked) }),
      stages: stageReports(journey, linked),
      touchpoints: touchpointReports(contents, linked, workspace),
      pains: painReports(contents, linked, lineOf, isAnswered),
      actionItems: actionItemReports(contents, lineOf, today),
      evidence: evidenceReports(journey, linked, contents, workspace, today),
      review: reviewReport(journey, today),
    };
  });
}

type LineOf = (linked: LinkedDocument, offset: number) => number;

function lineFinder(): LineOf {
  const indexes = new Map<LinkedDocument, LineIndex>();
  return (linked, offset) => {
    let index = indexes.get(linked);
    if (index === undefined) {
      index = new LineIndex(linked.document.text);
      indexes.set(linked, index);
    }
    return index.positionAt(offset).line;
  };
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
      const places = new Map<unknown, Place>(walk(document).map((place) => [place.statement, place]));
      finder = (one) => {
        const place = places.get(one);
        return place !== undefined && answers(one, place).some(({ status }) => status?.value !== 'dropped');
      };
      finders.set(linked, finder);
    }
    return finder(pain);
  };
}

function stageReports(journey: Journey, linked: LinkedDocument): readonly StageReport[] {
  const persona = primaryPersona(journey, linked);
  return journey.stages.map((stage) => ({
    title: titleOf(stage),
    ...(stage.owner && { owner: nameOf(stage.owner, linked) }),
    moments: momentsOf(stage)
      .filter(({ node }) => node !== stage)
      .map((moment) => {
        const emotion = emotionOf(moment, persona, linked);
        return {
          title: titleOfMoment(moment, linked),
          ...(emotion && { emotion: emotion.score.value }),
        };
      }),
  }));
}

function painReports(
  contents: readonly Placed[],
  journeys: LinkedDocument,
  lineOf: LineOf,
  isAnswered: (pain: Pain, linked: LinkedDocument) => boolean,
): readonly PainReport[] {
  const pains = contents.flatMap(({ statement: pain, linked, stage }): PainReport[] => {
    if (pain.kind !== 'pain') return [];
    return [
      {
        ...(linked !== journeys && { file: fileName(linked.document.uri) }),
        line: lineOf(linked, pain.head.start),
        title: titleOf(pain),
        ...(stage && { stage: titleOf(stage) }),
        ...(pain.severity && { severity: pain.severity.value }),
        ...(pain.owner && { owner: nameOf(pain.owner, linked) }),
        status: pain.status?.value ?? 'open',
        answered: isAnswered(pain, linked),
      },
    ];
  });
  const rank = ({ severity }: PainReport) => severityOrder.indexOf(severity);
  return pains.sort((a, b) => rank(a) - rank(b));
}

function actionItemReports(
  contents: readonly Placed[],
  lineOf: LineOf,
  today: string,
): readonly ActionItemReport[] {
  const items = contents.flatMap(({ statement: item, linked, stage }): ActionItemReport[] => {
    if (item.kind !== 'action-item') return [];
    const status = item.status?.value ?? 'todo';
    if (status === 'done' || status === 'dropped') return [];
    const due = item.due?.value;
    return [
      {
        line: lineOf(linked, item.head.start),
        title: titleOf(item),
        ...(stage && { stage: titleOf(stage) }),
        ...(item.owner && { owner: nameOf(item.owner, linked) }),
        ...(due !== undefined && { due }),
        overdue: due !== undefined && isDay(due) && daysBetween(due, today) > 0,
        status,
      },
    ];
  });
  return items.sort((a, b) => byDay(a.due, b.due));
}

function reviewReport({ review, reviewed, state, status }: Journey, today: string): ReviewReport {
  const cadence = review?.value;
  const last = reviewed?.value;
  const facts = { ...(cadence && { cadence }), ...(last !== undefined && { reviewed: last }) };
  if (state?.value === 'future' || status?.value === 'retired') return { ...facts, state: 'not-needed' };
  if (cadence === undefined) return { ...facts, state: 'no-cadence' };
  if (last === undefined || !isDay(last)) return { ...facts, state: 'never' };
  const isFresh = daysBetween(last, today) <= reviewDays[cadence];
  return { ...facts, due: dayAfter(last, reviewDays[cadence]), state: isFresh ? 'fresh' : 'overdue' };
}
