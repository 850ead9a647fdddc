import type { Result } from '@journey-maps/core/text';
import {
  type Audience,
  describeLeftOut,
  type FileMap,
  type JourneyMap,
  type Paper,
  type PictureBrand,
} from '@journey-maps/core/views';

/** Draws the page of a file as an image or PDF. Available on the desktop only, where a browser is installed. */
export type DrawPage = (
  html: string,
  format: 'svg' | 'png' | 'pdf',
  paper: Paper,
) => Promise<Result<{ readonly content: Uint8Array }>>;

/** Writes the slides of a map. Available on the desktop only. */
export type WriteSlides = (
  map: JourneyMap,
  options: {
    readonly language: string | undefined;
    readonly audience: Audience;
    readonly brand: PictureBrand | undefined;
  },
) => Promise<Uint8Array>;

/** The exports that only VS Code on the desktop supports. */
export interface DesktopExports {
  readonly draw?: DrawPage;
  readonly writeSlides?: WriteSlides;
}

export interface ExportFormat {
  /** The name in the user's settings. */
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  /** The extension of the file to write, without a dot. */
  readonly ending: 'html' | 'svg' | 'png' | 'pdf' | 'pptx';
  readonly view: 'map' | 'diagram';
  readonly paper: Paper;
  /** The audience of the slides. */
  readonly audience?: Audience;
}

const drawn = { view: 'map', paper: 'a4' } as const;

/** The formats of an export, in the order of the menu. */
export const exportFormats: readonly ExportFormat[] = [
  {
    ...drawn,
    id: 'html',
    ending: 'html',
    label: 'HTML page',
    detail: 'One self-contained file that anyone can open: map, diagram and filters.',
  },
  {
    ...drawn,
    id: 'pdf-poster',
    ending: 'pdf',
    paper: 'poster',
    label: 'PDF, poster',
    detail: 'The whole map on one page: A3, or larger if necessary.',
  },
  {
    ...drawn,
    id: 'pdf-a4',
    ending: 'pdf',
    label: 'PDF, A4',
    detail: 'The map on as few sheets as possible, in readable type.',
  },
  {
    ...drawn,
    id: 'pdf-a3',
    ending: 'pdf',
    paper: 'a3',
    label: 'PDF, A3',
    detail: 'The same as A4, on larger sheets.',
  },
  {
    ...drawn,
    id: 'pdf-page',
    ending: 'pdf',
    paper: 'wide',
    label: 'PDF, one page',
    detail: 'One page as large as the map.',
  },
  {
    ...drawn,
    id: 'png',
    ending: 'png',
    paper: 'wide',
    label: 'PNG picture of the map',
    detail: 'For documents: as large as the map.',
  },
  {
    ...drawn,
    id: 'png-16:9',
    ending: 'png',
    paper: '16:9',
    label: 'PNG picture of the map, 16:9',
    detail: 'For slides: as wide as a screen.',
  },
  {
    ...drawn,
    id: 'svg',
    ending: 'svg',
    paper: 'wide',
    label: 'SVG picture of the map',
    detail: 'For drawing programs.',
  },
  {
    ...drawn,
    id: 'svg-poster',
    ending: 'svg',
    paper: 'poster',
    label: 'SVG picture of the map, poster',
    detail: 'For drawing programs: one page in the shape of paper.',
  },
  {
    ...drawn,
    id: 'pptx-team',
    ending: 'pptx',
    audience: 'team',
    label: 'PowerPoint slides for a team',
    detail: 'One slide per stage, with editable text and speaker notes.',
  },
  {
    ...drawn,
    id: 'pptx-board',
    ending: 'pptx',
    audience: 'board',
    label: 'PowerPoint slides for a board',
    detail: 'Overview, priorities and action items only.',
  },
  {
    ...drawn,
    id: 'png-diagram',
    ending: 'png',
    paper: 'wide',
    view: 'diagram',
    label: 'PNG picture of the diagram',
    detail: 'Steps and faces only.',
  },
  {
    ...drawn,
    id: 'svg-diagram',
    ending: 'svg',
    paper: 'wide',
    view: 'diagram',
    label: 'SVG picture of the diagram',
    detail: 'Steps and faces only.',
  },
];

/** Returns the formats with the one that the user's setting names first, so that Enter chooses it. */
export function sortFormats(first: unknown): readonly ExportFormat[] {
  const firstFormat = exportFormats.find(({ id }) => id === first);
  return firstFormat === undefined
    ? exportFormats
    : [firstFormat, ...exportFormats.filter((exportFormat) => exportFormat !== firstFormat)];
}

/** Returns the proposed path of the export: beside the map, with another extension. */
export function proposePath(path: string, ending: ExportFormat['ending']): string {
  return `${path.replace(/\.journey$/u, '')}.${ending}`;
}

/**
 * Returns the state of the exported page, written like the fragment of its URL. It is the state of the preview.
 * A picture always shows its own view: the map or the diagram.
 *
 * @param seen the state of the preview, in the form of the fragment of a page's URL
 */
export function renderKey(seen: string, { ending, view }: ExportFormat): string {
  if (ending === 'html') return seen;
  const look = new URLSearchParams(seen);
  look.set('view', view);
  return look.toString();
}

/** Returns whether this state of the preview hides parts of the map. */
export function isHidingParts(seen: string | undefined): boolean {
  const look = new URLSearchParams(seen);
  return ['person', 'owner', 'channelKind', 'only', 'folded'].some((name) => look.has(name));
}

/**
 * Describes everything that a picture leaves out. An HTML page leaves out nothing.
 *
 * @param look the state of the preview, in the form of the fragment of a page's URL
 * @param chosen the id of the journey that the user has chosen for this export
 */
export function leftOutOfPicture(
  maps: FileMap,
  { ending, view }: Pick<ExportFormat, 'ending' | 'view'>,
  look: string | undefined,
  chosen?: string,
): string | undefined {
  if (ending === 'html') return undefined;
  const state = new URLSearchParams(look);
  const id = chosen ?? state.get('journey');
  const isOther = id !== null && !maps.journeys.some((journey) => journey.id === id);
  // The preview shows an empathy map or the declarations, which have one view only.
  if (isOther || maps.journeys.length === 0) return undefined;
  const journey = Math.max(
    0,
    maps.journeys.findIndex((each) => each.id === id),
  );
  const density = state.get('density') ?? 'standard';
  const ofMap = density === 'overview' ? 'overview' : density === 'everything' ? 'whole' : 'picture';
  return describeLeftOut(maps, { shows: view === 'diagram' ? 'diagram' : ofMap, journey });
}

/** Returns the message after an export. */
export function exportedMessage(file: string, leftOut: string | undefined, isFiltered: boolean): string {
  return [
    file + (leftOut === undefined && !isFiltered ? '' : '.'),
    ...(leftOut === undefined ? [] : [`It leaves out ${leftOut}. The HTML page has everything.`]),
    ...(isFiltered ? ['It shows the same as the preview, with its filters and folded rows.'] : []),
  ].join(' ');
}
