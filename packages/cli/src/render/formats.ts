/** What a map can be rendered as. */
export const renderFormats = [
  'mermaid',
  'markdown',
  'json',
  'csv',
  'xlsx',
  'html',
  'svg',
  'png',
  'pdf',
  'pptx',
] as const;

export type RenderFormat = (typeof renderFormats)[number];
