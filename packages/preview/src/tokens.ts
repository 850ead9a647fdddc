import type { JourneyDiagram } from '@journey-maps/core';
import { layout } from './layout.ts';

/** What Mermaid lays out in place of the map's texts. */
export interface TokenText {
  readonly text: string;
  /** The titles of the personas, in the order of the legend. */
  readonly actors: readonly string[];
}

/** Which text of the diagram a token stands for. */
export interface Token {
  readonly of: 'title' | 'section' | 'task' | 'actor';
  readonly index: number;
}

const unknownScore = 3;

/**
 * The diagram in Mermaid's language, with tokens instead of texts: so nothing needs escaping, nothing is lost, and no
 * text of a user's passes through Mermaid at all.
 *
 * @param legendWidth in CSS pixels: what the personas' names need
 */
export function tokenText(diagram: JourneyDiagram, legendWidth: number): TokenText {
  const tasks = diagram.sections.flatMap((section) => section.tasks);
  const actors = [...new Set(tasks.flatMap((task) => task.actors))];
  const tokenOfActor = new Map(actors.map((actor, index) => [actor, actorToken(index)]));
  const lines = [
    '---',
    'config:',
    '  journey:',
    `    leftMargin: ${Math.round(legendWidth)}`,
    '---',
    'journey',
    '    title jT',
  ];
  let index = 0;
  for (const [section, { tasks: moments }] of diagram.sections.entries()) {
    lines.push(`    section jS${section}`);
    for (const { emotion, actors: present } of moments) {
      const names = [...new Set(present)].map((actor) => tokenOfActor.get(actor) ?? '');
      lines.push(`    jK${index}: ${scoreOf(emotion)}${names.length > 0 ? `: ${names.join(', ')}` : ''}`);
      index++;
    }
  }
  return { text: `${lines.join('\n')}\n`, actors };
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
