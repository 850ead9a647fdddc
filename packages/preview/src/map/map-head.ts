import type { JourneyMap, MapFinding, MapItem, PictureBrand, PictureWords } from '@journey-maps/core/views';
import { drawChangeNotes, type NotesOf, notesLook } from '../compare/change-notes.ts';
import { changeSign } from '../compare/change-signs.ts';
import { htmlElement, replaceChildren } from '../html.ts';
import { brandLogo } from '../look/apply-brand.ts';
import { drawBadge } from './draw-badge.ts';
import { drawHeader } from './draw-header.ts';
import { drawItem } from './draw-item.ts';
import { drawPeople, shownPeople } from './draw-persona.ts';
import { footnotes } from './draw-signs.ts';
import type { MapFilter } from './map-filter.ts';
import { planHeader } from './plan-header.ts';
import { type References, referencesLook } from './references.ts';
import { findingsKey, itemsKey } from './render-key.ts';

/** Everything above the table of a map. */
export interface MapHead {
  readonly element: HTMLElement;
  readonly showJourney: (map: JourneyMap, filter: MapFilter, around: AroundHead) => void;
  /** Shows a title alone. */
  readonly showTitle: (title: string, words: PictureWords, change?: JourneyMap['change']) => void;
}

export interface AroundHead {
  readonly words: PictureWords;
  readonly references: References;
  readonly findingsOf: (item: MapItem) => readonly MapFinding[];
  /** The findings of the whole journey. */
  readonly findings: readonly MapFinding[];
  readonly notes: NotesOf;
  readonly brand: PictureBrand | undefined;
}

/** @param drawn called with the element whenever it is drawn, or drawn again */
export function mapHead(drawn: (element: HTMLElement) => void): MapHead {
  const element = htmlElement('div', { class: 'map-head' });
  let shownLook = '';

  function show(look: string, draw: () => readonly HTMLElement[]): void {
    if (look === shownLook) return;
    shownLook = look;
    replaceChildren(element, draw());
    drawn(element);
  }

  return {
    element,
    showJourney: (map, filter, { words, references, findingsOf, findings, notes, brand }) => {
      const people = shownPeople(map, filter, words);
      const header = planHeader(map, words);
      const items = [...people, ...header.goals];
      const notesOf = ({ id }: MapItem) => notes(id);
      const look = [
        map.title || words.noTitle,
        { ...header, goals: [] },
        header.state.map(({ sign, text }) => (sign === 'owner' ? references.initials(text) : '')),
        itemsKey(items, findingsOf, notesOf),
        items.map((one) => referencesLook(one, references)),
        references.evidence(map),
        findingsKey(findings),
        notesLook(notes(undefined)),
        map.change,
        brand?.logo,
        brand?.name,
      ];
      show(JSON.stringify(look), () =>
        drawHeader(
          header,
          {
            title: [
              heading(map.title, words, map.change),
              ...footnotes(map, references),
              ...drawBadge(findings, undefined, words),
            ],
            people: drawPeople(people, notes, references, words),
            goals: header.goals.map((item) =>
              drawItem(item, words, { findings: findingsOf(item), notes: notesOf(item), references }),
            ),
            logo: brandLogo(brand),
            notes: drawChangeNotes(notes(undefined), words),
          },
          references,
          words,
        ),
      );
    },
    showTitle: (title, words, change) =>
      show(JSON.stringify([title, words.noTitle, change]), () => [
        htmlElement('div', { class: 'map-title' }, heading(title, words, change)),
      ]),
  };
}

function heading(title: string, words: PictureWords, change: JourneyMap['change']): HTMLElement {
  return htmlElement('h1', {}, changeSign(change, words), title || words.noTitle);
}
