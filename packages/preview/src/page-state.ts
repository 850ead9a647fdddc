import { isJourneyDiagram, type JourneyDiagram } from '@journey-maps/core';
import { clampZoom } from './zoom-levels.ts';

/** What the page comes back to after it was hidden or the window reloaded. The extension reads `uri` and `locked`. */
export interface PageState {
  readonly uri?: string;
  readonly name?: string;
  readonly locked: boolean;
  /** The most recently shown file last. */
  readonly files: readonly FileState[];
  /** Kept only while the text of the file shown is broken: it could not be had again. */
  readonly lastGood?: readonly JourneyDiagram[];
}

/** How the picture of a file is looked at. */
export interface FileState {
  readonly uri: string;
  /** The id of the journey shown. */
  readonly journey?: string;
  readonly zoom: number;
  /** How far it is scrolled, in CSS pixels. */
  readonly x: number;
  readonly y: number;
}

const filesKept = 30;

/** Reads what was kept; whatever is not as it should be is forgotten. */
export function readPageState(kept: unknown): PageState {
  const state = isRecord(kept) ? kept : {};
  const lastGood = Array.isArray(state['lastGood']) && state['lastGood'].every(isJourneyDiagram);
  return {
    ...(typeof state['uri'] === 'string' ? { uri: state['uri'] } : {}),
    ...(typeof state['name'] === 'string' ? { name: state['name'] } : {}),
    locked: state['locked'] === true,
    files: Array.isArray(state['files']) ? state['files'].flatMap(readFileState) : [],
    ...(lastGood ? { lastGood: state['lastGood'] as readonly JourneyDiagram[] } : {}),
  };
}

export function fileState(state: PageState, uri: string): FileState {
  return state.files.find((file) => file.uri === uri) ?? { uri, zoom: 1, x: 0, y: 0 };
}

export function withFileState(state: PageState, file: FileState): PageState {
  const others = state.files.filter(({ uri }) => uri !== file.uri);
  return { ...state, files: [...others, file].slice(-filesKept) };
}

export function withoutLastGood({ lastGood: _, ...others }: PageState): PageState {
  return others;
}

function readFileState(kept: unknown): FileState[] {
  if (!isRecord(kept) || typeof kept['uri'] !== 'string') return [];
  return [
    {
      uri: kept['uri'],
      ...(typeof kept['journey'] === 'string' ? { journey: kept['journey'] } : {}),
      zoom: clampZoom(Number(kept['zoom'])),
      x: Number(kept['x']) || 0,
      y: Number(kept['y']) || 0,
    },
  ];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
