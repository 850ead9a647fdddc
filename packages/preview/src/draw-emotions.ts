import type { JourneyDiagram } from '@journey-maps/core';
import { curvePath, type Point } from './curve-path.ts';
import { layout } from './layout.ts';
import { svgElement } from './svg.ts';

/** Where Mermaid draws the faces of the best and the worst score. */
const best = 300;
const worst = 420;

/** All that the curve of a diagram shows. */
export function curveLook(diagram: JourneyDiagram): string {
  return emotionsOf(diagram).join();
}

/**
 * Draws the curve of emotion through the faces, with a scale beside it. Where an emotion is unknown the curve is
 * interrupted: Mermaid draws it as neutral.
 *
 * @param left where the first task begins
 */
export function drawEmotions(svg: SVGSVGElement, diagram: JourneyDiagram, left: number): void {
  const emotions = emotionsOf(diagram);
  const scale = svgElement('g', { class: 'scale', 'aria-hidden': 'true' });
  const right = left + emotions.length * layout.pitch - layout.gap;
  for (const [emotion, label] of [
    [2, '+2'],
    [0, '0'],
    [-2, '-2'],
  ] as const) {
    const y = heightOf(emotion);
    scale.append(svgElement('line', { x1: left, x2: right, y1: y, y2: y }));
    scale.append(svgElement('text', { class: 'label end', x: left - 8, y }, label));
  }
  for (const run of knownRuns(emotions, left + layout.taskWidth / 2))
    scale.append(svgElement('path', { class: 'curve', d: curvePath(run) }));
  svg.querySelector(':scope > .emotions')?.replaceChildren(...(emotions.length === 0 ? [] : [scale]));
}

function emotionsOf({ sections }: JourneyDiagram): readonly (number | undefined)[] {
  return sections.flatMap(({ tasks }) => tasks.map(({ emotion }) => emotion));
}

function knownRuns(emotions: readonly (number | undefined)[], first: number): readonly Point[][] {
  const runs: Point[][] = [[]];
  for (const [index, emotion] of emotions.entries()) {
    if (emotion === undefined) runs.push([]);
    else runs.at(-1)?.push({ x: first + index * layout.pitch, y: heightOf(emotion) });
  }
  return runs.filter((run) => run.length > 1);
}

function heightOf(emotion: number): number {
  return (best + worst) / 2 - (Math.min(2, Math.max(-2, Math.round(emotion))) * (worst - best)) / 4;
}
