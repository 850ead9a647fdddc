import type { DiagramTask, JourneyDiagram, Picture } from '@journey-maps/core';

/** What is read aloud of a task, and shown when the pointer rests on it: its full title first. */
export function describeTask(task: DiagramTask): string {
  return [
    task.title,
    describeEmotion(task.emotion),
    ...(task.momentOfTruth ? ['Moment of truth'] : []),
    ...(task.actors.length > 0 ? [task.actors.join(', ')] : []),
    ...(task.stale === true ? ['From the last good version'] : []),
  ].join('\n');
}

function describeEmotion(emotion: number | undefined): string {
  if (emotion === undefined) return 'Emotion unknown';
  return `Emotion ${emotion > 0 ? '+' : ''}${emotion}`;
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
