/** How findings can be reported; `reporters.ts` says who does it. */
export const formats = [
  'pretty',
  'concise',
  'json',
  'github',
  'gitlab',
  'sarif',
  'junit',
  'checkstyle',
  'rdjson',
  'markdown',
] as const;

export type ReportFormat = (typeof formats)[number];

/** Those that are read where they are printed, so that several of them may be. */
export const logFormats: ReadonlySet<ReportFormat> = new Set(['pretty', 'concise', 'github']);
