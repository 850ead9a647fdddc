import { isChannelKind } from '@journey-maps/core/model';
import type { JourneyMap, PictureWords } from '@journey-maps/core/views';
import { createHtmlElement, replaceChildren } from '../html.ts';
import { listOwners, type MapFilter } from './map-filter.ts';

export interface MapFilterBar {
  readonly element: HTMLElement;
  /** Offers the choices that this map has; hides the bar for anything but a journey. */
  readonly show: (map: JourneyMap | undefined, filter: MapFilter) => void;
}

type Choice = readonly [value: string, text: string];

/**
 * Creates the bar of filters for the map. A filter is offered only if the map has choices for it.
 *
 * @param words in the language of the toolbar
 */
export function mapFilterBar(
  changed: (filter: MapFilter) => void,
  { page, facts, confidence: confidenceWords }: PictureWords,
): MapFilterBar {
  // Longer than most functions: its inner functions share the buttons and the chosen filter.
  const person = select('filter-person', facts.persona);
  const owner = select('filter-owner', facts.owner);
  const channel = select('filter-channel', page.channels);
  const only = select('filter-only', page.show);
  const density = select('filter-density', page.density);
  const confidence = createHtmlElement(
    'button',
    { id: 'filter-confidence', type: 'button', 'aria-pressed': 'false' },
    confidenceWords.name,
  );
  const clear = createHtmlElement(
    'button',
    { id: 'filter-clear', type: 'button', hidden: '' },
    page.showEverything,
  );
  const element = createHtmlElement(
    'section',
    { class: 'toolbar filters', 'aria-label': page.filters, hidden: '' },
    [person, owner, channel, only, density].map(({ label }) => label),
    confidence,
    clear,
  );
  const read = (): MapFilter => ({
    ...(person.list.value === '' ? {} : { person: person.list.value }),
    ...(owner.list.value === '' ? {} : { owner: owner.list.value }),
    ...(isChannelKind(channel.list.value) ? { channelKind: channel.list.value } : {}),
    ...(only.list.value === 'pains' || only.list.value === 'open-actions' ? { only: only.list.value } : {}),
    ...(density.list.value === 'overview' || density.list.value === 'everything'
      ? { density: density.list.value }
      : {}),
    ...(confidence.ariaPressed === 'true' ? { confidence: true as const } : {}),
  });
  element.addEventListener('change', () => changed(read()));
  confidence.addEventListener('click', () => {
    confidence.ariaPressed = String(confidence.ariaPressed !== 'true');
    changed(read());
  });
  clear.addEventListener('click', () => {
    const { density: otherDensity, confidence: isOn } = read();
    changed({
      ...(otherDensity === undefined ? {} : { density: otherDensity }),
      ...(isOn === undefined ? {} : { confidence: isOn }),
    });
  });
  return {
    element,
    show: (map, filter) => {
      element.hidden = map === undefined || map.stages.length === 0;
      if (map === undefined) return;
      const people = map.people.map(({ id, title }): Choice => [id, title]);
      offer(person, page.everyPersona, people.length > 1 ? people : [], filter.person);
      offer(
        owner,
        page.everyOwner,
        listOwners(map).map(({ name, title }): Choice => [name, title]),
        filter.owner,
      );
      const kinds: readonly Choice[] = [
        ['digital', page.onlyChannels.digital],
        ['physical', page.onlyChannels.physical],
        ['person', page.onlyChannels.person],
      ];
      const has = (kind: string) =>
        map.stages.some((stage) =>
          [stage, ...stage.moments].some(({ items }) => items.some((item) => item.channelKind === kind)),
        );
      offer(
        channel,
        page.everyChannel,
        kinds.filter(([kind]) => has(kind)),
        filter.channelKind,
      );
      offer(
        only,
        page.everything,
        [
          ['pains', page.onlyPains],
          ['open-actions', page.onlyOpenActions],
        ],
        filter.only,
      );
      offer(
        density,
        page.densities.standard,
        [
          ['overview', page.densities.overview],
          ['everything', page.densities.everything],
        ],
        filter.density,
      );
      confidence.ariaPressed = String(filter.confidence === true);
      clear.hidden = Object.keys(filter).every((name) => name === 'density' || name === 'confidence');
    },
  };
}

interface Select {
  readonly label: HTMLLabelElement;
  readonly list: HTMLSelectElement;
}

function select(id: string, name: string): Select {
  const list = createHtmlElement('select', { id, 'aria-label': name });
  return { list, label: createHtmlElement('label', { class: 'choice' }, list) };
}

function offer({ label, list }: Select, everything: string, choices: readonly Choice[], chosen = ''): void {
  // A choice from another version of the map stays in the list, so that it is visible and can be undone.
  const known = chosen === '' || choices.some(([value]) => value === chosen);
  const all: readonly Choice[] = [
    ['', everything],
    ...choices,
    ...(known ? [] : [[chosen, chosen] as const]),
  ];
  label.hidden = all.length === 1;
  // Updating an open list would close it, so it is updated only if it changed.
  const same =
    list.options.length === all.length &&
    all.every(([value, text], i) => list.options[i]?.value === value && list.options[i]?.text === text);
  if (!same)
    replaceChildren(
      list,
      all.map(([value, text]) => createHtmlElement('option', { value }, text)),
    );
  if (list.value !== chosen) list.value = chosen;
}
