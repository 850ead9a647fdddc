import type { MapReport } from '@journey-maps/core/protocol';
import { healthOf, isSerious, type JourneyReport, reviewWords } from '@journey-maps/core/views';

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

export function healthWords({ findings, report }: MapReport): HealthWords {
  const { level, words } = healthOf(findings, report.journeys);
  const said = words.length === 0 ? ['all well'] : words;
  return {
    text: `${icons[level]} Journey: ${said.join(' · ')}`,
    spoken: `Journey map: ${said.join(', ')}`,
    details: [
      {
        heading: 'Findings',
        lines: [
          `${counted(findings.error, 'error')}, ${counted(findings.warning, 'warning')}, ${findings.info} for information`,
        ],
      },
      ...report.journeys.map(journeyDetail),
    ],
  };
}

function journeyDetail({ title, pains, actionItems, review }: JourneyReport): HealthDetail {
  const open = pains.filter(({ severity, status }) => isSerious(severity) && status !== 'resolved');
  const overdue = actionItems.filter((item) => item.overdue);
  return {
    heading: title || '(no title)',
    lines: [
      `Review: ${reviewWords(review)}`,
      ...first(
        open.map(
          (pain) =>
            `Pain, ${pain.severity}: ${pain.title} (${ownerWords(pain.owner)}${pain.answered ? '' : ', not addressed'})`,
        ),
      ),
      ...first(overdue.map((item) => `Overdue since ${item.due}: ${item.title} (${ownerWords(item.owner)})`)),
    ],
  };
}

function first(lines: readonly string[]): readonly string[] {
  const rest = lines.length - most;
  return rest > 0 ? [...lines.slice(0, most), `… and ${rest} more`] : lines;
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function ownerWords(owner: string | undefined): string {
  return owner === undefined ? 'no owner' : `owner ${owner}`;
}
