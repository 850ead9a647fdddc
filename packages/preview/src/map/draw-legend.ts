import type { JourneyMap, PictureWords } from '@journey-maps/core';
import { htmlElement } from '../html.ts';
import { drawFace } from './draw-face.ts';
import { ownerChip } from './draw-item.ts';
import { ownersOn } from './map-filter.ts';
import type { References } from './references.ts';

/**
 * Draws what the signs of a map mean, below it: who its owners are, and of the scale of moods both ends. A screen reader
 * is told all of that where it stands.
 */
export function drawLegend(
  map: JourneyMap,
  references: References,
  words: PictureWords,
): readonly HTMLElement[] {
  const stageOwners = map.stages.flatMap(({ facts }) =>
    facts.flatMap(({ name, value }) => (name === 'owner' ? [value] : [])),
  );
  const titles = [...new Set([...ownersOn(map).map(({ title }) => title), ...stageOwners])];
  const owners = titles.map((title) => htmlElement('li', {}, ownerChip(title, references), title));
  const feels = map.stages.some(({ moments }) =>
    moments.some(({ feelings }) => feelings.some(({ score }) => score !== undefined)),
  );
  const moods = feels ? [htmlElement('li', {}, [-2, -1, 0, 1, 2].map(moodOf), words.rows.emotions)] : [];
  if (owners.length + moods.length === 0) return [];
  return [htmlElement('ul', { class: 'map-legend', 'aria-hidden': 'true' }, owners, moods)];
}

function moodOf(score: number): HTMLElement {
  return htmlElement('span', { class: `mood-${score}` }, drawFace(score));
}
