import type { Level } from '../check/finding.ts';
import type { JourneyReport } from './report.ts';

/** What tells at a glance how a map is. */
export interface Health {
  /** What its worst part is. */
  readonly level: 'well' | Level;
  /** What is wrong, in a few words each, the worst first; empty where all is well. */
  readonly words: readonly string[];
}

/** How many findings a map has of each level. */
export type FindingCounts = Readonly<Record<Level, number>>;

/** The health of a map: its findings, and what its journeys say is still to be done. */
export function healthOf(findings: FindingCounts, journeys: readonly JourneyReport[]): Health {
  const open = journeys
    .flatMap(({ pains }) => pains)
    .filter(({ severity, status }) => isSerious(severity) && status !== 'resolved');
  const overdue = journeys.flatMap(({ actionItems }) => actionItems).filter((item) => item.overdue);
  const reviews = new Set(journeys.map(({ review }) => review.state));
  const words = [
    counted(findings.error, 'error'),
    counted(findings.warning, 'warning'),
    counted(open.length, 'serious pain', ' open'),
    counted(overdue.length, 'action', ' overdue'),
    reviews.has('overdue') ? 'review overdue' : reviews.has('never') ? 'never reviewed' : '',
  ].filter((part) => part !== '');
  return { level: levelOf(findings, words.length > 0), words };
}

/** Whether a pain is one that a team looks at first. */
export function isSerious(severity: string | undefined): boolean {
  return severity === 'high' || severity === 'critical';
}

function levelOf({ error, warning }: FindingCounts, somethingIsOpen: boolean): Health['level'] {
  if (error > 0) return 'error';
  if (warning > 0) return 'warning';
  return somethingIsOpen ? 'info' : 'well';
}

function counted(number: number, noun: string, rest = ''): string {
  return number === 0 ? '' : `${number} ${noun}${number === 1 ? '' : 's'}${rest}`;
}
