import type { ActionItemReport, JourneyReport, PainReport, Report } from './report.ts';
import {
  groupNames,
  headingFacts,
  momentWords,
  placeWords,
  reviewWords,
  tallyPains,
  touchpointGroups,
  unrated,
} from './report-words.ts';

/** Writes a report as plain text, which ends with a line break. */
export function reportText({ today, journeys }: Report): string {
  const blocks = journeys.map((journey) => journeyLines(journey).join('\n'));
  return `${[`Report of ${today}`, ...blocks].join('\n\n')}\n`;
}

function journeyLines(journey: JourneyReport): readonly string[] {
  const { stages, touchpoints, pains, actionItems, evidence, review } = journey;
  return [
    oneLine(titled(journey.title)),
    oneLine(`  ${journey.file}:${journey.line}, ${headingFacts(journey).join(', ')}`),
    `  Review: ${oneLine(reviewWords(review))}`,
    ...section(
      'Stages',
      stages.map(({ title, owner, moments }) => {
        const passed = moments.map(momentWords).join('; ');
        return `${titled(title)}, ${ownerWords(owner)}${passed && `: ${passed}`}`;
      }),
    ),
    ...section(
      'Touchpoints',
      touchpointGroups
        .filter((group) => touchpoints[group].length > 0)
        .map((group) => {
          const titles = touchpoints[group].map(({ title, channel }) => withChannel(title, channel));
          return `${groupNames[group]} (${titles.length}): ${titles.join('; ')}`;
        }),
    ),
    ...section('Pain points', [...(pains.length === 0 ? [] : [tallyWords(journey)]), ...pains.map(painLine)]),
    ...section('Open action items', actionItems.map(actionItemLine)),
    ...section(
      'Evidence',
      evidence.map(({ date, ageInDays, title, method }) => {
        const age = ageInDays === undefined ? '' : `, ${ageInDays} days old`;
        return `${(date ?? 'no date').padEnd(10)}  ${title}${method === undefined ? '' : ` (${method}${age})`}`;
      }),
    ),
  ];
}

function painLine(pain: PainReport): string {
  const { severity = unrated, title, owner, status, answered, stage } = pain;
  const facts = [
    ownerWords(owner),
    status,
    ...(status === 'resolved' || answered ? [] : ['not addressed']),
    ...(stage === undefined ? [] : [`stage ${stage}`]),
    placeWords(pain),
  ];
  return `${severity.padEnd(unrated.length)}  ${titled(title)} (${facts.join(', ')})`;
}

function actionItemLine({ due, overdue, title, owner, status, line }: ActionItemReport): string {
  const facts = [ownerWords(owner), status, `line ${line}`];
  return `${(due ?? 'no date').padEnd(10)}  ${overdue ? 'OVERDUE  ' : ''}${titled(title)} (${facts.join(', ')})`;
}

function ownerWords(owner: string | undefined): string {
  return owner === undefined ? 'no owner' : `owner ${owner}`;
}

function titled(title: string): string {
  return title || '(no title)';
}

function section(heading: string, lines: readonly string[]): readonly string[] {
  return [`  ${heading}`, ...(lines.length > 0 ? lines : ['none']).map((line) => `    ${oneLine(line)}`)];
}

function tallyWords({ pains }: JourneyReport): string {
  const { open, bySeverity, byOwner } = tallyPains(pains);
  if (open === 0) return 'No pain point is open.';
  const list = (counts: readonly (readonly [string, number])[]) =>
    counts.map(([what, count]) => `${what} ${count}`).join(', ');
  return `Open: ${open}. By severity: ${list(bySeverity)}. By owner: ${list(byOwner)}.`;
}

function withChannel(title: string, channel: string | undefined): string {
  return channel === undefined ? title : `${title} (${channel})`;
}

/** Replaces line breaks, which would look like lines of the report. */
function oneLine(text: string): string {
  return text.replace(/[\t\r\n\v\f\u0085\u2028\u2029]+/gu, ' ');
}
