import type { Span } from '../model/values.ts';
import type { DiagramSection, DiagramTask, DiagramWay, JourneyDiagram } from './diagram.ts';
import { mergeInPlace } from './merge-in-place.ts';

/**
 * What to draw while a text is broken: the current diagrams, and in their places those journeys, sections and tasks
 * of the last good version that are missing now, marked `stale`. A task whose emotion or whose ways
 * vanished keeps its last ones. Nothing appears twice: what stands in the place of something missing is taken for the same thing with a new title.
 *
 * @param lastGood of the last version that was not broken, and not what this function returned since.
 * @param broken whether something may be missing from `current`; if not, `current` is returned.
 *
 * What was renamed is known by its place: what is typed stands behind the beginning of what it breaks.
 */
export function keepLastGood(
  lastGood: readonly JourneyDiagram[],
  current: readonly JourneyDiagram[],
  broken: boolean,
): JourneyDiagram[] {
  if (!broken) return [...current];
  return mergeInPlace(lastGood, current, {
    key: (diagram) => diagram.id,
    likeness: (old, now) =>
      samePlace(old, now) + shared(old.sections.map(titleOf), now.sections.map(titleOf)),
    both: (old, now) => ({ ...now, sections: mergeSections(old, now) }),
    missing: (old) => ({
      ...old,
      sections: old.sections.map((section) => staleSection(section, section.tasks, new Set())),
      stale: true,
    }),
  });
}

function mergeSections(before: JourneyDiagram, after: JourneyDiagram): DiagramSection[] {
  const tasksNow = after.sections.flatMap((section) => section.tasks);
  const waysDrawn = new Set(tasksNow.flatMap(({ ways = [] }) => ways.map(({ id }) => id)));
  const drawn = new Set(tasksNow.flatMap((task) => [task.id, placeOf(task.title, task.span)]));
  // A step may stand in another section now.
  const isMissing = (task: DiagramTask) => !drawn.has(task.id) && !drawn.has(placeOf(task.title, task.span));
  return mergeInPlace(before.sections, after.sections, {
    key: (section) => section.id,
    likeness: (old, now) => samePlace(old, now) + shared(old.tasks.map(titleOf), now.tasks.map(titleOf)),
    both: (old, now) => {
      const here = new Set(now.tasks.flatMap((task) => [task.id, placeOf(task.title, task.span)]));
      const tasks = old.tasks.filter(
        (task) => isMissing(task) || here.has(task.id) || here.has(placeOf(task.title, task.span)),
      );
      return { ...now, tasks: mergeTasks({ ...old, tasks }, now, waysDrawn) };
    },
    missing: (old) => {
      const tasks = old.tasks.filter(isMissing);
      return tasks.length > 0 ? staleSection(old, tasks, waysDrawn) : undefined;
    },
  });
}

function mergeTasks(
  before: DiagramSection,
  after: DiagramSection,
  waysDrawn: ReadonlySet<string>,
): DiagramTask[] {
  // A stage whose last step broke is not its own moment for that: what stands in for steps is drawn for want of them.
  const kind = kinds.find((one) => [...before.tasks, ...after.tasks].some((task) => task.kind === one));
  const ofKind = (task: DiagramTask) => task.kind === kind;
  return mergeInPlace(before.tasks.filter(ofKind), after.tasks.filter(ofKind), {
    // An id without a name begins with its section's, which may have a new title.
    key: (task, side) => {
      const prefix = `${side === 'old' ? before.id : after.id}/`;
      return task.id.startsWith(prefix) ? task.id.slice(prefix.length - 1) : task.id;
    },
    likeness: (old, now) => samePlace(old, now),
    both: (old, now) => ({
      ...now,
      ...(now.emotion === undefined && old.emotion !== undefined ? { emotion: old.emotion } : {}),
      ...mergeWays(old, now, waysDrawn),
    }),
    missing: (old) => staleTask(old, waysDrawn),
  });
}

const kinds = ['step', 'touchpoint', 'stage'] as const;

/** @param drawn the ids of the ways of now: those of a stage may be another task's */
function mergeWays(
  before: DiagramTask,
  after: Pick<DiagramTask, 'ways'>,
  drawn: ReadonlySet<string>,
): Pick<DiagramTask, 'ways'> {
  if (before.ways === undefined) return {};
  const ways = mergeInPlace<DiagramWay>(before.ways, after.ways ?? [], {
    key: (way) => way.id,
    likeness: samePlace,
    both: (_, now) => now,
    missing: (old) => (drawn.has(old.id) ? undefined : { ...old, stale: true }),
  });
  return { ways };
}

function staleTask(task: DiagramTask, drawn: ReadonlySet<string>): DiagramTask {
  return { ...task, ...mergeWays(task, {}, drawn), stale: true };
}

function staleSection(
  section: DiagramSection,
  tasks: readonly DiagramTask[],
  waysDrawn: ReadonlySet<string>,
): DiagramSection {
  return {
    ...section,
    tasks: tasks.map((task) => staleTask(task, waysDrawn)),
    stale: true,
  };
}

/** More than all other likeness: the same statement begins there. */
function samePlace(old: { span: Span }, now: { span: Span }): number {
  return old.span.start === now.span.start ? 1_000_000 : 0;
}

function shared(some: readonly string[], others: readonly string[]): number {
  const known = new Set(some);
  return others.filter((one) => known.has(one)).length;
}

const titleOf = (part: { readonly title: string }) => part.title;
const placeOf = (title: string, span: Span) => JSON.stringify([span.start, title]);
