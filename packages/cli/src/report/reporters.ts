import type { ReportFormat } from './formats.ts';
import { pretty } from './pretty.ts';
import type { Reporter } from './reporter.ts';

/** The reporters, one file for each format. All but the usual one are loaded lazily. */
export const reporters: Readonly<Record<ReportFormat, () => Promise<Reporter>>> = {
  pretty: () => Promise.resolve(pretty),
  concise: async () => (await import('./concise.ts')).concise,
  json: async () => (await import('./json.ts')).json,
  github: async () => (await import('./github.ts')).github,
  gitlab: async () => (await import('./gitlab.ts')).gitlab,
  sarif: async () => (await import('./sarif.ts')).sarif,
  junit: async () => (await import('./junit.ts')).junit,
  checkstyle: async () => (await import('./checkstyle.ts')).checkstyle,
  rdjson: async () => (await import('./rdjson.ts')).rdjson,
  markdown: async () => (await import('./markdown.ts')).markdown,
};
