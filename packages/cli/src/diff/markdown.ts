import type { Level } from '@journey-maps/core/model';
import { isolateText } from '@journey-maps/core/text';
import { drawChangedStages, type MapChange } from '@journey-maps/core/versions';
import { type JourneyDiagram, writeMermaidText } from '@journey-maps/core/views';
import { mostCharacters } from '../report/markdown.ts';
import { escapeMarkup, escapeProse } from '../report/prose.ts';
import {
  type DiffReport,
  type DiffReporter,
  formatSummary,
  getMark,
  groupByJourney,
  isFinding,
} from './diff-report.ts';
import type { ParsedVersion } from './parsed-version.ts';
import { describeIdentity } from './pretty.ts';

/** Identifies the comment, so that it can be found and updated. */
export const marker = '<!-- journey-diff -->\n';

/** GitHub drops a whole summary of more than 1 MiB; a character may take several bytes. */
const mostInSummary = 250_000;

/** GitHub draws diagrams of up to 50,000 characters. */
const mostInDiagram = 45_000;

/** Above this number of changes, small changes are only counted. */
const manyChanges = 200;

/**
 * Writes a comment for a pull request, within GitHub's limit. Drops details first, then unchanged parts of
 * the diagram, then the diagram.
 */
export const writeMarkdownReport: DiffReporter = (report) =>
  isFailed(report)
    ? writeFailedMarkdown(report.problems)
    : marker + fitReport(report, mostCharacters - marker.length);

/** Writes the summary of a step in GitHub Actions. */
export const writeStepSummary: DiffReporter = (report) =>
  isFailed(report)
    ? writeFailedMarkdown(report.problems).slice(marker.length)
    : fitReport(report, mostInSummary);

/** Returns whether there are only problems to show. */
function isFailed({ changes, problems }: DiffReport): boolean {
  return changes.length === 0 && problems.length > 0;
}

/** Writes the comment for versions that could not be read. It never looks like an empty list of changes. */
export function writeFailedMarkdown(problems: readonly string[]): string {
  return `${marker}## The maps could not be compared\n\n${formatSentences(problems)}`;
}

/** Returns the omissions, which are above the changes to the other files. */
function describeLeftOut({ problems, notes }: DiffReport): string {
  const sentences = [...problems, ...notes];
  return sentences.length === 0 ? '' : `\n### Not compared\n\n${formatSentences(sentences)}`;
}

function formatSentences(sentences: readonly string[]): string {
  const shown = sentences.slice(0, 20).map((sentence) => `- ${escapeProse(sentence.slice(0, 1000))}\n`);
  const more = sentences.length > shown.length ? `- … and ${sentences.length - shown.length} more\n` : '';
  return `${shown.join('')}${more}`;
}

interface Detail {
  readonly places: boolean;
  /** True if harmless changes are counted instead of listed. */
  readonly counted: boolean;
  readonly picture: 'whole' | 'changes' | 'none';
}

function fitReport(report: DiffReport, most: number): string {
  const counted = report.changes.length > manyChanges;
  const attempts: readonly Detail[] = [
    { places: true, counted, picture: 'whole' },
    { places: false, counted, picture: 'whole' },
    { places: false, counted: true, picture: 'whole' },
    { places: false, counted: true, picture: 'changes' },
    { places: false, counted: true, picture: 'none' },
  ];
  const diagram = drawChangedStages(
    report.changes,
    createLinkedLookup(report.base),
    createLinkedLookup(report.head),
  );
  for (const detail of attempts) {
    const text = writeDetailed(report, detail, diagram, Infinity);
    if (text.length <= most) return text;
  }
  return writeDetailed(report, { places: false, counted: true, picture: 'none' }, undefined, most);
}

function createLinkedLookup({ maps, workspace }: ParsedVersion) {
  return (key: string) => {
    const document = maps.get(key);
    return document && workspace.linked(document.uri);
  };
}

