import {
  type DiagramSection,
  type DiagramTask,
  getPictureLanguage,
  type JourneyDiagram,
  type PictureLanguage,
} from '@journey-maps/core/views';
import { describeTask } from './describe.ts';
import { arrangeTitle, measureTitleWidth } from './diagram-title.ts';
import { createCurveKey, drawEmotions } from './draw-emotions.ts';
import type { Drawing, DrawnGroup } from './drawing.ts';
import { layout } from './layout.ts';
import { reconcileChildren } from './map/reconcile-children.ts';
import type { TextMeasure } from './measure-text.ts';
import type { MermaidTemplates } from './mermaid-templates.ts';
import { mirrorDiagram } from './mirror-diagram.ts';
import { putLabel } from './put-label.ts';
import { drawScale } from './scale-pane.ts';
import { createSvgElement, getBox, getNumber, setAttribute, setTooltip } from './svg.ts';
import type { TaskKind } from './tokens.ts';
import { type DiagramWays, drawDiagramWays, planDiagramWays } from './ways/diagram-ways.ts';

/**
 * Assembles a diagram from copies of the shapes that Mermaid drew. Each copy gets its place, its texts and
 * attributes for its kind and id. No styles of Mermaid are kept, so the page's own styles follow the colour
 * theme.
 *
 * @param last the current picture: if it has the same templates it is updated in place, and unchanged parts
 * are left alone
 */
export function arrange(
  templates: MermaidTemplates,
  diagram: JourneyDiagram,
  { kinds, actors }: { readonly kinds: readonly TaskKind[]; readonly actors: readonly string[] },
  measure: TextMeasure,
  last: Drawing | undefined,
): Drawing {
  // Longer than most functions: its steps share the parts that are drawn so far.
  const before = last?.templates === templates ? last : undefined;
  const svg = before?.svg ?? createFrame(templates, actors, measure);
  const language = getPictureLanguage(diagram.language);
  const parts = new Map<string, DrawnGroup>();
  const add = (
    key: string,
    look: string,
    make: () => SVGGElement,
    fill: (group: SVGGElement) => void,
  ): SVGGElement => {
    const known = before?.parts.get(key);
    const group = known?.group ?? make();
    if (known?.look !== look) fill(group);
    parts.set(key, { group, look });
    return group;
  };

  const sections: SVGGElement[] = [];
  const tasks: SVGGElement[] = [];
  const inOrder: SVGGElement[] = [];
  for (const [index, section] of diagram.sections.entries()) {
    const first = tasks.length;
    const group = add(
      createUniqueKey('section', section.id, parts),
      JSON.stringify([section.id, section.title, section.stale, index % hues, section.tasks.length]),
      () => copyOf(templates.section),
      (to) => fillSection(to, section, index, measure),
    );
    sections.push(group);
    const inSection: SVGGElement[] = [group];
    for (const task of section.tasks) {
      const kind = kinds[tasks.length] ?? '';
      const template = templates.tasks.get(kind);
      if (template === undefined) throw new Error(`Mermaid drew no task of the kind ${kind}`);
      const taskGroup = add(
        createUniqueKey(`task ${kind}`, task.id, parts),
        JSON.stringify([task.id, describeTask(task, language), task.stale, index % hues]),
        () => copyOf(template),
        (to) => fillTask(to, task, index, measure, language),
      );
      moveToTask(taskGroup, tasks.length - first);
      tasks.push(taskGroup);
      inSection.push(taskGroup);
    }
    // A group around each section, so that a section moves as one and nothing inside it changes.
    const around = add(
      createUniqueKey('around', section.id, parts),
      '',
      () => createSvgElement('g'),
      () => undefined,
    );
    moveToTask(around, first);
    reconcileChildren(around, inSection);
    inOrder.push(around);
  }
  reconcileChildren(svg.querySelector(':scope > .parts') ?? svg, inOrder);

  const curve = createCurveKey(diagram);
  if (before?.curve !== curve) drawEmotions(svg, diagram, templates.left);
  const ways = planDiagramWays(diagram, templates.left, measure);
  if (before?.ways !== ways.look) drawDiagramWays(svg, ways, language, measure);
  arrangeTitle(svg, diagram, templates.left);
  const { width, height, right } = computeSize(
    diagram,
    { tasks: tasks.length, actors: actors.length, ways },
    templates.left,
    measure,
  );
  arrangeAxis(svg, right - layout.gap / 2, templates);
  updateFrame(svg, diagram, width, height);
  mirrorDiagram(svg, language.direction, width);
  const scale = drawScale(language, templates.left, width, measure, before?.scale);
  return {
    svg,
    width,
    room: roundUpWidth(width),
    height,
    tasks,
    sections,
    templates,
    parts,
    curve,
    ways: ways.look,
    scale,
  };
}

const hues = 6;

/** Returns the `viewBox` of a drawing of this size. */
export function formatViewBox(width: number, height: number): string {
  return `0 ${layout.top} ${width} ${height}`;
}

/**
 * Rounds a width up, to leave room for steps to come. If each new step changed the width, the browser would
 * compute the layout of the whole drawing each time.
 */
function roundUpWidth(width: number): number {
  return Math.ceil(width / roomStep) * roomStep;
}

const roomStep = 20 * layout.pitch;

/** Returns a unique key, even for two parts with the same id, which a broken text may have for a while. */
function createUniqueKey(kind: string, id: string, taken: ReadonlyMap<string, unknown>): string {
  let key = `${kind} ${id}`;
  while (taken.has(key)) key += ' again';
  return key;
}

