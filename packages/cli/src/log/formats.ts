/** What a history can be written as. */
export const logFormats = ['pretty', 'json', 'markdown'] as const;

export type LogFormat = (typeof logFormats)[number];
