/** The formats that a map can be rendered in. */
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
