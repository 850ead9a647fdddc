import type { DiagramSection, DiagramTask, JourneyDiagram } from '@journey-maps/core';
import { describeTask } from './describe.ts';
import { drawEmotions } from './draw-emotions.ts';
import type { Drawing } from './drawing.ts';
import { layout } from './layout.ts';
import type { TextMeasure } from './measure-text.ts';
import { putLabel } from './put-label.ts';
import { numberOf, setTooltip, svgElement } from './svg.ts';
import { readToken } from './tokens.ts';

/**
 * Makes of what Mermaid drew with tokens the picture of the diagram: the real texts in place of the tokens, its groups
 * marked with what they are, and no styles of Mermaid's, so that the page's own follow the colour theme.
 *
 * @param actors the personas' titles, in the order of their tokens
 */
export function arrange(
  svg: SVGSVGElement,
  diagram: JourneyDiagram,
  actors: readonly string[],
  measure: TextMeasure,
): Drawing {
  removeStyles(svg);
  removeIds(svg);
  const texts = tokenTexts(svg);
  const sections = diagram.sections.map((section, index) =>
    arrangeSection(take(texts.section, index), section, index, measure),
  );
  const tasks = diagram.sections.flatMap(({ tasks }) => tasks);
  const hues = diagram.sections.flatMap((section, index) => section.tasks.map(() => index));
  const groups = tasks.map((task, index) =>
    arrangeTask(take(texts.task, index), task, hues[index] ?? 0, actors, measure),
  );
  const left = tasks.length > 0 ? numberOf(boxOf(groups[0]), 'x') : layout.legendMin;
  arrangeLegend(svg, texts.actor, actors, left, measure);
  arrangeTitle(take(texts.title, 0), diagram, left);
  drawEmotions(groups, tasks, left);
  const { width, height, right } = sizeOf(diagram, tasks.length, actors.length, left, measure);
  arrangeAxis(svg, right - layout.gap / 2, groups[0]);
  frame(svg, diagram, width, height);
  return { svg, width, height, tasks: groups, sections };
}

/**
 * Puts the texts of another diagram into a drawing, without Mermaid: for one that it would draw the same but for its
 * texts (`tokenText` is equal). Of what reads as before nothing is touched, so that it costs one label.
 *
 * @param before what the drawing is of
 */
export function relabel(
  drawing: Drawing,
  before: JourneyDiagram,
  diagram: JourneyDiagram,
  actors: readonly string[],
  measure: TextMeasure,
): Drawing {
  const { svg, tasks: groups, sections } = drawing;
  for (const [index, section] of diagram.sections.entries()) {
    const old = before.sections[index];
    const group = sections[index];
    if (old === undefined || group === undefined) throw new Error(`Section ${index} was not drawn`);
    if (old.id !== section.id || old.title !== section.title || old.stale !== section.stale)
      labelSection(group, labelOf(group), section, index, measure);
  }
  const tasks = diagram.sections.flatMap((section) => section.tasks);
  const oldTasks = before.sections.flatMap((section) => section.tasks);
  const hues = diagram.sections.flatMap((section, index) => section.tasks.map(() => index));
  for (const [index, task] of tasks.entries()) {
    const old = oldTasks[index];
    const group = groups[index];
    if (old === undefined || group === undefined) throw new Error(`Task ${index} was not drawn`);
    if (old.id !== task.id || describeTask(old) !== describeTask(task))
      labelTask(group, labelOf(group), task, hues[index] ?? 0, measure);
  }
  const left = tasks.length > 0 ? numberOf(boxOf(groups[0]), 'x') : layout.legendMin;
  const title = svg.querySelector<SVGTextElement>(':scope > .jm-title');
  if (title === null) throw new Error('The drawing has no title');
  arrangeTitle(title, diagram, left);
  const { width, height } = sizeOf(diagram, tasks.length, actors.length, left, measure);
  frame(svg, diagram, width, height);
  return { svg, width, height, tasks: groups, sections };
}

type TextsOf = Record<'title' | 'section' | 'task' | 'actor', SVGTextElement[]>;

