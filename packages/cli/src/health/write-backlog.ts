import type { Cell } from '@journey-maps/core/interchange';
import {
  type Backlog,
  backlogColumns,
  backlogCsv,
  backlogJson,
  backlogMarkdown,
  backlogText,
  createBacklog,
  listBacklogRows,
} from '@journey-maps/core/views';
import { attemptAll } from '../files/attempt.ts';
import { escapeJson } from '../terminal/escape-controls.ts';
import type { HealthFormat } from './formats.ts';
import { describeNotReported, type ReportMap } from './read-report-maps.ts';

const renderers: Readonly<Record<Exclude<HealthFormat, 'xlsx'>, (backlog: Backlog) => string>> = {
  text: backlogText,
  markdown: backlogMarkdown,
  json: (backlog) => escapeJson(backlogJson(backlog)),
  csv: backlogCsv,
};

/** The ranked opportunities of all maps in a format. `content` is absent if they cannot be written. */
export interface WrittenBacklog {
  readonly content?: string | Uint8Array;
  /** Sentences about maps that are left out, or the reason why nothing is written. */
  readonly problems: readonly string[];
}

/** Ranks the opportunities of all maps in one list, and writes it. */
export async function writeBacklog(
  maps: readonly ReportMap[],
  format: HealthFormat,
  today: string,
): Promise<WrittenBacklog> {
  const { value: backlog, failed } = attemptAll(
    maps,
    (written) => createBacklog(written, today),
    ({ file }) => describeNotReported(file),
  );
  const problems = [...failed.values()];
  if (format !== 'xlsx') return { content: renderers[format](backlog), problems };
  const { writeSheet } = await import('../table/write-xlsx.ts');
  const written = await writeSheet(
    'Backlog',
    backlogColumns,
    listBacklogRows(backlog).map((row) => row.map(createCell)),
  );
  return 'bytes' in written ? { content: written.bytes, problems } : { problems: [written.problem] };
}

function createCell(value: string | number): Cell | undefined {
  if (value === '') return undefined;
  return typeof value === 'number' ? { type: 'number', number: value } : { type: 'text', text: value };
}
