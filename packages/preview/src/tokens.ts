import type { JourneyDiagram } from '@journey-maps/core';
import { layout } from './layout.ts';

/** What a task is to Mermaid: its score, and who is there, by their places in the legend. All of one kind look alike. */
export type TaskKind = string;

/** Which text of the diagram a token stands for. */
export interface Token {
  readonly of: 'title' | 'section' | 'task' | 'actor';
  readonly index: number;
}

const unknownScore = 3;

/** The titles of the personas that have circles, in the order of the legend: of a single one there is nothing to tell apart. */
export function actorsOf(diagram: JourneyDiagram): readonly string[] {
  const people = peopleOf(diagram);
  return people.length > 1 ? people : [];
}

/** The title of the persona that the whole diagram is about; undefined where there are several, or none. */
export function onlyPersonOf(diagram: JourneyDiagram): string | undefined {
  const people = peopleOf(diagram);
  return people.length === 1 ? people[0] : undefined;
}

function peopleOf({ sections }: JourneyDiagram): readonly string[] {
  return [...new Set(sections.flatMap(({ tasks }) => tasks.flatMap(({ actors }) => actors)))];
}

/** The kind of each task of a diagram, in their order. */
export function kindsOf(diagram: JourneyDiagram): readonly TaskKind[] {
  const tokens = new Map(actorsOf(diagram).map((actor, index) => [actor, actorToken(index)]));
  return diagram.sections.flatMap(({ tasks }) =>
    tasks.map(({ emotion, actors }) => {
      const names = [...new Set(actors)].flatMap((actor) => tokens.get(actor) ?? []);
      return `${isUnknown(emotion)}${scoreOf(emotion)}${names.length > 0 ? `: ${names.join(', ')}` : ''}`;
    }),
  );
}

/** Whether nobody knows how one feels in a task of this kind: Mermaid knows no such thing. */
export function isOfUnknown(kind: TaskKind): boolean {
  return kind.startsWith('?');
}

/**
 * A task of each of these kinds in Mermaid's language, with tokens instead of texts: so nothing needs escaping, nothing
 * is lost, and no text of a user's passes through Mermaid at all.
 *
 * @param leftMargin the room left of the tasks, in CSS pixels
 */
export function tokenText(kinds: readonly TaskKind[], leftMargin: number): string {
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

/** The token that a text drawn by Mermaid is, if it is one. */
export function readToken(text: string): Token | undefined {
  const [, kind, digits] = /^j(T|S|K|A)(\d*)$/.exec(text) ?? [];
  if (kind === undefined) return undefined;
  return { of: kinds[kind as keyof typeof kinds], index: Number(digits) };
}

const kinds = { T: 'title', S: 'section', K: 'task', A: 'actor' } as const satisfies Record<
  string,
  Token['of']
>;

/** Mermaid sorts actors by name: padded, the tokens keep our order. */
function actorToken(index: number): string {
  return `jA${String(index).padStart(5, '0')}`;
}

function isUnknown(emotion: number | undefined): '?' | '' {
  return emotion === undefined ? '?' : '';
}

/** Mermaid's scores are 1 to 5; one outside would leave the frame. */
function scoreOf(emotion: number | undefined): number {
  return emotion === undefined ? unknownScore : Math.min(5, Math.max(1, Math.round(emotion) + 3));
}

/** Mermaid's own settings for a journey, which hold for every picture. */
export const journeySettings = {
  width: layout.taskWidth,
  height: layout.taskHeight,
  taskMargin: layout.gap,
  // Mermaid computes the width of a section from this one.
  diagramMarginX: layout.gap,
  useMaxWidth: false,
  // Labels as SVG text, not as HTML inside it.
  textPlacement: 'tspan',
  // A token is never wrapped.
  maxLabelWidth: 5000,
} as const;
