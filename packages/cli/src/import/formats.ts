/** The formats that a map can be imported from. */
export const importFormats = ['csv', 'xlsx', 'json', 'mermaid'] as const;

export type ImportFormat = (typeof importFormats)[number];

/** Guesses the format of a file from its extension. */
export function guessFormat(file: string): ImportFormat | undefined {
  const extension = /\.([^./\\]+)$/u.exec(file)?.[1]?.toLowerCase() ?? '';
  return byExtension[extension];
}

/** Many kinds of markup may contain Mermaid diagrams. */
const byExtension: Readonly<Record<string, ImportFormat>> = {
  csv: 'csv',
  tsv: 'csv',
  xlsx: 'xlsx',
  json: 'json',
  mmd: 'mermaid',
  mermaid: 'mermaid',
  md: 'mermaid',
  markdown: 'mermaid',
  mdx: 'mermaid',
  qmd: 'mermaid',
  html: 'mermaid',
  htm: 'mermaid',
  rst: 'mermaid',
  adoc: 'mermaid',
  asciidoc: 'mermaid',
};
