import type { Level } from '../../model/finding.ts';
import type { JourneyReport } from './report.ts';

/** The health of a map at a glance. */
export interface Health {
  /** The level of the most serious finding; `info` if only work is open, `well` if nothing is. */
  readonly level: 'well' | Level;
  /** The open points in a few words each, the most serious first; empty if there are none. */
  readonly words: readonly string[];
}

/** The number of findings of each level. */
export type FindingCounts = Readonly<Record<Level, number>>;

/** Returns the health of a map, from its findings and the open work of its journeys. */
export function computeHealth(findings: FindingCounts, journeys: readonly JourneyReport[]): Health {
  const open = journeys
    .flatMap(({ pains }) => pains)
    .filter(({ severity, status }) => isSerious(severity) && status !== 'resolved');
  const overdue = journeys.flatMap(({ actionItems }) => actionItems).filter((item) => item.overdue);
  const reviews = new Set(journeys.map(({ review }) => review.state));
  const words = [
    formatCount(findings.error, 'error'),
    formatCount(findings.warning, 'warning'),
    formatCount(open.length, 'serious pain', ' open'),
    formatCount(overdue.length, 'action', ' overdue'),
    reviews.has('overdue') ? 'review overdue' : reviews.has('never') ? 'never reviewed' : '',
  ].filter((part) => part !== '');
  return { level: getHealthLevel(findings, words.length > 0), words };
}

/** Returns whether a pain has one of the two highest severities. */
export function isSerious(severity: string | undefined): boolean {
  return severity === 'high' || severity === 'critical';
}

function getHealthLevel({ error, warning }: FindingCounts, somethingIsOpen: boolean): Health['level'] {
  if (error > 0) return 'error';
  if (warning > 0) return 'warning';
  return somethingIsOpen ? 'info' : 'well';
}

function formatCount(number: number, noun: string, rest = ''): string {
  return number === 0 ? '' : `${number} ${noun}${number === 1 ? '' : 's'}${rest}`;
}
