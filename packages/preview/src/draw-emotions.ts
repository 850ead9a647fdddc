import type { JourneyDiagram } from '@journey-maps/core/views';
import { createCurvePath, type Point } from './curve-path.ts';
import { layout } from './layout.ts';
import { createSvgElement } from './svg.ts';

/** The y positions at which Mermaid draws the faces of the best and the worst score. */
const best = 300;
const worst = 420;

/** Returns a key for everything that the curve of a diagram shows. */
export function createCurveKey(diagram: JourneyDiagram): string {
  return listEmotions(diagram).join();
}

/**
 * Draws the emotion curve through the faces, above a line for each mood. The curve has a gap at an unknown
 * emotion, which Mermaid would draw as neutral.
 *
 * @param left the x position of the first task
 */
export function drawEmotions(svg: SVGSVGElement, diagram: JourneyDiagram, left: number): void {
  const emotions = listEmotions(diagram);
  const scale = createSvgElement('g', { class: 'scale', 'aria-hidden': 'true' });
  const right = left + emotions.length * layout.pitch - layout.gap;
  for (const emotion of [2, 1, 0, -1, -2]) {
    const y = getMoodHeight(emotion);
    scale.append(createSvgElement('line', { class: `level-${emotion}`, x1: left, x2: right, y1: y, y2: y }));
  }
  for (const run of groupKnownRuns(emotions, left + layout.taskWidth / 2))
    scale.append(createSvgElement('path', { class: 'curve', d: createCurvePath(run) }));
  svg.querySelector(':scope > .emotions')?.replaceChildren(...(emotions.length === 0 ? [] : [scale]));
}

function listEmotions({ sections }: JourneyDiagram): readonly (number | undefined)[] {
  return sections.flatMap(({ tasks }) => tasks.map(({ emotion }) => emotion));
}

function groupKnownRuns(emotions: readonly (number | undefined)[], first: number): readonly Point[][] {
  const runs: Point[][] = [[]];
  for (const [index, emotion] of emotions.entries()) {
    if (emotion === undefined) runs.push([]);
    else runs.at(-1)?.push({ x: first + index * layout.pitch, y: getMoodHeight(emotion) });
  }
  return runs.filter((run) => run.length > 1);
}

/** Returns the y position of a face, in the units of the picture. */
export function getMoodHeight(emotion: number): number {
  return (best + worst) / 2 - (Math.min(2, Math.max(-2, Math.round(emotion))) * (worst - best)) / 4;
}
