/** What a report of health can be written as. */
export const healthFormats = ['text', 'markdown', 'json', 'csv'] as const;

export type HealthFormat = (typeof healthFormats)[number];
