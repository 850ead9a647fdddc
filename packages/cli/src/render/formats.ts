import type { RenderTo } from './rendering.ts';

/** An option of `journey render` that some formats ignore. */
type FormatOption = 'short' | 'findings' | 'density' | 'confidence' | 'audience' | 'paper';

/** A format that a map can be rendered in. */
interface FormatDescriptor {
  /** The extension of files, without a dot. */
  readonly ending: string;
  /** The options with an effect on this format. */
  readonly options: readonly FormatOption[];
  /** Loads the renderer, with the libraries that only this format needs. */
  readonly load: () => Promise<RenderTo>;
}

const page = ['findings', 'density', 'confidence'] as const;
const picture = [...page, 'paper'] as const;

/** The formats by name. To add one, write its renderer in `formats/` and list it here. */
export const renderFormats = {
  mermaid: {
    ending: 'mmd',
    options: [],
    load: async () => (await import('./formats/mermaid.ts')).renderMermaid,
  },
  markdown: {
    ending: 'md',
    options: ['short'],
    load: async () => (await import('./formats/markdown.ts')).renderMarkdown,
  },
  json: { ending: 'json', options: [], load: async () => (await import('./formats/json.ts')).renderJson },
  csv: { ending: 'csv', options: [], load: async () => (await import('./formats/csv.ts')).renderCsv },
  xlsx: { ending: 'xlsx', options: [], load: async () => (await import('./formats/xlsx.ts')).renderXlsx },
  html: { ending: 'html', options: page, load: async () => (await import('./formats/html.ts')).renderHtml },
  svg: {
    ending: 'svg',
    options: picture,
    load: async () => (await import('./formats/picture.ts')).renderSvg,
  },
  png: {
    ending: 'png',
    options: picture,
    load: async () => (await import('./formats/picture.ts')).renderPng,
  },
  pdf: {
    ending: 'pdf',
    options: picture,
    load: async () => (await import('./formats/picture.ts')).renderPdf,
  },
  pptx: {
    ending: 'pptx',
    options: ['audience'],
    load: async () => (await import('./formats/slides.ts')).renderSlides,
  },
} as const satisfies Readonly<Record<string, FormatDescriptor>>;

export type RenderFormat = keyof typeof renderFormats;

export const formatNames = Object.keys(renderFormats) as RenderFormat[];

/** Returns whether an option has an effect on a format. */
export function takesOption(format: RenderFormat, option: FormatOption): boolean {
  const { options }: FormatDescriptor = renderFormats[format];
  return options.includes(option);
}

/** Lists the formats that an option has an effect on: `svg, png or pdf`. */
export function formatsWith(option: FormatOption): string {
  const names = formatNames.filter((format) => takesOption(format, option));
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} or ${last}`;
}
