/** What a comparison can be written as. */
export const diffFormats = ['pretty', 'json', 'markdown', 'github', 'summary'] as const;

export type DiffFormat = (typeof diffFormats)[number];