/** @param most the maximum of characters; if the text is longer, it lists the worst changes as far as they fit */
function writeDetailed(
  report: DiffReport,
  detail: Detail,
  diagram: JourneyDiagram | undefined,
  most: number,
): string {
  const head = `## Changes to the maps\n\n${formatSummary(report)}\n${describeLeftOut(report)}`;
  const picture = writePicture(diagram, detail.picture);
  const room = { left: most - head.length - picture.length - 200 };
  const told = new Set<MapChange>();
  const isCounted = (change: MapChange) => detail.counted && change.level === 'info' && !isFinding(change);
  let dropped = 0;
  for (const level of ['error', 'warning', 'info'] as const satisfies readonly Level[]) {
    for (const change of report.changes) {
      if (change.level !== level || isCounted(change)) continue;
      // The cost includes the heading that shows the place of the change.
      const cost = writeChangeLine(change, report, detail).length + measureSection(change);
      if (cost > room.left) dropped++;
      else {
        room.left -= cost;
        told.add(change);
      }
    }
  }
  const sections = groupByJourney(report.changes.filter((change) => !isFinding(change))).map(
    ({ heading, changes }) =>
      writeJourneySection(heading, changes, (change) => told.has(change), report, detail, room),
  );
  const findings = report.changes.filter((change) => isFinding(change) && told.has(change));
  const more = dropped === 0 ? '' : `\n… and ${dropped} more. \`journey diff\` shows all of them.\n`;
  return head + sections.join('') + writeFindingSection(findings, report, detail) + more + picture;
}

function measureSection({ journey, stage, anchor, base }: MapChange): number {
  return escapeMarkup(`${journey?.title}${anchor?.file ?? base?.file}${stage?.title}`).length + 80;
}

function writeJourneySection(
  title: string,
  changes: readonly MapChange[],
  isTold: (change: MapChange) => boolean,
  report: DiffReport,
  detail: Detail,
  room: { left: number },
): string {
  const stages = new Map<string, MapChange[]>();
  for (const change of changes) {
    const stage = change.stage?.title ?? '';
    const list = stages.get(stage);
    if (list === undefined) stages.set(stage, [change]);
    else list.push(change);
  }
  const parts = [...stages].flatMap(([stage, list]) => {
    const lines = list.filter(isTold).map((change) => writeChangeLine(change, report, detail));
    const counted = list.filter((change) => detail.counted && change.level === 'info').length;
    const small = counted === 0 ? '' : `- ${counted} smaller ${counted === 1 ? 'change' : 'changes'}\n`;
    const heading = stage === '' ? '' : `\n**${formatOneLine(stage)}**\n\n`;
    const text = `${heading || '\n'}${lines.join('')}${small}`;
    if (lines.length === 0) {
      if (small === '' || text.length > room.left) return [];
      room.left -= text.length;
    }
    return [text];
  });
  return parts.length === 0 ? '' : `\n### ${escapeProse(title)}\n${parts.join('')}`;
}

function writeFindingSection(findings: readonly MapChange[], report: DiffReport, detail: Detail): string {
  if (findings.length === 0) return '';
  return `\n### What the rules say\n\n${findings.map((change) => writeChangeLine(change, report, detail)).join('')}`;
}

const levels: Readonly<Record<Level, string>> = { error: '**error** ', warning: 'warning ', info: '' };

function writeChangeLine(change: MapChange, report: DiffReport, { places }: Detail): string {
  const place = change.head === undefined ? report.placeInBase(change.base) : report.placeInHead(change.head);
  const where =
    !places || place === undefined ? '' : ` (${escapeProse(isolateText(place.file))}:${place.line})`;
  const rule = change.rule === undefined ? '' : ` (\`${change.rule}\`)`;
  const identity = places ? describeIdentity(change) : '';
  // The section of findings is separate from the journeys.
  const journey =
    !places && isFinding(change) && change.journey ? ` in ${formatOneLine(change.journey.title)}` : '';
  return `- \`${getMark(change)}\` ${levels[change.level]}${escapeProse(change.wording)}${rule}${identity}${journey}${where}\n`;
}

function formatOneLine(text: string): string {
  return escapeProse(isolateText(text.replace(/\s+/gu, ' ').slice(0, 200)));
}

function writePicture(diagram: JourneyDiagram | undefined, picture: Detail['picture']): string {
  if (diagram === undefined || picture === 'none') return '';
  const { text } = writeMermaidText(picture === 'whole' ? diagram : keepChanges(diagram), {
    maxChars: mostInDiagram,
    frontMatter: true,
  });
  const legend = '\\+ added, − removed, ~ changed, → moved';
  return `\n### Changed stages\n\n${legend}\n\n\`\`\`mermaid\n${text}\`\`\`\n`;
}

/** Returns the diagram without unchanged parts. */
function keepChanges(diagram: JourneyDiagram): JourneyDiagram {
  const sections = diagram.sections.map((section) => {
    const tasks = section.tasks.filter(({ title }) => /^[+−~→] /u.test(title));
    return { ...section, tasks: tasks.length > 0 ? tasks : section.tasks.slice(0, 1) };
  });
  return { ...diagram, sections };
}
