import type { MapReport } from '@journey-maps/core/protocol';
import { computeHealth, describeReview, isSerious, type JourneyReport } from '@journey-maps/core/views';

/** The texts of the status bar item of a map. */
export interface HealthWords {
  /** Contains `$(icon)` in VS Code's syntax, and no text of the map. */
  readonly text: string;
  /** The same text for screen readers. */
  readonly spoken: string;
  /** Details for the tooltip. Their texts come from the map: show them as plain text, never as Markdown. */
  readonly details: readonly HealthDetail[];
}

export interface HealthDetail {
  readonly heading: string;
  readonly lines: readonly string[];
}

const icons = { well: '$(check)', info: '$(info)', warning: '$(warning)', error: '$(error)' } as const;

/** The maximum number of lines of each kind; the report has all lines. */
const most = 5;

export function describeHealth({ findings, report }: MapReport): HealthWords {
  const { level, words } = computeHealth(findings, report.journeys);
  const lines = words.length === 0 ? ['all well'] : words;
  return {
    text: `${icons[level]} Journey: ${lines.join(' · ')}`,
    spoken: `Journey map: ${lines.join(', ')}`,
    details: [
      {
        heading: 'Findings',
        lines: [
          `${formatCount(findings.error, 'error')}, ${formatCount(findings.warning, 'warning')}, ${findings.info} for information`,
        ],
      },
      ...report.journeys.map(describeJourney),
    ],
  };
}

function describeJourney({ title, pains, actionItems, review }: JourneyReport): HealthDetail {
  const open = pains.filter(({ severity, status }) => isSerious(severity) && status !== 'resolved');
  const overdue = actionItems.filter((item) => item.overdue);
  return {
    heading: title || '(no title)',
    lines: [
      `Review: ${describeReview(review)}`,
      ...limitLines(
        open.map(
          (pain) =>
            `Pain, ${pain.severity}: ${pain.title} (${describeOwner(pain.owner)}${pain.answered ? '' : ', not addressed'})`,
        ),
      ),
      ...limitLines(
        overdue.map((item) => `Overdue since ${item.due}: ${item.title} (${describeOwner(item.owner)})`),
      ),
    ],
  };
}

function limitLines(lines: readonly string[]): readonly string[] {
  const rest = lines.length - most;
  return rest > 0 ? [...lines.slice(0, most), `… and ${rest} more`] : lines;
}

function formatCount(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function describeOwner(owner: string | undefined): string {
  return owner === undefined ? 'no owner' : `owner ${owner}`;
}
