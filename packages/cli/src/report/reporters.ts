import type { ReportFormat } from './formats.ts';
import { json } from './json.ts';
import { pretty } from './pretty.ts';
import type { Reporter } from './reporter.ts';

/** One file a format. */
export const reporters: Readonly<Record<ReportFormat, Reporter>> = { pretty, json };
