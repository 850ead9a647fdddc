/** The output formats of a health report. */
export const healthFormats = ['text', 'markdown', 'json', 'csv', 'xlsx'] as const;

export type HealthFormat = (typeof healthFormats)[number];

/** The output formats of an interview and survey guide. */
export const questionFormats = ['markdown', 'csv'] as const;

export type QuestionFormat = (typeof questionFormats)[number];
