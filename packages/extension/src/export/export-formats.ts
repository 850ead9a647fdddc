/** Draws the page of a file as a picture or on paper; only the desktop has a browser to do it with. */
export type DrawPage = (
  html: string,
  format: 'svg' | 'png' | 'pdf',
  paper: 'a4' | 'a3' | 'wide',
) => Promise<{ readonly content: Uint8Array } | { readonly problem: string }>;

export interface ExportFormat {
  readonly label: string;
  readonly detail: string;
  /** Of the file that is written, without a dot. */
  readonly ending: 'html' | 'svg' | 'png' | 'pdf';
  readonly view: 'map' | 'diagram';
  readonly paper: 'a4' | 'a3' | 'wide';
}

const drawn = { view: 'map', paper: 'a4' } as const;

/** What a map can be exported as, in the order in which it is offered. */
export const exportFormats: readonly ExportFormat[] = [
  {
    ...drawn,
    ending: 'html',
    label: 'HTML page',
    detail: 'One file for whoever has no editor: map, diagram and filters. It needs nothing else.',
  },
  { ...drawn, ending: 'pdf', label: 'PDF, A4', detail: 'The map on as few sheets as can be read.' },
  { ...drawn, ending: 'pdf', paper: 'a3', label: 'PDF, A3', detail: 'The same on larger sheets.' },
  { ...drawn, ending: 'pdf', paper: 'wide', label: 'PDF, one page', detail: 'One page as large as the map.' },
  { ...drawn, ending: 'png', label: 'PNG picture of the map', detail: 'For slides and documents.' },
  { ...drawn, ending: 'svg', label: 'SVG picture of the map', detail: 'For drawing programs.' },
  {
    ...drawn,
    ending: 'png',
    view: 'diagram',
    label: 'PNG picture of the diagram',
    detail: 'Steps and faces only.',
  },
  {
    ...drawn,
    ending: 'svg',
    view: 'diagram',
    label: 'SVG picture of the diagram',
    detail: 'Steps and faces only.',
  },
];

/** The file that is proposed: beside the map, with another ending. */
export function proposedPath(path: string, ending: ExportFormat['ending']): string {
  return `${path.replace(/\.journey$/u, '')}.${ending}`;
}

/**
 * How the exported page is looked at at first: as the preview is, but that a picture of the map or of the diagram is
 * that.
 *
 * @param seen how the preview is looked at, as it stands behind the `#` of a page's address
 */
export function lookOf(seen: string, { ending, view }: ExportFormat): string {
  if (ending === 'html') return seen;
  const look = new URLSearchParams(seen);
  look.set('view', view);
  return look.toString();
}

/** Whether something of the map is not seen like that. */
export function leavesOut(seen: string | undefined): boolean {
  const look = new URLSearchParams(seen);
  return ['person', 'owner', 'channelKind', 'only', 'folded'].some((name) => look.has(name));
}
