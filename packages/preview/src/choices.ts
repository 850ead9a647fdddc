import type { Span } from '@journey-maps/core/model';
import { type FileMap, getPictureWords, type JourneyDiagram } from '@journey-maps/core/views';
import { markTitle } from './compare/change-signs.ts';

/**
 * The ways to show a file: Mermaid's journey diagram, the full map, or the Focus (one moment in full below an
 * overview of all moments), and the priorities of its opportunities.
 */
export type PageView = (typeof pageViews)[number];

export const pageViews = ['focus', 'map', 'diagram', 'priorities'] as const;

/** Returns whether a stored text is the name of a view. */
export function isPageView(text: unknown): text is PageView {
  return pageViews.some((view) => view === text);
}

/** A journey, an empathy map or the declarations of a file, to be chosen in the page. */
export interface Choice {
  /** Unique in its file and view; a journey has the same id in both views. */
  readonly id: string;
  readonly title: string;
  /** The text that it is drawn from; absent where all of the file is drawn. */
  readonly span?: Span;
}

/** Returns the choices of a file: journeys for a diagram; for a map also empathy maps and declarations. */
export function listChoices(
  diagrams: readonly JourneyDiagram[],
  maps: FileMap,
  view: PageView,
): readonly Choice[] {
  if (view === 'diagram') return diagrams;
  return [
    ...maps.journeys.map(({ id, title, span, change }) => ({
      id,
      title: markTitle(title, change),
      ...(change === 'removed' ? {} : { span }),
    })),
    ...maps.empathyMaps.map(({ id, title, span, change }) => ({
      id: createEmpathyMapChoiceId(id),
      title: markTitle(title, change),
      ...(change === 'removed' ? {} : { span }),
    })),
    ...(maps.declarations.length > 0
      ? [{ id: declarationsChoice, title: getPictureWords(maps.language).map.declared }]
      : []),
  ];
}

/**
 * Returns the id of an empathy map as a choice. The prefix is needed because an empathy map may have a
 * journey's name.
 */
export function createEmpathyMapChoiceId(id: string): string {
  return `empathy-map ${id}`;
}

export const declarationsChoice = 'declarations ';

/** Returns the id of the choice whose text contains the offset. */
export function findChoice(choices: readonly Choice[], offset: number): string | undefined {
  return choices.find(({ span }) => span !== undefined && span.start <= offset && offset <= span.end)?.id;
}
