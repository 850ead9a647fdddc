import type { Span } from '../../model/values.ts';
import type { LinkedDocument } from '../../semantics/link/linked-document.ts';
import { hasRightToLeft, isolateText, removeUnneededIsolates } from '../../text/isolate-text.ts';
import { createDiagrams } from '../../views/diagram/create-diagram.ts';
import type { DiagramSection, DiagramTask, JourneyDiagram } from '../../views/diagram/diagram.ts';
import { type FilePlace, isAboutRules, type MapChange } from './map-change.ts';
import { formatSigned } from './plain-value.ts';

/** Returns a linked file of one version, by its path. */
export type LinkedMaps = (path: string) => LinkedDocument | undefined;

/** The signs before titles in the diagram of changes. */
const changeMarks = { added: '+', removed: '−', changed: '~', moved: '→' } as const;

/**
 * Returns one diagram of the stages with changes, in the order of the head. Removed stages and steps appear
 * at their old positions, and titles begin with the sign of their change. Returns `undefined` if no stage
 * changed.
 */
export function drawChangedStages(
  changes: readonly MapChange[],
  base: LinkedMaps,
  head: LinkedMaps,
): JourneyDiagram | undefined {
  const onMap = changes.filter(({ kind }) => !isAboutRules(kind));
  const files = [
    ...new Set(onMap.flatMap(({ anchor, head: at, base: was }) => (at ?? anchor ?? was)?.file ?? [])),
  ];
  const parts = files.flatMap((file) => {
    const inFile = onMap.filter((change) => (change.head ?? change.anchor ?? change.base)?.file === file);
    const linked = head(file);
    if (linked === undefined) return [];
    return createDiagrams(linked).flatMap((diagram) => {
      const sections = listSections(diagram, inFile, base);
      return sections.length === 0 ? [] : [{ title: diagram.title, sections }];
    });
  });
  if (parts.length === 0) return undefined;
  const [only] = parts;
  const isOne = parts.length === 1 && only !== undefined;
  return {
    id: 'changes',
    title: isOne ? only.title : `Changes in ${parts.length} journeys`,
    description: 'The changed stages: + added, − removed, ~ changed, → moved.',
    span: { start: 0, end: 0 },
    sections: parts.flatMap(({ title, sections }) =>
      isOne ? sections : sections.map((section) => ({ ...section, title: `${title}: ${section.title}` })),
    ),
  };
}

function listSections(
  diagram: JourneyDiagram,
  changes: readonly MapChange[],
  base: LinkedMaps,
): readonly DiagramSection[] {
  const isNew = changes.some(({ kind, head }) => kind === 'added' && head?.span.start === diagram.span.start);
  const sections = diagram.sections.flatMap((section): DiagramSection[] => {
    const inside = changes.filter(({ head, anchor }) => isIn(head ?? anchor, section.span));
    if (inside.length === 0 && !isNew) return [];
    const tasks = section.tasks.map((task) => markTask(task, inside, isNew));
    for (const change of inside) insertRemoved(tasks, change, base);
    const own = isNew
      ? changeMarks.added
      : getMark(
          section.span,
          inside.filter(({ entity }) => entity.type === 'stage'),
        );
    return [{ ...section, title: addMark(own, section.title), tasks }];
  });
  for (const change of changes) {
    if (change.kind !== 'removed' || change.entity.type !== 'stage' || !isIn(change.anchor, diagram.span))
      continue;
    const place = findBaseStage(change, base);
    if (place === undefined) continue;
    const tasks = place.section.tasks.map((task) => ({
      ...task,
      title: addMark(changeMarks.removed, task.title),
    }));
    const section = { ...place.section, title: addMark(changeMarks.removed, place.section.title), tasks };
    sections.splice(Math.min(place.sectionIndex, sections.length), 0, section);
  }
  return sections;
}

function markTask(task: DiagramTask, changes: readonly MapChange[], isNew: boolean): DiagramTask {
  const inside = changes.filter(({ kind, head }) => kind !== 'removed' && isIn(head, task.span));
  const removedInside = changes.some(
    ({ kind, anchor }) => kind === 'removed' && task.kind !== 'stage' && isIn(anchor, task.span),
  );
  const mark = isNew
    ? changeMarks.added
    : (getMark(task.span, inside) ?? (removedInside ? changeMarks.changed : undefined));
  const felt = inside.find(
    ({ field, before, after }) => field === 'emotion' && isScore(before) && isScore(after),
  );
  if (felt === undefined) return { ...task, title: addMark(mark, task.title) };
  const scores = `(${formatScore(felt.before)} → ${formatScore(felt.after)})`;
  const shown = hasRightToLeft(task.title) ? isolateText(scores) : scores;
  return { ...task, title: `${addMark(mark, task.title)} ${shown}` };
}

/** Returns the sign of the change that matters most for the statement itself. */
function getMark(span: Span, changes: readonly MapChange[]): string | undefined {
  const own = changes.filter(({ head }) => head?.span.start === span.start);
  if (own.some(({ kind }) => kind === 'added')) return changeMarks.added;
  if (own.some(({ kind }) => kind === 'moved' || kind === 'reordered')) return changeMarks.moved;
  return changes.length > 0 ? changeMarks.changed : undefined;
}

function insertRemoved(tasks: DiagramTask[], change: MapChange, base: LinkedMaps): void {
  if (change.kind !== 'removed') return;
  const place = findBaseStage(change, base);
  const task = place?.section.tasks.find(({ span }) => span.start === change.base?.span.start);
  if (place === undefined || task === undefined || task.kind === 'stage') return;
  const at = Math.min(place.section.tasks.indexOf(task), tasks.length);
  tasks.splice(at, 0, { ...task, title: addMark(changeMarks.removed, task.title) });
}

/** Finds the stage of the base that a removed statement was, or was drawn in. */
function findBaseStage({ base: place }: MapChange, base: LinkedMaps) {
  const linked = place && base(place.file);
  if (linked === undefined) return undefined;
  for (const { sections } of createDiagrams(linked)) {
    const sectionIndex = sections.findIndex(({ span }) => isIn(place, span));
    const section = sections[sectionIndex];
    if (section !== undefined) return { section, sectionIndex };
  }
  return undefined;
}

function isIn(place: FilePlace | undefined, { start, end }: Span): boolean {
  return place !== undefined && start <= place.span.start && place.span.start < end;
}

function addMark(mark: string | undefined, title: string): string {
  const own = removeUnneededIsolates(isolateText(title));
  return mark === undefined ? own : `${mark} ${own}`;
}

function isScore(value: unknown): value is number {
  return typeof value === 'number';
}

function formatScore(value: unknown): string {
  return isScore(value) ? formatSigned(value) : '';
}
