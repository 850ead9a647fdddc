import mermaid from 'mermaid';
import { layout } from './layout.ts';
import { createSvgElement, getBox, getNumber, setTooltip } from './svg.ts';
import {
  isOfUnknown,
  journeySettings,
  readToken,
  type TaskKind,
  type Token,
  writeTokenText,
} from './tokens.ts';

/**
 * Templates from Mermaid's drawing of a journey: one task of every kind, one section, and the frame around
 * them. The look of a task depends on its kind alone, and its position on its number, so a picture is made of
 * copies. Mermaid needs the same time for five hundred steps as for ten, and a new step is one more copy.
 */
export interface MermaidTemplates {
  /** The legend, the axis and the title, without sections and tasks. */
  readonly frame: SVGSVGElement;
  /** The section of the first task. */
  readonly section: SVGGElement;
  /** Each positioned as the first task of the journey. */
  readonly tasks: ReadonlyMap<TaskKind, SVGGElement>;
  /** The x position of the first task, in CSS pixels. */
  readonly left: number;
}

/**
 * Has Mermaid draw templates for tasks of these kinds, unless they exist already.
 *
 * @param actors the personas' titles, in the order of their tokens
 * @param leftMargin the room left of the tasks, in CSS pixels
 * @param workshop a hidden element, in which Mermaid measures
 * @throws if Mermaid's drawing does not match its input
 */
export async function loadTemplates(
  kinds: readonly TaskKind[],
  actors: readonly string[],
  leftMargin: number,
  fontFamily: string,
  workshop: Element,
): Promise<MermaidTemplates> {
  prepareMermaid();
  const key = JSON.stringify([Math.round(leftMargin), actors, fontFamily]);
  const known = last?.key === key ? last : undefined;
  const missing = [...new Set(kinds)].filter((kind) => known?.templates.tasks.has(kind) !== true);
  if (known !== undefined && missing.length === 0) return known.templates;
  const { svg: text } = await mermaid.render(
    'journey-drawing',
    writeTokenText(missing, leftMargin),
    workshop,
  );
  const svg = parseSvg(text);
  const drawn = takeApart(svg, missing, actors);
  // Existing templates stay the same objects, so that their copies stay valid.
  if (known === undefined) {
    last = { key, templates: drawn };
    return drawn;
  }
  for (const [kind, group] of drawn.tasks) known.templates.tasks.set(kind, group);
  return known.templates;
}

type Growing = MermaidTemplates & { readonly tasks: Map<TaskKind, SVGGElement> };

let last: { readonly key: string; readonly templates: Growing } | undefined;

let prepared = false;

function prepareMermaid(): void {
  if (prepared) return;
  prepared = true;
  mermaid.initialize({
    startOnLoad: false,
    suppressErrorRendering: true,
    // No user text passes through Mermaid, so there is nothing to sanitise, which would take half of the
    // time.
    securityLevel: 'loose',
    // Large enough for hundreds of personas in many combinations.
    maxTextSize: 5_000_000,
    journey: journeySettings,
  });
}

/** Parses Mermaid's output as HTML, since it is not always XML. A document without a window runs no script. */
function parseSvg(text: string): SVGSVGElement {
  const svg = new DOMParser().parseFromString(text, 'text/html').querySelector('svg');
  if (svg === null) throw new Error('Mermaid drew no picture');
  return document.adoptNode(svg);
}

function takeApart(frame: SVGSVGElement, kinds: readonly TaskKind[], actors: readonly string[]): Growing {
  removeStyles(frame);
  removeIds(frame);
  const texts = collectTokenTexts(frame);
  const section = getGroup(take(texts.section, 0));
  prepareGroup(section, take(texts.section, 0));
  const tasks = new Map(
    kinds.map((kind, index) => {
      const group = getGroup(take(texts.task, index));
      prepareTask(group, take(texts.task, index), kind, actors);
      shift(group, -index * layout.pitch);
      return [kind, group];
    }),
  );
  const left = getNumber(getBox(section), 'x');
  for (const group of [section, ...tasks.values()]) group.remove();
  take(texts.title, 0).setAttribute('class', 'jm-title');
  for (const [index, circle] of [...frame.querySelectorAll(':scope > circle[class^="actor-"]')].entries())
    markActor(circle, index);
  for (const text of texts.actor) text.setAttribute('class', 'jm-actor');
  return { frame, section, tasks, left };
}

