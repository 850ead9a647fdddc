import mermaid from 'mermaid';
import { layout } from './layout.ts';
import { boxOf, numberOf, setTooltip, svgElement } from './svg.ts';
import { isOfUnknown, journeySettings, readToken, type TaskKind, type Token, tokenText } from './tokens.ts';

/**
 * What Mermaid draws of a journey, each once: a task of every kind, a section, and what stands around them. How it draws a
 * task depends on its kind alone and where on its number, so that a picture is made of copies: a map of five hundred steps
 * takes Mermaid no longer than one of ten, and a step more is one copy more.
 */
export interface Moulds {
  /** The legend, the axis and the title, without sections and tasks. */
  readonly frame: SVGSVGElement;
  /** The section of the first task. */
  readonly section: SVGGElement;
  /** Each as the first task of the journey. */
  readonly tasks: ReadonlyMap<TaskKind, SVGGElement>;
  /** Where the first task begins, in CSS pixels. */
  readonly left: number;
}

/**
 * Has Mermaid draw what is needed for tasks of these kinds, unless it did so before.
 *
 * @param actors the personas' titles, in the order of their tokens
 * @param leftMargin the room left of the tasks, in CSS pixels
 * @param workshop an element out of sight, in which Mermaid measures what it draws
 * @throws where Mermaid draws something else than it was given
 */
export async function mouldsFor(
  kinds: readonly TaskKind[],
  actors: readonly string[],
  leftMargin: number,
  fontFamily: string,
  workshop: Element,
): Promise<Moulds> {
  prepareMermaid();
  const key = JSON.stringify([Math.round(leftMargin), actors, fontFamily]);
  const known = last?.key === key ? last : undefined;
  const missing = [...new Set(kinds)].filter((kind) => known?.moulds.tasks.has(kind) !== true);
  if (known !== undefined && missing.length === 0) return known.moulds;
  const { svg: text } = await mermaid.render('journey-drawing', tokenText(missing, leftMargin), workshop);
  const svg = parseSvg(text);
  const drawn = takeApart(svg, missing, actors);
  // What there is stays the same, so that copies of it do.
  if (known === undefined) {
    last = { key, moulds: drawn };
    return drawn;
  }
  for (const [kind, group] of drawn.tasks) known.moulds.tasks.set(kind, group);
  return known.moulds;
}

type Growing = Moulds & { readonly tasks: Map<TaskKind, SVGGElement> };

let last: { readonly key: string; readonly moulds: Growing } | undefined;

let prepared = false;

function prepareMermaid(): void {
  if (prepared) return;
  prepared = true;
  mermaid.initialize({
    startOnLoad: false,
    suppressErrorRendering: true,
    // No text of a user's passes through Mermaid, so that there is nothing to clean: cleaning takes half of its time.
    securityLevel: 'loose',
    // Hundreds of personas in ever another company are drawn too.
    maxTextSize: 5_000_000,
    journey: journeySettings,
  });
}

/** As HTML, since what Mermaid gives is not always XML. A document without a window runs no script. */
function parseSvg(text: string): SVGSVGElement {
  const svg = new DOMParser().parseFromString(text, 'text/html').querySelector('svg');
  if (svg === null) throw new Error('Mermaid drew no picture');
  return document.adoptNode(svg);
}

function takeApart(frame: SVGSVGElement, kinds: readonly TaskKind[], actors: readonly string[]): Growing {
  removeStyles(frame);
  removeIds(frame);
  const texts = tokenTexts(frame);
  const section = groupOf(take(texts.section, 0));
  prepareGroup(section, take(texts.section, 0));
  const tasks = new Map(
    kinds.map((kind, index) => {
      const group = groupOf(take(texts.task, index));
      prepareTask(group, take(texts.task, index), kind, actors);
      shift(group, -index * layout.pitch);
      return [kind, group];
    }),
  );
  const left = numberOf(boxOf(section), 'x');
  for (const group of [section, ...tasks.values()]) group.remove();
  take(texts.title, 0).setAttribute('class', 'jm-title');
  for (const [index, circle] of [...frame.querySelectorAll(':scope > circle[class^="actor-"]')].entries())
    markActor(circle, index);
  for (const text of texts.actor) text.setAttribute('class', 'jm-actor');
  return { frame, section, tasks, left };
}

type TextsOf = Record<Token['of'], SVGTextElement[]>;

function tokenTexts(svg: SVGSVGElement): TextsOf {
  const found: TextsOf = { title: [], section: [], task: [], actor: [] };
  for (const text of svg.querySelectorAll('text')) {
    const token = readToken(text.textContent ?? '');
    if (token !== undefined) found[token.of][token.index] = text;
  }
  return found;
}

/** A token that is not there would put a text in another's place, and lead a click to the wrong line. */
function take(texts: readonly SVGTextElement[], index: number): SVGTextElement {
  const text = texts[index];
  if (text === undefined) throw new Error(`Mermaid did not draw label ${index} of ${texts.length}`);
  return text;
}

function groupOf(text: SVGTextElement): SVGGElement {
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
  // Circles of personas stand on the upper edge: the text keeps clear of them.
  text.setAttribute('y', String(numberOf(text, 'y') + 3));
  for (const circle of group.querySelectorAll('circle[class^="actor-"]')) {
    const token = readToken(circle.textContent ?? '');
    if (token === undefined) throw new Error('Mermaid drew a persona that nobody named');
    setTooltip(circle, actors[token.index] ?? '');
    markActor(circle, token.index);
  }
  if (isOfUnknown(kind)) markUnknown(group);
  const box = boxOf(group);
  const [x, y] = [numberOf(box, 'x'), numberOf(box, 'y')];
  group.prepend(
    svgElement('rect', { class: 'hit', x, y, width: layout.taskWidth, height: layout.bottom - y }),
  );
}

function markUnknown(group: SVGGElement): void {
  const face = group.querySelector('circle.face');
  if (face === null) throw new Error('Mermaid drew a task without a face');
  const at = { class: 'label middle unknown-mark', x: numberOf(face, 'cx'), y: numberOf(face, 'cy') };
  face.nextElementSibling?.replaceChildren(svgElement('text', at, '?'));
  group.classList.add('unknown');
}

/** There are seven colours; from the eighth persona on the circles are hollow. */
function markActor(circle: Element, position: number): void {
  circle.setAttribute('class', `actor actor-${position % 7}${position % 14 < 7 ? '' : ' hollow'}`);
}

/** Moves all that is in a group to the side: by its coordinates, so that the group itself stands nowhere yet. */
function shift(group: SVGGElement, by: number): void {
  for (const element of group.querySelectorAll('*')) {
    for (const attribute of ['x', 'x1', 'x2', 'cx']) {
      if (element.hasAttribute(attribute))
        element.setAttribute(attribute, String(numberOf(element, attribute) + by));
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

/** Mermaid draws into the element of a known id: it may be in the document only once, and that is in the workshop. */
function removeIds(svg: SVGSVGElement): void {
  for (const element of [svg, ...svg.querySelectorAll('[id]:not(marker)')]) element.removeAttribute('id');
}
