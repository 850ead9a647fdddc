import { isFileMap, isJourneyDiagram } from '@journey-maps/core/protocol';
import type { FileMap, JourneyDiagram } from '@journey-maps/core/views';
import { isPageView, type PageView } from './choices.ts';
import { type MapFilter, readMapFilter } from './map/map-filter.ts';
import type { View } from './viewport.ts';
import { clampZoom } from './zoom-levels.ts';

/**
 * The state of the page, restored after it was hidden or the window reloaded. The extension reads the first
 * properties.
 */
export interface PageState {
  readonly uri?: string;
  readonly name?: string;
  readonly locked: boolean;
  /** The name of the base, as sent by the extension. */
  readonly comparedWith?: string | undefined;
  /** The user's last choice of a view, for any file; absent before a choice, when the width decides. */
  readonly view?: PageView;
  /** The most recently shown file is the last. */
  readonly files: readonly FileState[];
  /** Stored only while the shown file's text has syntax errors, when the server could not restore it. */
  readonly lastGood?: LastGood;
}

/** The picture of the last text without syntax errors. */
export interface LastGood {
  readonly diagrams: readonly JourneyDiagram[];
  readonly maps: FileMap;
}

/** The settings with which a file is shown. */
export interface FileState {
  readonly uri: string;
  /** The id of the choice that is shown. */
  readonly journey?: string;
  readonly filter?: MapFilter;
  /** The rows of its map that are folded. */
  readonly folded?: readonly string[];
  /** The last zoom and scroll position in each view; absent for views that were never shown. */
  readonly views?: { readonly [V in PageView]?: View };
}

const filesKept = 30;

/** Reads a stored state, and ignores invalid parts. */
export function readPageState(value: unknown): PageState {
  const state = isRecord(value) ? value : {};
  return {
    ...(typeof state['uri'] === 'string' ? { uri: state['uri'] } : {}),
    ...(typeof state['name'] === 'string' ? { name: state['name'] } : {}),
    locked: state['locked'] === true,
    ...(typeof state['comparedWith'] === 'string' ? { comparedWith: state['comparedWith'] } : {}),
    files: Array.isArray(state['files']) ? state['files'].flatMap(readFileState) : [],
    ...(isPageView(state['view']) ? { view: state['view'] } : {}),
    ...(isLastGood(state['lastGood']) ? { lastGood: state['lastGood'] } : {}),
  };
}

export function getFileState(state: PageState, uri: string): FileState {
  return state.files.find((file) => file.uri === uri) ?? { uri };
}

export function setFileState(state: PageState, file: FileState): PageState {
  const others = state.files.filter(({ uri }) => uri !== file.uri);
  return { ...state, files: [...others, file].slice(-filesKept) };
}

export function removeLastGood({ lastGood: _, ...others }: PageState): PageState {
  return others;
}

function readFileState(value: unknown): FileState[] {
  if (!isRecord(value) || typeof value['uri'] !== 'string') return [];
  return [
    {
      uri: value['uri'],
      ...(typeof value['journey'] === 'string' ? { journey: value['journey'] } : {}),
      ...(value['filter'] === undefined ? {} : { filter: readMapFilter(value['filter']) }),
      ...(Array.isArray(value['folded'])
        ? { folded: value['folded'].filter((row) => typeof row === 'string') }
        : {}),
      ...(isRecord(value['views']) ? { views: readViews(value['views']) } : {}),
    },
  ];
}

function readViews(value: Readonly<Record<string, unknown>>): NonNullable<FileState['views']> {
  const { map, diagram, focus, priorities } = value;
  return {
    ...(isRecord(focus) ? { focus: readView(focus) } : {}),
    ...(isRecord(map) ? { map: readView(map) } : {}),
    ...(isRecord(diagram) ? { diagram: readView(diagram) } : {}),
    ...(isRecord(priorities) ? { priorities: readView(priorities) } : {}),
  };
}

function readView({ zoom, x, y }: Readonly<Record<string, unknown>>): View {
  return { zoom: clampZoom(Number(zoom)), x: Number(x) || 0, y: Number(y) || 0 };
}

function isLastGood(value: unknown): value is LastGood {
  if (!isRecord(value)) return false;
  const { diagrams, maps } = value;
  return Array.isArray(diagrams) && diagrams.every(isJourneyDiagram) && isFileMap(maps);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
