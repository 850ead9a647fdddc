import type { ProgressPart, ProgressStep } from '../../semantics/figures/list-progress.ts';
import type { ConfidenceBasis } from '../../semantics/figures/rate-confidence.ts';
import type {
  ConfidenceReport,
  FigureReport,
  FirstContactReport,
  FunnelPlaceReport,
  FunnelReport,
  JourneyReport,
  MetricReport,
} from './report.ts';
import { formatSigned } from './report-words.ts';

/** A part of a report: a table in Markdown, and lines in plain text. Its texts are unescaped. */
export interface ReportSection {
  readonly heading: string;
  /** A sentence before the table. */
  readonly before?: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The rows as lines of plain text. */
  readonly lines: readonly string[];
}

/** The bases in words. */
const basisNames: Readonly<Record<ConfidenceBasis, string>> = {
  customers: 'customers',
  counts: 'counts',
  ourselves: 'ourselves',
  assumed: 'assumed',
  nothing: 'nothing said',
};

const partNames: Readonly<Record<ProgressPart, string>> = {
  purpose: 'Purpose',
  persona: 'Persona',
  evidence: 'Evidence',
  walked: 'Walked through',
  touchpoints: 'Touchpoints in every stage',
  feelings: 'Feelings at every moment',
  pains: 'Causes of bad feelings',
  opportunities: 'An answer to every pain point',
  owners: 'Owners',
  measures: 'Metrics with a figure and a target',
  review: 'Review',
};

const stateNames: Readonly<Record<ProgressStep['state'], string>> = {
  done: 'done',
  partly: 'begun',
  open: 'open',
  waiting: 'not needed',
};

/** Returns the checklist of a journey. */
export function describeProgress({ progress: { steps, next } }: JourneyReport): ReportSection {
  const describeCount = ({ done, total }: ProgressStep) => (total > 1 ? `${done} of ${total}` : '');
  return {
    heading: 'Progress',
    before: next === undefined ? 'Everything is done.' : `Next: ${partNames[next]}.`,
    columns: ['Part', 'State', 'Count'],
    rows: steps.map((step) => [partNames[step.part], stateNames[step.state], describeCount(step)]),
    lines: steps.map((step) => {
      const mark = { done: '[x]', partly: '[/]', open: '[ ]', waiting: '[-]' }[step.state];
      const count = describeCount(step);
      return `${mark} ${partNames[step.part]}${count && ` (${count})`}`;
    }),
  };
}

/** Returns the funnel of a journey as a table; absent if it has none. */
export function describeFunnel({ funnel }: JourneyReport): ReportSection | undefined {
  if (funnel === undefined) return undefined;
  const { baseline, places } = funnel;
  return {
    heading: 'Funnel',
    before: describeFunnelBasis(funnel),
    columns: [
      'Stage',
      'Step',
      'People',
      'Of all who set out',
      'Lost on the way here',
      ...(baseline === undefined ? [] : [`Today: ${baseline}`]),
    ],
    rows: places.map((place) => [
      place.stage,
      place.step ?? '',
      place.people === undefined ? '' : String(place.people),
      formatPercent(place.percent),
      describeLoss(place),
      ...(baseline === undefined ? [] : [describeFigures(place.baseline ?? {})]),
    ]),
    lines: places.map((place) => {
      const facts = [
        describeLoss(place),
        baseline === undefined ? '' : `today ${describeFigures(place.baseline ?? {}) || 'unknown'}`,
      ].filter((fact) => fact !== '');
      const title = place.step === undefined ? place.stage : `${place.stage}, ${place.step}`;
      const figures = describeFigures(place) || 'unknown';
      return `${title}: ${figures}${facts.length > 0 ? ` (${facts.join('; ')})` : ''}`;
    }),
  };
}

function describeFunnelBasis({ basis, source, date }: FunnelReport): string {
  if (basis === 'exits') return 'By exits alone, at most: nobody has counted the customers.';
  if (source === undefined) return 'The figures name no evidence.';
  return `Source: ${source}${date === undefined ? '' : `, ${date}`}.`;
}

function describeFigures({
  people,
  percent,
}: {
  readonly people?: number;
  readonly percent?: number;
}): string {
  const share = formatPercent(percent);
  if (people === undefined) return share;
  return share === '' ? `${people} people` : `${people} people, ${share}`;
}

function formatPercent(percent: number | undefined): string {
  return percent === undefined ? '' : `${percent}%`;
}

