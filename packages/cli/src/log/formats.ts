/** The output formats of a history. */
export const logFormats = ['pretty', 'json', 'markdown'] as const;

export type LogFormat = (typeof logFormats)[number];
