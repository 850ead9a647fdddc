/** What a map can be rendered as. */
export const renderFormats = ['mermaid', 'markdown', 'json'] as const;

export type RenderFormat = (typeof renderFormats)[number];
