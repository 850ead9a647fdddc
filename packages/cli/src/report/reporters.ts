import { checkstyle } from './checkstyle.ts';
import { concise } from './concise.ts';
import type { ReportFormat } from './formats.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { markdown } from './markdown.ts';
import { pretty } from './pretty.ts';
import { rdjson } from './rdjson.ts';
import type { Reporter } from './reporter.ts';
import { sarif } from './sarif.ts';

/** One file a format. */
export const reporters: Readonly<Record<ReportFormat, Reporter>> = {
  pretty,
  concise,
  json,
  github,
  gitlab,
  sarif,
  junit,
  checkstyle,
  rdjson,
  markdown,
};