function tokenTexts(svg: SVGSVGElement): TextsOf {
  const found: TextsOf = { title: [], section: [], task: [], actor: [] };
  for (const text of svg.querySelectorAll('text')) {
    const token = readToken(text.textContent ?? '');
    if (token !== undefined) found[token.of][token.index] = text;
  }
  return found;
}

function sizeOf(
  { title }: JourneyDiagram,
  tasks: number,
  actors: number,
  left: number,
  measure: TextMeasure,
): { readonly width: number; readonly height: number; readonly right: number } {
  const right = left + Math.max(tasks, 1) * (layout.taskWidth + layout.gap);
  const titleRight = left + measure.width(title, layout.titleFontSize, 'bold') + layout.gap;
  return {
    width: Math.ceil(Math.max(right, titleRight)),
    height: Math.max(tasks > 0 ? layout.bottom + 20 : 60, 70 + actors * 20),
    right,
  };
}

/** A token that is not there would put a text in another's place, and lead a click to the wrong line. */
function take(texts: readonly SVGTextElement[], index: number): SVGTextElement {
  const text = texts[index];
  if (text === undefined) throw new Error(`Mermaid did not draw label ${index} of ${texts.length}`);
  return text;
}

function arrangeSection(
  text: SVGTextElement,
  section: DiagramSection,
  index: number,
  measure: TextMeasure,
): SVGGElement {
  const group = groupOf(text);
  labelSection(group, text, section, index, measure);
  return group;
}

function labelSection(
  group: SVGGElement,
  text: SVGTextElement,
  section: DiagramSection,
  index: number,
  measure: TextMeasure,
): void {
  mark(group, 'jm-section', section, index);
  group.setAttribute('aria-label', section.title);
  const lines = { lines: layout.labelLines, align: 'middle' } as const;
  const width = numberOf(boxOf(group), 'width') - 2 * layout.labelPadding;
  putLabel(text, section.title, { ...lines, width, weight: 'bold' }, measure);
  setTooltip(group, section.title);
}

function arrangeTask(
  text: SVGTextElement,
  task: DiagramTask,
  hue: number,
  actors: readonly string[],
  measure: TextMeasure,
): SVGGElement {
  const group = groupOf(text);
  // Circles of personas stand on the upper edge: the text keeps clear of them.
  text.setAttribute('y', String(numberOf(text, 'y') + 3));
  labelTask(group, text, task, hue, measure);
  for (const circle of group.querySelectorAll('circle[class^="actor-"]')) {
    const token = readToken(circle.textContent ?? '');
    if (token !== undefined) setTooltip(circle, actors[token.index] ?? '');
    markActor(circle);
  }
  const box = boxOf(group);
  const [x, y] = [numberOf(box, 'x'), numberOf(box, 'y')];
  const column = { class: 'hit', x, y, width: layout.taskWidth, height: layout.bottom - y };
  // Behind the tooltip, which has to be the first.
  group.querySelector(':scope > title')?.after(svgElement('rect', column));
  return group;
}

function labelTask(
  group: SVGGElement,
  text: SVGTextElement,
  task: DiagramTask,
  hue: number,
  measure: TextMeasure,
): void {
  mark(group, 'jm-task', task, hue);
  group.classList.toggle('unknown', task.emotion === undefined);
  group.classList.toggle('moment-of-truth', task.momentOfTruth);
  group.setAttribute('aria-label', describeTask(task));
  const width = layout.taskWidth - 2 * layout.labelPadding;
  putLabel(text, task.title, { width, lines: layout.labelLines, align: 'middle' }, measure);
  setTooltip(group, describeTask(task));
}

function arrangeLegend(
  svg: SVGSVGElement,
  texts: readonly SVGTextElement[],
  actors: readonly string[],
  left: number,
  measure: TextMeasure,
): void {
  for (const circle of svg.querySelectorAll(':scope > circle[class^="actor-"]')) markActor(circle);
  for (const [index, actor] of actors.entries()) {
    const text = take(texts, index);
    // Mermaid writes on the base line, and our labels are centred.
    text.setAttribute('x', String(layout.legendText));
    text.setAttribute('y', String(60 + index * 20));
    text.setAttribute('data-title', actor);
    putLabel(text, actor, { width: left - layout.legendText - 10, lines: 1, align: 'start' }, measure);
    text.classList.add('jm-actor');
    setTooltip(text, actor);
  }
}