type TextsOf = Record<Token['of'], SVGTextElement[]>;

function collectTokenTexts(svg: SVGSVGElement): TextsOf {
  const texts: TextsOf = { title: [], section: [], task: [], actor: [] };
  for (const text of svg.querySelectorAll('text')) {
    const token = readToken(text.textContent ?? '');
    if (token !== undefined) texts[token.of][token.index] = text;
  }
  return texts;
}

/**
 * Returns a label of Mermaid's drawing.
 *
 * @throws if it is missing: texts would shift to other tasks, and clicks would lead to the wrong lines
 */
function take(texts: readonly SVGTextElement[], index: number): SVGTextElement {
  const text = texts[index];
  if (text === undefined) throw new Error(`Mermaid did not draw label ${index} of ${texts.length}`);
  return text;
}

function getGroup(text: SVGTextElement): SVGGElement {
  const group = text.parentElement;
  if (!(group instanceof SVGGElement)) throw new Error('Mermaid drew a label outside its group');
  return group;
}

function prepareGroup(group: SVGGElement, text: SVGTextElement): void {
  const box = group.querySelector(':scope > rect');
  if (box === null) throw new Error('Mermaid drew a group without a box');
  box.setAttribute('class', 'box');
  text.setAttribute('class', 'label');
  group.setAttribute('role', 'button');
  group.setAttribute('tabindex', '0');
}

function prepareTask(
  group: SVGGElement,
  text: SVGTextElement,
  kind: TaskKind,
  actors: readonly string[],
): void {
  prepareGroup(group, text);
  // The circles of personas are on the upper edge: the text moves down to avoid them.
  text.setAttribute('y', String(getNumber(text, 'y') + 3));
  for (const circle of group.querySelectorAll('circle[class^="actor-"]')) {
    const token = readToken(circle.textContent ?? '');
    if (token === undefined) throw new Error('Mermaid drew an unknown persona');
    setTooltip(circle, actors[token.index] ?? '');
    markActor(circle, token.index);
  }
  if (isOfUnknown(kind)) markUnknown(group);
  const box = getBox(group);
  const [x, y] = [getNumber(box, 'x'), getNumber(box, 'y')];
  group.prepend(
    createSvgElement('rect', { class: 'hit', x, y, width: layout.taskWidth, height: layout.bottom - y }),
  );
}

function markUnknown(group: SVGGElement): void {
  const face = group.querySelector('circle.face');
  if (face === null) throw new Error('Mermaid drew a task without a face');
  const at = { class: 'label middle unknown-mark', x: getNumber(face, 'cx'), y: getNumber(face, 'cy') };
  face.nextElementSibling?.replaceChildren(createSvgElement('text', at, '?'));
  group.classList.add('unknown');
}

/** Sets the class of a persona's circle. There are seven colours; from the eighth persona on, circles are hollow. */
function markActor(circle: Element, position: number): void {
  circle.setAttribute('class', `actor actor-${position % 7}${position % 14 < 7 ? '' : ' hollow'}`);
}

/** Moves the content of a group sideways by its coordinates, so that the group itself has no transform yet. */
function shift(group: SVGGElement, by: number): void {
  for (const element of group.querySelectorAll('*')) {
    for (const attribute of ['x', 'x1', 'x2', 'cx']) {
      if (element.hasAttribute(attribute))
        element.setAttribute(attribute, String(getNumber(element, attribute) + by));
    }
    const transform = element.getAttribute('transform');
    const [, x, rest] = /^translate\(([-\d.]+)(.*)$/.exec(transform ?? '') ?? [];
    if (x !== undefined) element.setAttribute('transform', `translate(${Number(x) + by}${rest ?? ''}`);
  }
}

function removeStyles(svg: SVGSVGElement): void {
  for (const style of svg.querySelectorAll('style')) style.remove();
  for (const element of [svg, ...svg.querySelectorAll('[style]')]) element.removeAttribute('style');
}

/**
 * Removes ids from a drawing: Mermaid draws into the element with a fixed id, which must be in the document
 * only once, in the workshop.
 */
function removeIds(svg: SVGSVGElement): void {
  for (const element of [svg, ...svg.querySelectorAll('[id]:not(marker)')]) element.removeAttribute('id');
}
