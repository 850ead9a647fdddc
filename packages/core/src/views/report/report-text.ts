import { joinLines } from '../../text/join-lines.ts';
import {
  describeConfidence,
  describeFirstContacts,
  describeFunnel,
  describeMetrics,
  describeProgress,
  type ReportSection,
} from './decision-words.ts';
import type { ActionItemReport, JourneyReport, PainReport, Report } from './report.ts';
import {
  describeMoment,
  describePlace,
  describeReview,
  groupNames,
  listHeadingFacts,
  tallyPains,
  touchpointGroups,
  unrated,
} from './report-words.ts';

/** Writes a report as plain text, which ends with a line break. */
export function reportText({ today, journeys }: Report): string {
  const blocks = journeys.map((journey) => writeJourney(journey).join('\n'));
  return `${[`Report of ${today}`, ...blocks].join('\n\n')}\n`;
}

function writeJourney(journey: JourneyReport): readonly string[] {
  const { stages, touchpoints, pains, actionItems, evidence, review } = journey;
  return [
    joinLines(formatTitle(journey.title)),
    joinLines(`  ${journey.file}:${journey.line}, ${listHeadingFacts(journey).join(', ')}`),
    `  Review: ${joinLines(describeReview(review))}`,
    ...writeTableSection(describeProgress(journey)),
    ...writeSection(
      'Stages',
      stages.map(({ title, owner, moments }) => {
        const passed = moments.map(describeMoment).join('; ');
        return `${formatTitle(title)}, ${describeOwner(owner)}${passed && `: ${passed}`}`;
      }),
    ),
    ...writeTableSection(describeFunnel(journey)),
    ...writeTableSection(describeFirstContacts(journey)),
    ...writeTableSection(describeConfidence(journey)),
    ...writeSection(
      'Touchpoints',
      touchpointGroups
        .filter((group) => touchpoints[group].length > 0)
        .map((group) => {
          const titles = touchpoints[group].map(({ title, channel }) => addChannel(title, channel));
          return `${groupNames[group]} (${titles.length}): ${titles.join('; ')}`;
        }),
    ),
    ...writeSection('Pain points', [
      ...(pains.length === 0 ? [] : [tallyWords(journey)]),
      ...pains.map(writePain),
    ]),
    ...writeSection('Open action items', actionItems.map(writeActionItem)),
    ...writeTableSection(describeMetrics(journey)),
    ...writeSection(
      'Evidence',
      evidence.map(({ date, ageInDays, title, method }) => {
        const age = ageInDays === undefined ? '' : `, ${ageInDays} days old`;
        return `${(date ?? 'no date').padEnd(10)}  ${title}${method === undefined ? '' : ` (${method}${age})`}`;
      }),
    ),
  ];
}

function writePain(pain: PainReport): string {
  const { severity = unrated, title, owner, status, answered, stage } = pain;
  const facts = [
    describeOwner(owner),
    status,
    ...(status === 'resolved' || answered ? [] : ['not addressed']),
    ...(stage === undefined ? [] : [`stage ${stage}`]),
    describePlace(pain),
  ];
  return `${severity.padEnd(unrated.length)}  ${formatTitle(title)} (${facts.join(', ')})`;
}

function writeActionItem({ due, overdue, title, owner, status, line }: ActionItemReport): string {
  const facts = [describeOwner(owner), status, `line ${line}`];
  return `${(due ?? 'no date').padEnd(10)}  ${overdue ? 'OVERDUE  ' : ''}${formatTitle(title)} (${facts.join(', ')})`;
}

function describeOwner(owner: string | undefined): string {
  return owner === undefined ? 'no owner' : `owner ${owner}`;
}

function formatTitle(title: string): string {
  return title || '(no title)';
}

function writeSection(heading: string, lines: readonly string[]): readonly string[] {
  return [`  ${heading}`, ...(lines.length > 0 ? lines : ['none']).map((line) => `    ${joinLines(line)}`)];
}

function writeTableSection(section: ReportSection | undefined): readonly string[] {
  if (section === undefined) return [];
  const { heading, before, lines } = section;
  return writeSection(heading, before === undefined ? lines : [before, ...lines]);
}

function tallyWords({ pains }: JourneyReport): string {
  const { open, bySeverity, byOwner } = tallyPains(pains);
  if (open === 0) return 'No pain point is open.';
  const list = (counts: readonly (readonly [string, number])[]) =>
    counts.map(([what, count]) => `${what} ${count}`).join(', ');
  return `Open: ${open}. By severity: ${list(bySeverity)}. By owner: ${list(byOwner)}.`;
}

function addChannel(title: string, channel: string | undefined): string {
  return channel === undefined ? title : `${title} (${channel})`;
}
