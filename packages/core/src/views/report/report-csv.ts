import { type CsvCell, writeCsvTable } from '../../text/write-csv-table.ts';
import type { JourneyReport, Report } from './report.ts';
import { touchpointGroups } from './report-words.ts';

/** The columns in their order. */
const columns = [
  'file',
  'line',
  'journey',
  'kind',
  'stage',
  'title',
  'owner',
  'severity',
  'status',
  'answered',
  'due',
  'overdue',
  'channel',
  'channel_kind',
  'emotion',
  'method',
  'date',
  'age_days',
  'review',
  'people',
  'percent',
  'lost',
  'baseline_people',
  'baseline_percent',
  'now',
  'target',
  'promise',
  'gap',
  'unit',
  'persona',
  'basis',
  'state',
  'done',
  'total',
] as const;

type Row = Readonly<Partial<Record<(typeof columns)[number], CsvCell>>>;

/**
 * Writes a report as CSV (RFC 4180: commas, CRLF, doubled quotes), with a row for each journey, stage,
 * moment, touchpoint, pain, open action item and piece of evidence, for each place of the funnel, metric and
 * first contact, and for each part of the checklist.
 */
export function reportCsv({ journeys }: Report): string {
  const rows = journeys.flatMap(createRows);
  return writeCsvTable([columns, ...rows.map((row) => columns.map((column) => row[column]))]);
}

function createRows(journey: JourneyReport): readonly Row[] {
  const { file, title, review } = journey;
  const own = { file, journey: title };
  return [
    {
      ...own,
      kind: 'journey',
      line: journey.line,
      title,
      owner: journey.owner,
      status: journey.status,
      review: review.state,
      date: review.reviewed,
      due: review.due,
      overdue: review.state === 'overdue',
    },
    ...journey.stages.flatMap((stage): Row[] => [
      { ...own, kind: 'stage', stage: stage.title, title: stage.title, owner: stage.owner },
      ...stage.moments.map((moment) => ({ ...own, kind: 'moment', stage: stage.title, ...moment })),
    ]),
    ...touchpointGroups.flatMap((group) =>
      journey.touchpoints[group].map((touchpoint) => ({
        ...own,
        kind: 'touchpoint',
        channel_kind: group,
        ...touchpoint,
      })),
    ),
    ...journey.pains.map((pain) => ({ ...own, kind: 'pain', ...pain })),
    ...journey.actionItems.map((item) => ({ ...own, kind: 'action-item', ...item })),
    ...journey.evidence.map(({ ageInDays, ...evidence }) => ({
      ...own,
      kind: 'evidence',
      ...evidence,
      age_days: ageInDays,
    })),
    ...createDecisionRows(journey),
  ];
}

/** Returns the rows of the funnel, the metrics, the first contacts, the confidence and the checklist. */
function createDecisionRows(journey: JourneyReport): readonly Row[] {
  const own = { file: journey.file, journey: journey.title };
  return [
    ...(journey.funnel?.places ?? []).map(({ stage, step, baseline, people, percent, lost }) => ({
      ...own,
      kind: 'funnel',
      stage,
      title: step ?? stage,
      people,
      percent,
      lost,
      baseline_people: baseline?.people,
      baseline_percent: baseline?.percent,
    })),
    ...journey.metrics.map(({ title, unit, now, target, promise, gap }) => ({
      ...own,
      kind: 'metric',
      title,
      unit: target?.percent === true || now?.percent === true ? '%' : unit,
      now: now?.value,
      target: target?.value,
      promise: promise?.value,
      gap,
    })),
    ...journey.firstContacts.map(({ persona, stage, touchpoints, emotion }) => ({
      ...own,
      kind: 'first-contact',
      persona,
      stage,
      title: touchpoints.join('; '),
      emotion,
    })),
    ...journey.confidence.moments.map(({ stage, title, basis }) => ({
      ...own,
      kind: 'confidence',
      stage,
      title,
      basis,
    })),
    ...journey.progress.steps.map(({ part, state, done, total }) => ({
      ...own,
      kind: 'progress',
      title: part,
      state,
      done,
      total,
    })),
  ];
}
