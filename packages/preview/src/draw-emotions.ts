import type { DiagramTask } from '@journey-maps/core';
import { curvePath } from './curve-path.ts';
import { layout } from './layout.ts';
import { numberOf, svgElement } from './svg.ts';

/** Where Mermaid draws the faces of the best and the worst score. */
const best = 300;
const worst = 420;

/**
 * Draws the curve of emotion through the faces, with a scale beside it. Where an emotion is unknown the curve is
 * interrupted, and the face says so: Mermaid draws it as neutral.
 */
export function drawEmotions(
  groups: readonly SVGGElement[],
  tasks: readonly DiagramTask[],
  left: number,
): void {
  const [first] = groups;
  if (first === undefined) return;
  const scale = svgElement('g', { class: 'scale', 'aria-hidden': 'true' });
  const right = numberOf(groups.at(-1)?.querySelector(':scope > .box') ?? first, 'x') + layout.taskWidth;
  for (const [emotion, label] of [
    [2, '+2'],
    [0, '0'],
    [-2, '-2'],
  ] as const) {
    const y = (best + worst) / 2 - (emotion * (worst - best)) / 4;
    scale.append(svgElement('line', { x1: left, x2: right, y1: y, y2: y }));
    scale.append(svgElement('text', { class: 'label end', x: left - 8, y }, label));
  }
  for (const run of knownRuns(groups, tasks))
    scale.append(svgElement('path', { class: 'curve', d: curvePath(run) }));
  first.before(scale);
  for (const [index, group] of groups.entries()) if (tasks[index]?.emotion === undefined) markUnknown(group);
}

function knownRuns(
  groups: readonly SVGGElement[],
  tasks: readonly DiagramTask[],
): { x: number; y: number }[][] {
  const runs: { x: number; y: number }[][] = [[]];
  for (const [index, group] of groups.entries()) {
    const face = group.querySelector('circle.face');
    if (face === null || tasks[index]?.emotion === undefined) runs.push([]);
    else runs.at(-1)?.push({ x: numberOf(face, 'cx'), y: numberOf(face, 'cy') });
  }
  return runs.filter((run) => run.length > 1);
}

function markUnknown(group: SVGGElement): void {
  const face = group.querySelector('circle.face');
  if (face === null) return;
  const features = face.nextElementSibling;
  const at = { class: 'label middle unknown-mark', x: numberOf(face, 'cx'), y: numberOf(face, 'cy') };
  features?.replaceChildren(svgElement('text', at, '?'));
}
