/** How findings can be reported; `reporters.ts` says who does it. */
export const formats = ['pretty', 'json'] as const;
export const defaultFormat: ReportFormat = 'pretty';

export type ReportFormat = (typeof formats)[number];
