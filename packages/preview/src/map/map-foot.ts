import type { ComparedChange } from '@journey-maps/core/versions';
import type { MapFinding, MapItem, PictureLanguage } from '@journey-maps/core/views';
import { createNotesKey } from '../compare/change-notes.ts';
import { createHtmlElement, replaceChildren } from '../html.ts';
import { drawIcon, type IconName } from '../look/icons.ts';
import {
  type AroundLine,
  drawActionLine,
  drawEvidenceLine,
  drawMetricLine,
  drawResourceLine,
} from './draw-foot-line.ts';
import { assignFootSlots } from './foot-slots.ts';
import type { PlannedFoot } from './plan-foot.ts';
import { reconcileChildren } from './reconcile-children.ts';
import { createReferencesKey, type References } from './references.ts';
import { createFindingsKey, createItemsKey } from './render-key.ts';

/** The foot of a map: action items, resources, metrics and evidence. */
export interface MapFoot {
  readonly element: HTMLElement;
  readonly show: (planned: PlannedFoot, around: AroundFoot) => void;
}

export interface AroundFoot {
  readonly language: PictureLanguage;
  readonly references: References;
  readonly listFindings: (item: MapItem) => readonly MapFinding[];
  readonly listNotes: (item: MapItem) => readonly ComparedChange[];
  /** Set during typing: every line then stays in place. */
  readonly isHeld: boolean;
}

interface Line {
  readonly item: MapItem;
  /** A key for everything visible of it beyond the properties of every item. */
  readonly look: string;
  readonly draw: (around: AroundLine) => HTMLElement;
}

interface Part {
  readonly name: 'actions' | 'resources' | 'metrics' | 'evidence';
  readonly icon: IconName;
  readonly heading: string;
  readonly summary?: string;
  readonly lines: readonly Line[];
}

/** @param drawn called for each line that was drawn, or drawn again */
export function mapFoot(drawn: (line: HTMLElement) => void): MapFoot {
  const element = createHtmlElement('div', { class: 'map-foot', hidden: '' });
  const parts = new Map<Part['name'], DrawnPart>();
  const doing = createHtmlElement('div', { class: 'foot-part foot-doing' });

  return {
    element,
    show: (planned, around) => {
      const all = listFootParts(planned, around.language);
      const shown = (name: Part['name']): HTMLElement[] => {
        const part = all.find((otherPart) => otherPart.name === name);
        let known = parts.get(name);
        if (part === undefined || (part.lines.length === 0 && (known === undefined || !around.isHeld))) {
          parts.delete(name);
          return [];
        }
        if (known === undefined) {
          known = createDrawnPart(name, drawn);
          known.element.classList.toggle('late', around.isHeld);
          parts.set(name, known);
        }
        known.show(part, around);
        return [known.element];
      };
      const left = [...shown('actions'), ...shown('resources')];
      reconcileChildren(doing, left);
      const columns = [...(left.length > 0 ? [doing] : []), ...shown('metrics'), ...shown('evidence')];
      element.classList.toggle(
        'late',
        around.isHeld && (element.hidden === true || element.matches('.late')),
      );
      element.hidden = columns.length === 0;
      reconcileChildren(element, columns);
    },
  };
}

interface DrawnPart {
  readonly element: HTMLElement;
  readonly show: (part: Part, around: AroundFoot) => void;
}

function createDrawnPart(name: Part['name'], drawn: (line: HTMLElement) => void): DrawnPart {
  const heading = createHtmlElement('h2');
  const list = createHtmlElement('div', { class: 'foot-lines' });
  const element = createHtmlElement(
    'section',
    {
      class: `foot-section foot-section-${name}${name === 'metrics' || name === 'evidence' ? ' foot-part' : ''}`,
    },
    heading,
    list,
  );
  let ids: readonly string[] = [];
  let lines: { readonly slot: HTMLElement; look: string }[] = [];

  return {
    element,
    show: (part, around) => {
      const summary =
        part.summary === undefined
          ? []
          : [createHtmlElement('span', { class: 'foot-summary' }, part.summary)];
      replaceChildren(heading, [drawIcon(part.icon), part.heading, ...summary]);
      const byId = new Map(part.lines.map((line) => [line.item.id, line]));
      const slots = assignFootSlots([...byId.keys()], around.isHeld && ids.length > 0 ? ids : undefined);
      // Lines added during typing do not count: they get their places when typing ends.
      const known = slots.filter(({ late }) => late !== true);
      ids = known.map(({ item }, i) => item ?? ids[i] ?? '');
      lines = slots.map(
        (_, i) => lines[i] ?? { slot: createHtmlElement('div', { class: 'foot-slot' }), look: '' },
      );
      slots.forEach(({ item, late }, i) => {
        const line = lines[i];
        if (line === undefined) return;
        const shown = item === undefined ? undefined : byId.get(item);
        line.slot.classList.toggle('late', late === true);
        const look = shown === undefined ? '' : renderKey(shown, around);
        if (look === line.look) return;
        line.look = look;
        replaceChildren(
          line.slot,
          shown === undefined ? [] : [shown.draw(createLineContext(shown.item, around))],
        );
        drawn(line.slot);
      });
      list.classList.toggle('two', name === 'actions' && known.length >= 4);
      list.classList.toggle(
        'with-status',
        part.lines.some(({ item }) => item.marks.length > 0),
      );
      list.style.setProperty('--lines', String(Math.ceil(known.length / 2)));
      reconcileChildren(
        list,
        lines.map(({ slot }) => slot),
      );
    },
  };
}

function createLineContext(
  item: MapItem,
  { listFindings, listNotes, references, language }: AroundFoot,
): AroundLine {
  return { findings: listFindings(item), notes: listNotes(item), references, words: language.words };
}

function renderKey(
  { item, look }: Line,
  { listFindings, listNotes, references, language }: AroundFoot,
): string {
  return [
    createItemsKey([item]),
    createReferencesKey(item, references),
    createFindingsKey(listFindings(item)),
    createNotesKey(listNotes(item)),
    language.words.signs.now,
    look,
  ].join('\u0000');
}

function listFootParts(
  { actions, summary, resources, metrics, evidence }: PlannedFoot,
  { words: { rows } }: PictureLanguage,
): readonly Part[] {
  const lines = (
    items: readonly MapItem[],
    draw: (item: MapItem, around: AroundLine) => HTMLElement,
  ): Line[] => items.map((item) => ({ item, look: '', draw: (around) => draw(item, around) }));
  return [
    {
      name: 'actions',
      icon: 'action',
      heading: rows['action-items'],
      summary,
      lines: lines(actions, drawActionLine),
    },
    {
      name: 'resources',
      icon: 'resource',
      heading: rows.resources,
      lines: lines(resources, drawResourceLine),
    },
    {
      name: 'metrics',
      icon: 'metric',
      heading: rows.metrics,
      lines: metrics.map((metric) => ({
        item: metric.item,
        look: `${metric.stage ?? ''} ${metric.at ?? ''}`,
        draw: (around) => drawMetricLine(metric, around),
      })),
    },
    { name: 'evidence', icon: 'evidence', heading: rows.evidence, lines: lines(evidence, drawEvidenceLine) },
  ];
}
