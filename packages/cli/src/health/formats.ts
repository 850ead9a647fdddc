/** The output formats of a health report. */
export const healthFormats = ['text', 'markdown', 'json', 'csv', 'xlsx'] as const;

export type HealthFormat = (typeof healthFormats)[number];
