import type { JourneyDiagram } from '@journey-maps/core/views';
import { layout } from './layout.ts';

/**
 * The look of a task in Mermaid: its score, and its personas by index in the legend. All tasks of one kind
 * look alike.
 */
export type TaskKind = string;

/** The text of the diagram that a token stands for. */
export interface Token {
  readonly of: 'title' | 'section' | 'task' | 'actor';
  readonly index: number;
}

const unknownScore = 3;

/** Returns the titles of the personas with circles, in the order of the legend; a single persona needs none. */
export function listActors(diagram: JourneyDiagram): readonly string[] {
  const people = listPeople(diagram);
  return people.length > 1 ? people : [];
}

/** Returns the title of the diagram's only persona; undefined if there are several or none. */
export function findOnlyPerson(diagram: JourneyDiagram): string | undefined {
  const people = listPeople(diagram);
  return people.length === 1 ? people[0] : undefined;
}

function listPeople({ sections }: JourneyDiagram): readonly string[] {
  return [...new Set(sections.flatMap(({ tasks }) => tasks.flatMap(({ actors }) => actors)))];
}

/** Returns the kind of each task of a diagram, in order. */
export function listTaskKinds(diagram: JourneyDiagram): readonly TaskKind[] {
  const tokens = new Map(listActors(diagram).map((actor, index) => [actor, createActorToken(index)]));
  return diagram.sections.flatMap(({ tasks }) =>
    tasks.map(({ emotion, actors }) => {
      const names = [...new Set(actors)].flatMap((actor) => tokens.get(actor) ?? []);
      return `${isUnknown(emotion)}${convertScore(emotion)}${names.length > 0 ? `: ${names.join(', ')}` : ''}`;
    }),
  );
}

/** Returns whether the emotion of tasks of this kind is unknown, which Mermaid cannot express. */
export function isOfUnknown(kind: TaskKind): boolean {
  return kind.startsWith('?');
}

/**
 * Writes a task of each of these kinds in Mermaid's language, with tokens instead of texts. So nothing needs
 * escaping, nothing gets lost, and no user text passes through Mermaid.
 *
 * @param leftMargin the room left of the tasks, in CSS pixels
 */
export function writeTokenText(kinds: readonly TaskKind[], leftMargin: number): string {
  const lines = [
    '---',
    'config:',
    '  journey:',
    `    leftMargin: ${Math.round(leftMargin)}`,
    '---',
    'journey',
    '    title jT',
    '    section jS0',
    ...kinds.map((kind, index) => `    jK${index}: ${kind.replace('?', '')}`),
  ];
  return `${lines.join('\n')}\n`;
}

/** Parses a text drawn by Mermaid as a token, if it is one. */
export function readToken(text: string): Token | undefined {
  const [, kind, digits] = /^j(T|S|K|A)(\d*)$/.exec(text) ?? [];
  if (kind === undefined) return undefined;
  return { of: kinds[kind as keyof typeof kinds], index: Number(digits) };
}

const kinds = { T: 'title', S: 'section', K: 'task', A: 'actor' } as const satisfies Record<
  string,
  Token['of']
>;

/** Returns the token of a persona. Mermaid sorts actors by name: padding keeps our order. */
function createActorToken(index: number): string {
  return `jA${String(index).padStart(5, '0')}`;
}

function isUnknown(emotion: number | undefined): '?' | '' {
  return emotion === undefined ? '?' : '';
}

/** Converts an emotion to Mermaid's scores of 1 to 5; any other score would leave the frame. */
function convertScore(emotion: number | undefined): number {
  return emotion === undefined ? unknownScore : Math.min(5, Math.max(1, Math.round(emotion) + 3));
}

/** Mermaid's settings for journeys, the same for every picture. */
export const journeySettings = {
  width: layout.taskWidth,
  height: layout.taskHeight,
  taskMargin: layout.gap,
  // Mermaid computes the width of a section from this value.
  diagramMarginX: layout.gap,
  useMaxWidth: false,
  // Labels as SVG text, not as HTML inside it.
  textPlacement: 'tspan',
  // Prevents wrapping of tokens.
  maxLabelWidth: 5000,
} as const;
