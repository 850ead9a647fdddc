import { escapeMarkdown } from '../markdown/markdown-text.ts';
import {
  describeConfidence,
  describeFirstContacts,
  describeFunnel,
  describeMetrics,
  describeProgress,
  type ReportSection,
} from './decision-words.ts';
import type { JourneyReport, Report } from './report.ts';
import {
  describePlace,
  describeReview,
  formatSigned,
  groupNames,
  listHeadingFacts,
  tallyPains,
  touchpointGroups,
  unrated,
} from './report-words.ts';

/** Writes a report as a Markdown page, which ends with a line break. Texts of maps are escaped. */
export function reportMarkdown({ today, journeys }: Report): string {
  const blocks = ['# Report on journeys', `As of ${today}.`, ...journeys.flatMap(writeJourney)];
  if (journeys.length === 0) blocks.push('There is no journey here.');
  return `${blocks.join('\n\n')}\n`;
}

function writeJourney(journey: JourneyReport): readonly string[] {
  const { stages, touchpoints, pains, actionItems, evidence, review } = journey;
  return [
    `## ${formatTitle(journey.title)}`,
    [
      `- ${formatTitle(`${journey.file}, line ${journey.line}`)}`,
      `- ${listHeadingFacts(journey).map(escapeMarkdown).join(', ')}`,
      `- Review: ${escapeMarkdown(describeReview(review))}`,
    ].join('\n'),
    ...writeSection(describeProgress(journey)),
    ...writeTable(
      'Stages',
      ['Stage', 'Owner', 'Moments'],
      stages.map(({ title, owner, moments }) => [
        formatTitle(title),
        escapeMarkdown(owner ?? ''),
        moments
          .map(
            ({ title, emotion }) =>
              formatTitle(title) + (emotion === undefined ? '' : ` (${formatSigned(emotion)})`),
          )
          .join('; '),
      ]),
    ),
    ...writeSection(describeFunnel(journey)),
    ...writeSection(describeFirstContacts(journey)),
    ...writeSection(describeConfidence(journey)),
    ...writeTable(
      'Touchpoints',
      ['Kind', 'Touchpoint', 'Channel', 'Stage', 'Owner'],
      touchpointGroups.flatMap((group) =>
        touchpoints[group].map(({ title, channel = '', stage, owner = '' }) => [
          groupNames[group],
          formatTitle(title),
          ...[channel, stage, owner].map(escapeMarkdown),
        ]),
      ),
    ),
    ...writeTable(
      'Pain points',
      ['Severity', 'Pain point', 'Owner', 'Status', 'Addressed', 'Stage', 'Place'],
      pains.map((pain) => [
        pain.severity ?? unrated,
        formatTitle(pain.title),
        escapeMarkdown(pain.owner ?? ''),
        pain.status,
        pain.answered ? 'yes' : 'no',
        escapeMarkdown(pain.stage ?? ''),
        escapeMarkdown(describePlace(pain)),
      ]),
      tallyBlock(journey),
    ),
    ...writeTable(
      'Open action items',
      ['Due', 'Action item', 'Owner', 'Status', 'Line'],
      actionItems.map(({ due = '', overdue, title, owner = '', status, line }) => [
        escapeMarkdown(due) + (overdue ? ' **overdue**' : ''),
        formatTitle(title),
        escapeMarkdown(owner),
        status,
        String(line),
      ]),
    ),
    ...writeSection(describeMetrics(journey)),
    ...writeTable(
      'Evidence',
      ['Date', 'Age in days', 'Evidence', 'Method'],
      evidence.map(({ date = '', ageInDays, title, method = '' }) => [
        escapeMarkdown(date),
        ageInDays === undefined ? '' : String(ageInDays),
        formatTitle(title),
        method,
      ]),
    ),
  ];
}

function writeSection(section: ReportSection | undefined): readonly string[] {
  if (section === undefined) return [];
  const { heading, before, columns, rows } = section;
  return writeTable(
    heading,
    columns.map(escapeMarkdown),
    rows.map((row) => row.map(escapeMarkdown)),
    before === undefined ? [] : [escapeMarkdown(before)],
  );
}

function tallyBlock({ pains }: JourneyReport): readonly string[] {
  const { open, bySeverity, byOwner } = tallyPains(pains);
  if (open === 0) return [];
  const list = (counts: readonly (readonly [string, number])[]) =>
    counts.map(([what, count]) => `${escapeMarkdown(what)} ${count}`).join(', ');
  return [`Open: ${open}. By severity: ${list(bySeverity)}. By owner: ${list(byOwner)}.`];
}

function writeTable(
  heading: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  before: readonly string[] = [],
): readonly string[] {
  if (rows.length === 0) return [`### ${heading}`, 'None.'];
  const writeTableLine = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    `### ${heading}`,
    ...before,
    [writeTableLine(head), writeTableLine(head.map(() => '---')), ...rows.map(writeTableLine)].join('\n'),
  ];
}

function formatTitle(title: string): string {
  return escapeMarkdown(title) || '(no title)';
}
