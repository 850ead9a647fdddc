import type { Picture } from '@journey-maps/core/protocol';
import {
  capitalizeWord,
  type DiagramTask,
  type JourneyDiagram,
  type PictureLanguage,
} from '@journey-maps/core/views';

/** Returns the accessible name of a task, which is also its tooltip: its full title first. */
export function describeTask(task: DiagramTask, language: PictureLanguage): string {
  const { words } = language;
  return [
    task.title,
    capitalizeWord(describeEmotion(task.emotion, language)),
    ...(task.momentOfTruth ? [words.marks.momentOfTruth] : []),
    ...(task.actors.length > 0 ? [task.actors.join(', ')] : []),
    ...(task.stale === true ? [words.map.lastGoodVersion] : []),
  ].join('\n');
}

function describeEmotion(emotion: number | undefined, { words, formats }: PictureLanguage): string {
  return emotion === undefined ? words.emotion.isUnknown : words.emotion.is(formats.score(emotion));
}

/** Returns the notice for a text with syntax errors, in words that need no knowledge of parsers. */
export function describeBroken(
  broken: NonNullable<Picture['broken']>,
  shown: JourneyDiagram | undefined,
): string {
  const cannot = `Line ${broken.at.line} cannot be read yet.`;
  return shown !== undefined && hasStale(shown)
    ? `${cannot} Greyed parts show the last valid version.`
    : cannot;
}

function hasStale(diagram: JourneyDiagram): boolean {
  if (diagram.stale === true) return true;
  return diagram.sections.some(
    (section) => section.stale === true || section.tasks.some((task) => task.stale === true),
  );
}
