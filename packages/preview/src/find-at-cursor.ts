import type { Span } from '@journey-maps/core/model';
import type { JourneyDiagram } from '@journey-maps/core/views';

/** A part of the picture, by its index among the tasks or among the sections. */
export interface PicturePart {
  readonly of: 'task' | 'section';
  readonly index: number;
}

/**
 * Finds the part at the cursor: the task with the shortest span around it, else the section. Stale parts
 * count only if no current part matches, since their spans refer to an older text.
 */
export function findAtCursor(diagram: JourneyDiagram, offset: number): PicturePart | undefined {
  const tasks = diagram.sections.flatMap((section) => section.tasks);
  const task = indexAround(tasks, offset);
  if (task !== undefined) return { of: 'task', index: task };
  const section = indexAround(diagram.sections, offset);
  return section === undefined ? undefined : { of: 'section', index: section };
}

function indexAround(
  parts: readonly { readonly span: Span; readonly stale?: boolean }[],
  offset: number,
): number | undefined {
  const around = parts
    .map((part, index) => ({ ...part, index }))
    .filter(({ span }) => contains(span, offset));
  const current = around.filter(({ stale }) => stale !== true);
  const [shortest] = (current.length > 0 ? current : around).sort(
    (a, b) => getLength(a.span) - getLength(b.span),
  );
  return shortest?.index;
}

function contains(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

function getLength(span: Span): number {
  return span.end - span.start;
}
