import type { ReportFormat } from './formats.ts';
import { pretty } from './pretty.ts';
import type { Reporter } from './reporter.ts';

/** The reporters, one file for each format. All but the usual one are loaded lazily. */
export const reporters: Readonly<Record<ReportFormat, () => Promise<Reporter>>> = {
  pretty: () => Promise.resolve(pretty),
  concise: async () => (await import('./concise.ts')).writeConcise,
  json: async () => (await import('./json.ts')).writeJson,
  github: async () => (await import('./github.ts')).writeGithub,
  gitlab: async () => (await import('./gitlab.ts')).writeGitlab,
  sarif: async () => (await import('./sarif.ts')).writeSarif,
  junit: async () => (await import('./junit.ts')).writeJunit,
  checkstyle: async () => (await import('./checkstyle.ts')).writeCheckstyle,
  rdjson: async () => (await import('./rdjson.ts')).writeRdjson,
  markdown: async () => (await import('./markdown.ts')).writeMarkdown,
};
