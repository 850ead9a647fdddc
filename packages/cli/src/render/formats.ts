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

/** The file extensions of each format. */
export const endings: Readonly<Record<RenderFormat, string>> = {
  mermaid: 'mmd',
  markdown: 'md',
  json: 'json',
  csv: 'csv',
  xlsx: 'xlsx',
  html: 'html',
  svg: 'svg',
  png: 'png',
  pdf: 'pdf',
  pptx: 'pptx',
};
