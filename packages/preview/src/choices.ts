import { type FileMap, type JourneyDiagram, type Span, wordsFor } from '@journey-maps/core';
import { markedTitle } from './compare/change-signs.ts';

/**
 * How a file is looked at: as Mermaid's journey diagram, as the full map, or as one moment of it in full below all of them
 * in small.
 */
export type PageView = (typeof pageViews)[number];

export const pageViews = ['focus', 'map', 'diagram'] as const;

/** Returns whether a text that was kept is the name of a view. */
export function isPageView(text: unknown): text is PageView {
  return pageViews.some((view) => view === text);
}

/** One of the things of a file that can be shown. */
export interface Choice {
  /** Unique in its file and view; a journey has the same in both. */
  readonly id: string;
  readonly title: string;
  /** The text it is drawn from; absent for what is drawn from all of the file. */
  readonly span?: Span;
}

/** What of a file can be shown: as a diagram its journeys, as a map also its empathy maps and what it declares. */
export function choicesOf(
  diagrams: readonly JourneyDiagram[],
  maps: FileMap,
  view: PageView,
): readonly Choice[] {
  if (view === 'diagram') return diagrams;
  return [
    ...maps.journeys.map(({ id, title, span, change }) => ({
      id,
      title: markedTitle(title, change),
      ...(change === 'removed' ? {} : { span }),
    })),
    ...maps.empathyMaps.map(({ id, title, span, change }) => ({
      id: empathyMapChoice(id),
      title: markedTitle(title, change),
      ...(change === 'removed' ? {} : { span }),
    })),
    ...(maps.declarations.length > 0
      ? [{ id: declarationsChoice, title: wordsFor(maps.language).map.declared }]
      : []),
  ];
}

/** An empathy map may have a journey's name. */
export function empathyMapChoice(id: string): string {
  return `empathy-map ${id}`;
}

export const declarationsChoice = 'declarations ';

/** The thing whose text the cursor is in. */
export function choiceAt(choices: readonly Choice[], offset: number): string | undefined {
  return choices.find(({ span }) => span !== undefined && span.start <= offset && offset <= span.end)?.id;
}