function createFrame(
  templates: MermaidTemplates,
  actors: readonly string[],
  measure: TextMeasure,
): SVGSVGElement {
  const svg = templates.frame.cloneNode(true) as SVGSVGElement;
  const axis = svg.querySelector(':scope > line');
  const layers = ['emotions', 'parts', 'ways'].map((name) => createSvgElement('g', { class: name }));
  for (const layer of layers) svg.insertBefore(layer, axis);
  arrangeLegend(svg, actors, templates.left, measure);
  return svg;
}

function copyOf(template: SVGGElement): SVGGElement {
  return template.cloneNode(true) as SVGGElement;
}

/** Moves a group to the place of the task with this number, from 0. */
function moveToTask(group: SVGGElement, number: number): void {
  setAttribute(group, 'transform', `translate(${number * layout.pitch})`);
}

function computeSize(
  diagram: JourneyDiagram,
  { tasks, actors, ways }: { readonly tasks: number; readonly actors: number; readonly ways: DiagramWays },
  left: number,
  measure: TextMeasure,
): { readonly width: number; readonly height: number; readonly right: number } {
  const right = left + Math.max(tasks, 1) * layout.pitch;
  const titles = measureTitleWidth(diagram, measure);
  const { planned } = ways;
  const waysRight = ways.ways.length > 0 ? planned.right + layout.gap / 2 : 0;
  const bottom = ways.ways.length > 0 ? planned.bottom + 4 : layout.bottom;
  return {
    width: Math.ceil(Math.max(right, left + titles + layout.gap, waysRight)),
    height: Math.ceil(Math.max(tasks > 0 ? bottom + 10 : 50, 60 + actors * 20) - layout.top),
    right,
  };
}

function fillSection(group: SVGGElement, section: DiagramSection, index: number, measure: TextMeasure): void {
  mark(group, 'jm-section', section, index);
  group.setAttribute('aria-label', section.title);
  // As wide as its tasks, as in Mermaid's own drawing.
  const box = getBox(group);
  const width = Math.max(1, section.tasks.length) * layout.pitch - layout.gap;
  box.setAttribute('width', String(width));
  const text = getLabel(group);
  text.setAttribute('x', String(getNumber(box, 'x') + width / 2));
  const lines = { lines: layout.labelLines, align: 'middle' } as const;
  putLabel(
    text,
    section.title,
    { ...lines, width: width - 2 * layout.labelPadding, weight: 'bold' },
    measure,
  );
  setTooltip(group, section.title);
}

function fillTask(
  group: SVGGElement,
  task: DiagramTask,
  hue: number,
  measure: TextMeasure,
  language: PictureLanguage,
): void {
  mark(group, 'jm-task', task, hue);
  group.classList.toggle('unknown', task.emotion === undefined);
  group.classList.toggle('moment-of-truth', task.momentOfTruth);
  group.setAttribute('aria-label', describeTask(task, language));
  const width = layout.taskWidth - 2 * layout.labelPadding;
  putLabel(getLabel(group), task.title, { width, lines: layout.labelLines, align: 'middle' }, measure);
  setTooltip(group, describeTask(task, language));
}

function arrangeLegend(
  svg: SVGSVGElement,
  actors: readonly string[],
  left: number,
  measure: TextMeasure,
): void {
  for (const [index, text] of [...svg.querySelectorAll<SVGTextElement>(':scope > .jm-actor')].entries()) {
    const actor = actors[index] ?? '';
    // Mermaid positions texts by their base line; our labels are centred.
    text.setAttribute('x', String(layout.legendText));
    text.setAttribute('y', String(60 + index * 20));
    text.setAttribute('data-title', actor);
    putLabel(text, actor, { width: left - layout.legendText - 10, lines: 1, align: 'start' }, measure);
    text.classList.add('jm-actor');
    setTooltip(text, actor);
  }
}

/** Sets the attributes by which clicks, styles and tests find a group. */
function mark(
  group: SVGGElement,
  name: string,
  part: { readonly id: string; readonly title: string; readonly stale?: boolean },
  hue: number,
): void {
  group.setAttribute('class', `${name} hue-${hue % hues}`);
  group.classList.toggle('stale', part.stale === true);
  group.setAttribute('data-id', part.id);
  group.setAttribute('data-title', part.title);
}

/**
 * Moves the axis below the task boxes. Mermaid's axis would cross the best faces, since these boxes are
 * higher than its own.
 */
function arrangeAxis(svg: SVGSVGElement, right: number, { tasks }: MermaidTemplates): void {
  const axis = svg.querySelector(':scope > line');
  if (axis === null) return;
  setAttribute(axis, 'class', 'axis');
  setAttribute(axis, 'x2', right);
  const [task] = tasks.values();
  if (task === undefined) return;
  const y = getNumber(getBox(task), 'y') + layout.taskHeight + layout.gap - 5;
  for (const end of ['y1', 'y2']) setAttribute(axis, end, y);
}

function updateFrame(svg: SVGSVGElement, diagram: JourneyDiagram, width: number, height: number): void {
  setAttribute(svg, 'class', 'journey-picture');
  setAttribute(svg, 'viewBox', formatViewBox(roundUpWidth(width), height));
  setAttribute(svg, 'role', 'group');
  setAttribute(svg, 'data-id', diagram.id);
  if (diagram.language === undefined) svg.removeAttribute('lang');
  else setAttribute(svg, 'lang', diagram.language);
  setAttribute(
    svg,
    'aria-label',
    [diagram.accessibleTitle ?? diagram.title, diagram.description].filter(Boolean).join('. '),
  );
  for (const attribute of ['width', 'height', 'aria-roledescription']) svg.removeAttribute(attribute);
}

function getLabel(group: SVGGElement): SVGTextElement {
  const label = group.querySelector<SVGTextElement>(':scope > text.label');
  if (label === null) throw new Error('A group has no label');
  return label;
}
