/** The output formats of a comparison. */
export const diffFormats = ['pretty', 'json', 'markdown', 'github', 'summary'] as const;

export type DiffFormat = (typeof diffFormats)[number];
