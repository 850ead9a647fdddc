import type { Span } from '../../model/values.ts';
import type { DiagramSection, DiagramTask, DiagramWay, JourneyDiagram } from './diagram.ts';
import { mergeInPlace } from './merge-in-place.ts';

/**
 * Returns the diagrams to draw while a text has a syntax error. They are the current ones, completed by the
 * journeys, sections and tasks of the last valid version that are missing now, in their places and marked
 * `stale`. A task whose emotion or branches vanished keeps the last ones.
 *
 * Nothing appears twice: a part in the place of a missing one counts as the same part with a new title.
 * Renamed parts are recognised by their start, since users type after the start of the statement that they
 * break.
 *
 * @param lastGood the diagrams of the last valid version, not an earlier result of this function.
 * @param broken whether something may be missing from `current`; if not, `current` is returned.
 */
export function keepLastValid(
  lastGood: readonly JourneyDiagram[],
  current: readonly JourneyDiagram[],
  broken: boolean,
): JourneyDiagram[] {
  if (!broken) return [...current];
  return mergeInPlace(lastGood, current, {
    key: (diagram) => diagram.id,
    similarity: (old, now) =>
      scoreSamePlace(old, now) + countShared(old.sections.map(getPartTitle), now.sections.map(getPartTitle)),
    both: (old, now) => ({ ...now, sections: mergeSections(old, now) }),
    missing: (old) => ({
      ...old,
      sections: old.sections.map((section) => markSectionStale(section, section.tasks, new Set())),
      stale: true,
    }),
  });
}

function mergeSections(before: JourneyDiagram, after: JourneyDiagram): DiagramSection[] {
  const tasksNow = after.sections.flatMap((section) => section.tasks);
  const waysDrawn = new Set(tasksNow.flatMap(({ ways = [] }) => ways.map(({ id }) => id)));
  const drawn = new Set(tasksNow.flatMap((task) => [task.id, createPlaceKey(task.title, task.span)]));
  // A step may have moved to another section.
  const isMissing = (task: DiagramTask) =>
    !drawn.has(task.id) && !drawn.has(createPlaceKey(task.title, task.span));
  return mergeInPlace(before.sections, after.sections, {
    key: (section) => section.id,
    similarity: (old, now) =>
      scoreSamePlace(old, now) + countShared(old.tasks.map(getPartTitle), now.tasks.map(getPartTitle)),
    both: (old, now) => {
      const here = new Set(now.tasks.flatMap((task) => [task.id, createPlaceKey(task.title, task.span)]));
      const tasks = old.tasks.filter(
        (task) => isMissing(task) || here.has(task.id) || here.has(createPlaceKey(task.title, task.span)),
      );
      return { ...now, tasks: mergeTasks({ ...old, tasks }, now, waysDrawn) };
    },
    missing: (old) => {
      const tasks = old.tasks.filter(isMissing);
      return tasks.length > 0 ? markSectionStale(old, tasks, waysDrawn) : undefined;
    },
  });
}

function mergeTasks(
  before: DiagramSection,
  after: DiagramSection,
  waysDrawn: ReadonlySet<string>,
): DiagramTask[] {
  // A stage whose last step broke does not become its own moment: only a stage without steps does.
  const kind = kinds.find((otherKind) =>
    [...before.tasks, ...after.tasks].some((task) => task.kind === otherKind),
  );
  const ofKind = (task: DiagramTask) => task.kind === kind;
  return mergeInPlace(before.tasks.filter(ofKind), after.tasks.filter(ofKind), {
    // The id of an unnamed task begins with the id of its section, whose title may have changed.
    key: (task, side) => {
      const prefix = `${side === 'old' ? before.id : after.id}/`;
      return task.id.startsWith(prefix) ? task.id.slice(prefix.length - 1) : task.id;
    },
    similarity: (old, now) => scoreSamePlace(old, now),
    both: (old, now) => ({
      ...now,
      ...(now.emotion === undefined && old.emotion !== undefined ? { emotion: old.emotion } : {}),
      ...mergeWays(old, now, waysDrawn),
    }),
    missing: (old) => markTaskStale(old, waysDrawn),
  });
}

const kinds = ['step', 'touchpoint', 'stage'] as const;

/**
 * Merges the branches of a task.
 *
 * @param drawn the ids of the current branches: branches of a stage may have moved to another task
 */
function mergeWays(
  before: DiagramTask,
  after: Pick<DiagramTask, 'ways'>,
  drawn: ReadonlySet<string>,
): Pick<DiagramTask, 'ways'> {
  if (before.ways === undefined) return {};
  const ways = mergeInPlace<DiagramWay>(before.ways, after.ways ?? [], {
    key: (way) => way.id,
    similarity: scoreSamePlace,
    both: (_, now) => now,
    missing: (old) => (drawn.has(old.id) ? undefined : { ...old, stale: true }),
  });
  return { ways };
}

function markTaskStale(task: DiagramTask, drawn: ReadonlySet<string>): DiagramTask {
  return { ...task, ...mergeWays(task, {}, drawn), stale: true };
}

function markSectionStale(
  section: DiagramSection,
  tasks: readonly DiagramTask[],
  waysDrawn: ReadonlySet<string>,
): DiagramSection {
  return {
    ...section,
    tasks: tasks.map((task) => markTaskStale(task, waysDrawn)),
    stale: true,
  };
}

/** Returns more than all other similarity for statements that begin at the same offset. */
function scoreSamePlace(old: { span: Span }, now: { span: Span }): number {
  return old.span.start === now.span.start ? 1_000_000 : 0;
}

function countShared(some: readonly string[], others: readonly string[]): number {
  const known = new Set(some);
  return others.filter((other) => known.has(other)).length;
}

const getPartTitle = (part: { readonly title: string }) => part.title;
const createPlaceKey = (title: string, span: Span) => JSON.stringify([span.start, title]);
