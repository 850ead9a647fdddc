import { joinLines } from '../../text/join-lines.ts';
import { writeCsvTable } from '../../text/write-csv-table.ts';
import { escapeMarkdown } from '../markdown/markdown-text.ts';
import type { Backlog, BacklogItem } from './backlog.ts';
import {
  backlogColumns,
  describeMethod,
  describeMissing,
  describeReason,
  listBacklogRows,
} from './backlog-table.ts';

const empty = 'No opportunity is open.';

/** Writes a backlog as plain text, which ends with a line break. */
export function backlogText(backlog: Backlog): string {
  const { today, opportunities } = backlog;
  const lines = opportunities.flatMap((item) =>
    [`${describeRank(item).padStart(4)}  ${item.title || '(no title)'}`, ...describeItem(item)].map(
      joinLines,
    ),
  );
  const body =
    opportunities.length === 0 ? [empty] : [...describeMethod(backlog).map(joinLines), '', ...lines];
  return `${[`Backlog of ${today}`, '', ...body].join('\n')}\n`;
}

function describeRank({ rank }: BacklogItem): string {
  return rank === undefined ? '–' : `${rank}.`;
}

function describeItem(item: BacklogItem): readonly string[] {
  const { journey, stage, owner, status, value, effort, reasons, next, file, line } = item;
  const missing = describeMissing(item);
  const facts = [
    `${journey}${stage === undefined ? '' : `, ${stage}`}, ${file}:${line}`,
    [
      owner === undefined ? 'no owner' : `owner ${owner}`,
      status,
      ...(value === undefined ? [] : [`value ${value}`]),
      ...(effort === undefined ? [] : [`effort ${effort}`]),
    ].join(', '),
    ...(reasons.length === 0 ? [] : [`for ${reasons.map(describeReason).join('; ')}`]),
    ...(missing === '' ? [] : [`no rank without ${missing}`]),
    next === undefined ? 'no next action' : `next: ${describeNext(next)}`,
  ];
  return facts.map((fact) => `      ${fact}`);
}

function describeNext({ title, owner, due }: NonNullable<BacklogItem['next']>): string {
  const facts = [
    owner === undefined ? 'no owner' : `owner ${owner}`,
    due === undefined ? 'no date' : `due ${due}`,
  ];
  return `${title || '(no title)'} (${facts.join(', ')})`;
}

/** Writes a backlog as a Markdown page, which ends with a line break. Texts of maps are escaped. */
export function backlogMarkdown(backlog: Backlog): string {
  const { today, opportunities } = backlog;
  const writeTableLine = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const columns = ['Rank', 'Opportunity', 'Journey', 'Owner', 'Value', 'Effort', 'For', 'Next action'];
  const rows = opportunities.map((item) => {
    const { title, journey, stage, owner, value, effort, reasons, next } = item;
    const missing = describeMissing(item);
    return [
      item.rank === undefined ? `none without ${missing}` : String(item.rank),
      title || '(no title)',
      stage === undefined ? journey : `${journey}, ${stage}`,
      owner ?? '',
      value === undefined ? '' : String(value),
      effort === undefined ? '' : String(effort),
      reasons.map(describeReason).join('; '),
      next === undefined ? '' : describeNext(next),
    ].map(escapeMarkdown);
  });
  const table = [columns, columns.map(() => '---'), ...rows].map(writeTableLine).join('\n');
  const body =
    opportunities.length === 0 ? [empty] : [describeMethod(backlog).map(escapeMarkdown).join(' '), table];
  return `${['# Backlog', `As of ${today}.`, ...body].join('\n\n')}\n`;
}

/** Writes a backlog as CSV, with a row for each opportunity. Texts that look like formulas are protected. */
export function backlogCsv(backlog: Backlog): string {
  return writeCsvTable([backlogColumns.map(({ title }) => title), ...listBacklogRows(backlog)]);
}

/** Writes a backlog as JSON, which ends with a line break. */
export function backlogJson(backlog: Backlog): string {
  return `${JSON.stringify(backlog, null, 2)}\n`;
}
