import { markdownText } from '../markdown/markdown-text.ts';
import type { JourneyReport, Report } from './report.ts';
import {
  groupNames,
  headingFacts,
  placeWords,
  reviewWords,
  signed,
  tallyPains,
  touchpointGroups,
  unrated,
} from './report-words.ts';

/** Writes a report as a Markdown page, which ends with a line break. Texts of maps are escaped. */
export function reportMarkdown({ today, journeys }: Report): string {
  const blocks = ['# Report on journeys', `As of ${today}.`, ...journeys.flatMap(journeyBlocks)];
  if (journeys.length === 0) blocks.push('There is no journey here.');
  return `${blocks.join('\n\n')}\n`;
}

function journeyBlocks(journey: JourneyReport): readonly string[] {
  const { stages, touchpoints, pains, actionItems, evidence, review } = journey;
  return [
    `## ${text(journey.title)}`,
    [
      `- ${text(`${journey.file}, line ${journey.line}`)}`,
      `- ${headingFacts(journey).map(markdownText).join(', ')}`,
      `- Review: ${markdownText(reviewWords(review))}`,
    ].join('\n'),
    ...table(
      'Stages',
      ['Stage', 'Owner', 'Moments'],
      stages.map(({ title, owner, moments }) => [
        text(title),
        markdownText(owner ?? ''),
        moments
          .map(({ title, emotion }) => text(title) + (emotion === undefined ? '' : ` (${signed(emotion)})`))
          .join('; '),
      ]),
    ),
    ...table(
      'Touchpoints',
      ['Kind', 'Touchpoint', 'Channel', 'Stage', 'Owner'],
      touchpointGroups.flatMap((group) =>
        touchpoints[group].map(({ title, channel = '', stage, owner = '' }) => [
          groupNames[group],
          text(title),
          ...[channel, stage, owner].map(markdownText),
        ]),
      ),
    ),
    ...table(
      'Pain points',
      ['Severity', 'Pain point', 'Owner', 'Status', 'Addressed', 'Stage', 'Place'],
      pains.map((pain) => [
        pain.severity ?? unrated,
        text(pain.title),
        markdownText(pain.owner ?? ''),
        pain.status,
        pain.answered ? 'yes' : 'no',
        markdownText(pain.stage ?? ''),
        markdownText(placeWords(pain)),
      ]),
      tallyBlock(journey),
    ),
    ...table(
      'Open action items',
      ['Due', 'Action item', 'Owner', 'Status', 'Line'],
      actionItems.map(({ due = '', overdue, title, owner = '', status, line }) => [
        markdownText(due) + (overdue ? ' **overdue**' : ''),
        text(title),
        markdownText(owner),
        status,
        String(line),
      ]),
    ),
    ...table(
      'Evidence',
      ['Date', 'Age in days', 'Evidence', 'Method'],
      evidence.map(({ date = '', ageInDays, title, method = '' }) => [
        markdownText(date),
        ageInDays === undefined ? '' : String(ageInDays),
        text(title),
        method,
      ]),
    ),
  ];
}

function tallyBlock({ pains }: JourneyReport): readonly string[] {
  const { open, bySeverity, byOwner } = tallyPains(pains);
  if (open === 0) return [];
  const list = (counts: readonly (readonly [string, number])[]) =>
    counts.map(([what, count]) => `${markdownText(what)} ${count}`).join(', ');
  return [`Open: ${open}. By severity: ${list(bySeverity)}. By owner: ${list(byOwner)}.`];
}

function table(
  heading: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  before: readonly string[] = [],
): readonly string[] {
  if (rows.length === 0) return [`### ${heading}`, 'None.'];
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    `### ${heading}`,
    ...before,
    [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n'),
  ];
}

function text(title: string): string {
  return markdownText(title) || '(no title)';
}
