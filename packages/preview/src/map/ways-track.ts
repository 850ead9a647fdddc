import type { JourneyMap, PictureWords } from '@journey-maps/core/views';
import type { NotesOf } from '../compare/change-notes.ts';
import type { PlacedFindings } from './assign-findings.ts';
import { drawBranches } from './draw-branches.ts';
import { drawItem } from './draw-item.ts';
import { directionOf, placeWays, type Way } from './plan-ways.ts';
import type { PlannedTrack } from './planned-table.ts';
import { type References, referencesLook } from './references.ts';
import { itemsKey, renderKey } from './render-key.ts';
import { journeyTrack } from './tracks.ts';

/** All input for drawing the labels of branches. */
interface AroundWays {
  readonly placed: PlacedFindings;
  readonly notes: NotesOf;
  readonly references: References;
  readonly words: PictureWords;
}

/** Plans the arcs of branches over all columns, with their labels; returns no track without branches. */
export function waysTracks(
  ways: readonly Way[],
  map: JourneyMap,
  { placed, notes, references, words }: AroundWays,
): readonly PlannedTrack[] {
  if (ways.length === 0) return [];
  const moments = map.stages.flatMap((stage) => stage.moments);
  const items = ways.map(({ item }) => item);
  const arcs = placeWays(ways);
  const titleAt = (column: number) => moments[column]?.title || words.noTitle;
  const cell = {
    key: 'ways arrows',
    columns: moments.length,
    look:
      renderKey(arcs.map(({ from, to, lane, room }) => [from, to, lane, room, titleAt(from)])) +
      itemsKey(
        items,
        (item) => placed.at.get(item) ?? [],
        ({ id }) => notes(id),
      ) +
      items.map((item) => referencesLook(item, references)).join('|'),
    className: 'cell ways',
    draw: () =>
      drawBranches(arcs, (way) =>
        drawItem(way.item, words, {
          findings: placed.at.get(way.item) ?? [],
          notes: notes(way.item.id),
          references,
          way: { direction: directionOf(way), from: titleAt(way.from) },
        }),
      ),
  };
  return [{ ...journeyTrack(cell), key: 'arrows' }];
}
