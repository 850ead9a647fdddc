import {
  capitalised,
  type DiagramTask,
  type JourneyDiagram,
  type Picture,
  type PictureLanguage,
} from '@journey-maps/core';

/** What is read aloud of a task, and shown when the pointer rests on it: its full title first. */
export function describeTask(task: DiagramTask, language: PictureLanguage): string {
  const { words } = language;
  return [
    task.title,
    capitalised(describeEmotion(task.emotion, language)),
    ...(task.momentOfTruth ? [words.marks.momentOfTruth] : []),
    ...(task.actors.length > 0 ? [task.actors.join(', ')] : []),
    ...(task.stale === true ? [words.map.lastGoodVersion] : []),
  ].join('\n');
}

function describeEmotion(emotion: number | undefined, { words, formats }: PictureLanguage): string {
  return emotion === undefined ? words.emotion.isUnknown : words.emotion.is(formats.score(emotion));
}

/** The notice while a text cannot be read, in words for people who have never seen a parser. */
export function describeBroken(
  broken: NonNullable<Picture['broken']>,
  shown: JourneyDiagram | undefined,
): string {
  const cannot = `Line ${broken.at.line} cannot be read yet.`;
  return shown !== undefined && hasStale(shown)
    ? `${cannot} Greyed parts show the last good version.`
    : cannot;
}

function hasStale(diagram: JourneyDiagram): boolean {
  if (diagram.stale === true) return true;
  return diagram.sections.some(
    (section) => section.stale === true || section.tasks.some((task) => task.stale === true),
  );
}
