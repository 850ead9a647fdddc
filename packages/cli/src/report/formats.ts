/** The report formats; `reporters.ts` has their reporters. */
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

/** Formats that are read in the terminal or log, so that several of them can share standard output. */
export const logFormats: ReadonlySet<ReportFormat> = new Set(['pretty', 'concise', 'github']);