function describeLoss({ lost, explained, greatest, part }: FunnelPlaceReport): string {
  if (part) return 'a part of the customers';
  if (lost === undefined) return '';
  const most = greatest ? ', the greatest loss' : '';
  const exits = explained === undefined ? '' : `; exits explain ${explained} of ${lost} points`;
  return `${lost}% lost${most}${exits}`;
}

/** Returns the metrics of a journey, their targets and the promises for them. */
export function describeMetrics({ metrics }: JourneyReport): ReportSection {
  return {
    heading: 'Metrics',
    columns: ['Metric', 'Now', 'Target', 'Best promise', 'Gap'],
    rows: metrics.map((metric) => [
      metric.title,
      addDate(formatFigure(metric.now, metric), metric.date, ''),
      addDate(formatFigure(metric.target, metric), metric.due, 'by '),
      metric.promise === undefined
        ? ''
        : `${formatFigure(metric.promise, metric)} (${metric.promise.opportunity})`,
      formatGap(metric),
    ]),
    lines: metrics.map((metric) => {
      const { title, now, date, target, due, promise, gap } = metric;
      const facts = [
        now === undefined ? 'no figure' : `now ${addDate(formatFigure(now, metric), date, '')}`,
        target === undefined ? 'no target' : `target ${addDate(formatFigure(target, metric), due, 'by ')}`,
        ...(promise === undefined
          ? []
          : [`best promise ${formatFigure(promise, metric)} (${promise.opportunity})`]),
        ...(gap === undefined ? [] : [gap === 0 ? 'no gap' : `gap ${formatGap(metric)}`]),
      ];
      return `${title || '(no title)'}: ${facts.join(', ')}`;
    }),
  };
}

function formatFigure(figure: FigureReport | undefined, { unit }: MetricReport): string {
  if (figure === undefined) return '';
  return `${figure.value}${figure.percent ? '%' : ''}${unit === undefined ? '' : ` ${unit}`}`;
}

function addDate(figure: string, date: string | undefined, word: string): string {
  return figure === '' || date === undefined ? figure : `${figure} (${word}${date})`;
}

function formatGap({ gap, target, unit }: MetricReport): string {
  if (gap === undefined) return '';
  if (target?.percent === true) return `${gap} ${gap === 1 ? 'point' : 'points'}`;
  return `${gap}${unit === undefined ? '' : ` ${unit}`}`;
}

/** Returns the first contact of each persona. */
export function describeFirstContacts({ firstContacts }: JourneyReport): ReportSection {
  const describeFeeling = ({ emotion }: FirstContactReport) =>
    emotion === undefined ? 'unknown' : formatSigned(emotion);
  return {
    heading: 'First contact',
    columns: ['Persona', 'Stage', 'Moment', 'Touchpoints', 'Feeling'],
    rows: firstContacts.map((contact) => [
      contact.persona ?? 'Everybody',
      contact.stage,
      contact.moment,
      contact.touchpoints.join('; '),
      describeFeeling(contact),
    ]),
    lines: firstContacts.map(
      (contact) =>
        `${contact.persona ?? 'Everybody'}: ${contact.touchpoints.join('; ')} (stage ${contact.stage}, feeling ${describeFeeling(contact)})`,
    ),
  };
}

/** Returns the confidence in each moment, with every basis. */
export function describeConfidence({ confidence }: JourneyReport): ReportSection {
  return {
    heading: 'Confidence',
    ...(confidence.moments.length > 0 && { before: describeShares(confidence) }),
    columns: ['Stage', 'Moment', 'Best basis', 'Bases'],
    rows: confidence.moments.map(({ stage, title, basis, bases }) => [
      stage,
      title,
      basisNames[basis],
      describeBases(bases),
    ]),
    lines: confidence.moments.map(
      ({ stage, title, bases }) =>
        `${title === stage ? stage : `${stage}, ${title}`}: ${describeBases(bases)}`,
    ),
  };
}

function describeShares({ shares }: ConfidenceReport): string {
  const list = shares
    .filter(({ moments }) => moments > 0)
    .map(({ basis, percent }) => `${basisNames[basis]} ${percent}%`);
  return `Moments by their best basis: ${list.join(', ')}.`;
}

function describeBases(bases: ConfidenceReport['moments'][number]['bases']): string {
  return bases
    .map(
      ({ basis, sources }) => `${basisNames[basis]}${sources.length > 0 ? ` (${sources.join(', ')})` : ''}`,
    )
    .join('; ');
}