function arrangeTitle(text: SVGTextElement, diagram: JourneyDiagram, left: number): void {
  text.textContent = diagram.title;
  text.setAttribute('x', String(left));
  text.setAttribute('class', 'jm-title');
  text.setAttribute('data-id', diagram.id);
  text.setAttribute('data-title', diagram.title);
  text.classList.toggle('stale', diagram.stale === true);
}

/** Marks a group with what it is, so that a click, the keyboard, a style and a test find it. */
function mark(
  group: SVGGElement,
  name: string,
  part: { readonly id: string; readonly title: string; readonly stale?: boolean },
  hue: number,
): void {
  group.querySelector(':scope > rect:not(.hit)')?.setAttribute('class', 'box');
  group.setAttribute('class', `${name} hue-${hue % 6}`);
  group.classList.toggle('stale', part.stale === true);
  group.setAttribute('data-id', part.id);
  group.setAttribute('data-title', part.title);
  group.setAttribute('role', 'button');
  group.setAttribute('tabindex', '0');
}

/** There are seven colours; from the eighth persona on the circles are hollow. */
function markActor(circle: Element): void {
  const position = Number(/^actor-(\d+)/.exec(circle.getAttribute('class') ?? '')?.[1] ?? 0);
  circle.setAttribute('class', `actor actor-${position % 7}${position % 14 < 7 ? '' : ' hollow'}`);
}

/** Mermaid draws it across the best faces, since these boxes are higher than its own. */
function arrangeAxis(svg: SVGSVGElement, right: number, task: SVGGElement | undefined): void {
  const axis = svg.querySelector(':scope > line');
  if (axis === null) return;
  axis.setAttribute('class', 'axis');
  axis.setAttribute('x2', String(right));
  if (task === undefined) return;
  const y = numberOf(boxOf(task), 'y') + layout.taskHeight + layout.gap - 5;
  for (const end of ['y1', 'y2']) axis.setAttribute(end, String(y));
}

function frame(svg: SVGSVGElement, diagram: JourneyDiagram, width: number, height: number): void {
  svg.setAttribute('class', 'journey-picture');
  svg.setAttribute('viewBox', `0 -10 ${width} ${height}`);
  svg.setAttribute('role', 'group');
  svg.setAttribute('data-id', diagram.id);
  svg.setAttribute(
    'aria-label',
    diagram.description === '' ? diagram.title : `${diagram.title}. ${diagram.description}`,
  );
  for (const attribute of ['width', 'height', 'aria-roledescription']) svg.removeAttribute(attribute);
}

function removeStyles(svg: SVGSVGElement): void {
  for (const style of svg.querySelectorAll('style')) style.remove();
  for (const element of [svg, ...svg.querySelectorAll('[style]')]) element.removeAttribute('style');
}

/** Mermaid draws into the element of a known id: it may be in the document only once, and that is in the workshop. */
function removeIds(svg: SVGSVGElement): void {
  for (const element of [svg, ...svg.querySelectorAll('[id]:not(marker)')]) element.removeAttribute('id');
}

function groupOf(text: SVGTextElement): SVGGElement {
  const group = text.parentElement;
  if (!(group instanceof SVGGElement)) throw new Error('Mermaid drew a label outside its group');
  return group;
}

function labelOf(group: SVGGElement): SVGTextElement {
  const label = group.querySelector<SVGTextElement>(':scope > text.label');
  if (label === null) throw new Error('A group has no label');
  return label;
}

function boxOf(group: SVGGElement | undefined): Element {
  const box = group?.querySelector(':scope > .box');
  if (box === null || box === undefined) throw new Error('Mermaid drew a group without a box');
  return box;
}
