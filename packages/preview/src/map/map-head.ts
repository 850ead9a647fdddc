import type { JourneyMap, MapFinding, MapItem, PictureBrand, PictureWords } from '@journey-maps/core/views';
import { createNotesKey, drawChangeNotes, type NotesOf } from '../compare/change-notes.ts';
import { changeSign } from '../compare/change-signs.ts';
import { createHtmlElement, replaceChildren } from '../html.ts';
import { drawBrandLogo } from '../look/apply-brand.ts';
import { drawBadge } from './draw-badge.ts';
import { drawHeader } from './draw-header.ts';
import { drawItem } from './draw-item.ts';
import { drawPeople, listShownPeople } from './draw-persona.ts';
import { drawFootnotes } from './draw-signs.ts';
import type { MapFilter } from './map-filter.ts';
import { planHeader } from './plan-header.ts';
import { createReferencesKey, type References } from './references.ts';
import { createFindingsKey, createItemsKey } from './render-key.ts';

/** Everything above the table of a map. */
export interface MapHead {
  readonly element: HTMLElement;
  readonly showJourney: (map: JourneyMap, filter: MapFilter, around: AroundHead) => void;
  /** Shows a title alone. */
  readonly showTitle: (
    title: string,
    words: PictureWords,
    change?: JourneyMap['change'],
    kind?: string,
    brand?: PictureBrand,
  ) => void;
}

export interface AroundHead {
  readonly words: PictureWords;
  readonly references: References;
  readonly listFindings: (item: MapItem) => readonly MapFinding[];
  /** The findings of the whole journey. */
  readonly findings: readonly MapFinding[];
  readonly notes: NotesOf;
  readonly brand: PictureBrand | undefined;
  /** The shares of the bases, if moments are coloured by them. */
  readonly confidence?: HTMLElement | undefined;
}

/** @param drawn called with the element whenever it is drawn, or drawn again */
export function mapHead(drawn: (element: HTMLElement) => void): MapHead {
  const element = createHtmlElement('div', { class: 'map-head' });
  let shownLook = '';

  function show(look: string, draw: () => readonly HTMLElement[]): void {
    if (look === shownLook) return;
    shownLook = look;
    replaceChildren(element, draw());
    drawn(element);
  }

  return {
    element,
    showJourney: (map, filter, { words, references, listFindings, findings, notes, brand, confidence }) => {
      const people = listShownPeople(map, filter, words);
      const header = planHeader(map, words);
      const items = [...people, ...header.goals];
      const listNotes = ({ id }: MapItem) => notes(id);
      const look = [
        map.title || words.noTitle,
        { ...header, goals: [] },
        header.state.map(({ sign, text }) => (sign === 'owner' ? references.initials(text) : '')),
        createItemsKey(items, listFindings, listNotes),
        items.map((item) => createReferencesKey(item, references)),
        references.evidence(map),
        createFindingsKey(findings),
        createNotesKey(notes(undefined)),
        map.change,
        brand?.logo,
        brand?.name,
        confidence?.textContent,
      ];
      show(JSON.stringify(look), () =>
        drawHeader(
          header,
          {
            title: [
              drawHeading(map.title, words, map.change),
              ...drawFootnotes(map, references),
              ...drawBadge(findings, undefined, words),
            ],
            people: drawPeople(people, notes, references, words),
            goals: header.goals.map((item) =>
              drawItem(item, words, { findings: listFindings(item), notes: listNotes(item), references }),
            ),
            logo: drawBrandLogo(brand),
            notes: [
              ...(confidence === undefined ? [] : [confidence]),
              ...drawChangeNotes(notes(undefined), words),
            ],
          },
          references,
          words,
        ),
      );
    },
    showTitle: (title, words, change, kind, brand) =>
      show(JSON.stringify([title, words.noTitle, change, kind, brand?.logo, brand?.name]), () => {
        const heading = createHtmlElement(
          'div',
          { class: 'map-title' },
          kind === undefined ? [] : [createHtmlElement('p', { class: 'map-kind' }, kind)],
          drawHeading(title, words, change),
        );
        const logo = kind === undefined ? [] : drawBrandLogo(brand);
        return logo.length === 0
          ? [heading]
          : [createHtmlElement('div', { class: 'map-top' }, heading, logo)];
      }),
  };
}

function drawHeading(title: string, words: PictureWords, change: JourneyMap['change']): HTMLElement {
  return createHtmlElement('h1', {}, changeSign(change, words), title || words.noTitle);
}
