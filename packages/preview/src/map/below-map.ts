import type { JourneyMap } from '@journey-maps/core/views';
import { createHtmlElement, replaceChildren } from '../html.ts';
import { drawLegend } from './draw-legend.ts';
import { filterMap, type MapFilter } from './map-filter.ts';
import { type AroundFoot, mapFoot } from './map-foot.ts';
import { planFoot } from './plan-foot.ts';

/** Everything below the table of a map: its foot, and the legend of its signs. */
export interface BelowMap {
  readonly elements: readonly HTMLElement[];
  readonly show: (map: JourneyMap, filter: MapFilter, around: AroundFoot) => void;
  readonly clear: () => void;
}

/** @param drawn called for each line that was drawn, or drawn again */
export function createBelowMap(drawn: (line: HTMLElement) => void): BelowMap {
  const foot = mapFoot(drawn);
  const legend = createHtmlElement('div', { class: 'map-signs' });
  let legendLook = '';

  function showLegend(nodes: readonly HTMLElement[]): void {
    const look = nodes.map(({ innerHTML }) => innerHTML).join('');
    if (look === legendLook) return;
    legendLook = look;
    replaceChildren(legend, nodes);
  }

  return {
    elements: [foot.element, legend],
    show: (map, filter, around) => {
      const planned = planFoot(filterMap(map, filter), map, around.language, filter.density);
      foot.show(planned, around);
      // During typing, the legend is not updated, since a longer legend would move everything below it.
      if (!around.isHeld)
        showLegend(drawLegend(map, around.references, around.language.words, filter.density));
    },
    clear: () => {
      foot.element.hidden = true;
      showLegend([]);
    },
  };
}
