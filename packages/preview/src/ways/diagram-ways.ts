import { getPictureLanguage, type JourneyDiagram, type PictureLanguage } from '@journey-maps/core/views';
import { replaceChildren } from '../html.ts';
import { layout } from '../layout.ts';
import { drawIcon } from '../look/icons.ts';
import { drawRing } from '../map/draw-ring.ts';
import type { TextMeasure } from '../measure-text.ts';
import { putLabel } from '../put-label.ts';
import { createSvgElement, setTooltip } from '../svg.ts';
import { createArcPath, createArrowHeadPath, startPath } from './arc-path.ts';
import { describeBranch, describeWay, type WayBetween } from './describe-way.ts';
import {
  type PlannedArc,
  type PlannedExit,
  type PlannedWays,
  type PlannedWords,
  planWays,
  wayLayout,
} from './plan-ways.ts';

/** The branches of a diagram, which Mermaid does not support: we draw them below its picture. */
export interface DiagramWays {
  readonly ways: readonly WayBetween[];
  readonly planned: PlannedWays;
  /** A cache key for everything visible of the branches, and for their positions. */
  readonly look: string;
}

/**
 * Plans the positions of a diagram's branches.
 *
 * @param left the x position of the first task
 */
export function planDiagramWays(diagram: JourneyDiagram, left: number, measure: TextMeasure): DiagramWays {
  const language = getPictureLanguage(diagram.language);
  const ways = listWays(diagram);
  const planned = planWays(
    ways.map((way) => ({
      ...describeBranch(way, language),
      from: way.from,
      ...(way.to === undefined ? {} : { to: way.to }),
    })),
    left,
    measure,
  );
  const look = JSON.stringify([
    ways.map((way) => [way.way.id, way.way.kind, way.way.share?.value, describeWay(way, language)]),
    planned,
  ]);
  return { ways, planned, look };
}

/** Replaces the branches in the picture. */
export function drawDiagramWays(
  svg: SVGSVGElement,
  { ways, planned }: DiagramWays,
  language: PictureLanguage,
  measure: TextMeasure,
): void {
  const groups = ways.flatMap((way, index) => {
    const plan = planned.ways[index];
    return plan === undefined ? [] : [drawWay(way, plan, language, measure)];
  });
  const layer = svg.querySelector(':scope > .ways');
  if (layer !== null) replaceChildren(layer, groups);
}

/** Lists the branches to draw: a branch to the next task is the normal order, and needs no arc. */
function listWays({ sections }: JourneyDiagram): readonly WayBetween[] {
  const tasks = sections.flatMap((section) => section.tasks);
  const numbers = new Map(tasks.map(({ id }, number) => [id, number]));
  return tasks.flatMap((task, from) =>
    (task.ways ?? []).flatMap((way): WayBetween[] => {
      const to = way.target === undefined ? undefined : numbers.get(way.target);
      if (to === from + 1) return [];
      return [{ way, task, from, ...(to === undefined ? {} : { to }) }];
    }),
  );
}

function drawWay(
  between: WayBetween,
  plan: PlannedArc | PlannedExit,
  language: PictureLanguage,
  measure: TextMeasure,
): SVGGElement {
  const { way, task } = between;
  const wayWords = describeWay(between, language);
  const group = createSvgElement('g', {
    class: `jm-way ${way.kind}`,
    role: 'button',
    tabindex: 0,
    'aria-label': wayWords,
    'data-id': way.id,
  });
  group.classList.toggle('stale', way.stale === true || task.stale === true);
  for (const part of 'far' in plan ? drawArc(plan) : drawExit(between, plan)) group.append(part);
  const align = 'far' in plan ? 'middle' : 'start';
  const { share, reason } = describeBranch(between, language);
  const put = (text: string, y: number, { x, width }: PlannedWords, lines: number, weight?: 'bold'): void => {
    const element = createSvgElement('text', { x, y });
    // Separates lines for screen readers and in copied text.
    group.append('\n', element);
    putLabel(
      element,
      text,
      { width, lines, align, size: wayLayout.fontSize, ...(weight === undefined ? {} : { weight }) },
      measure,
    );
    if (weight !== undefined) element.classList.add('share');
  };
  const { words } = plan;
  if (share !== '') put(share, words.shareY, words, 1, 'bold');
  if (reason !== '') put(reason, words.reasonY, words, wayLayout.lines);
  setTooltip(group, wayWords);
  return group;
}

function drawArc({ start, end, far, box, isInArc }: PlannedArc): readonly SVGElement[] {
  const { base } = wayLayout;
  const arc = { start, end, base, far, tip: base + headLength };
  const gap = { from: box.x, to: box.x + box.width };
  return [
    createSvgElement('path', { class: 'hit arc-hit', d: createArcPath(arc) }),
    createSvgElement('path', { class: 'way', d: createArcPath(isInArc ? { ...arc, gap } : arc) }),
    createSvgElement('path', { class: 'way-head', d: startPath(start, base) }),
    createSvgElement('path', { class: 'way-head', d: createArrowHeadPath(end, base - 3, -1) }),
    createSvgElement('rect', { class: 'way-box', ...box, rx: Math.min(box.height / 2, mostRadius) }),
  ];
}

const headLength = 5;
const mostRadius = 11;
const signSize = 17;

function drawExit({ way }: WayBetween, { x, y, words }: PlannedExit): readonly SVGElement[] {
  const { base } = wayLayout;
  const sign =
    way.kind === 'next'
      ? drawIcon('ways')
      : way.share === undefined
        ? drawIcon('exit')
        : drawRing(way.share.value);
  for (const [name, value] of Object.entries({
    x: x - signSize / 2,
    y: y - signSize / 2,
    width: signSize,
    height: signSize,
  }))
    sign.setAttribute(name, String(value));
  const hit = { x: x - signSize / 2, y: base, width: words.x - x + words.width + signSize / 2 };
  const bottom = Math.max(y + signSize / 2, words.reasonY + layout.lineHeight);
  return [createSvgElement('rect', { class: 'hit', ...hit, height: bottom - base }), sign];
}
