import type { JourneyMap, PictureWords } from '@journey-maps/core/views';
import type { NotesOf } from '../compare/change-notes.ts';
import type { PlacedFindings } from './assign-findings.ts';
import { drawBranches } from './draw-branches.ts';
import { drawItem } from './draw-item.ts';
import { assignLanes, getDirection, type Way } from './plan-ways.ts';
import type { PlannedTrack } from './planned-table.ts';
import { createReferencesKey, type References } from './references.ts';
import { createItemsKey, renderKey } from './render-key.ts';
import { planJourneyTrack } from './tracks.ts';

/** All input for drawing the labels of branches. */
interface AroundWays {
  readonly placed: PlacedFindings;
  readonly notes: NotesOf;
  readonly references: References;
  readonly words: PictureWords;
}

/** Plans the arcs of branches over all columns, with their labels; returns no track without branches. */
export function planWaysTracks(
  ways: readonly Way[],
  map: JourneyMap,
  { placed, notes, references, words }: AroundWays,
): readonly PlannedTrack[] {
  if (ways.length === 0) return [];
  const moments = map.stages.flatMap((stage) => stage.moments);
  const items = ways.map(({ item }) => item);
  const arcs = assignLanes(ways);
  const getTitleAt = (column: number) => moments[column]?.title || words.noTitle;
  const cell = {
    key: 'ways arrows',
    columns: moments.length,
    look:
      renderKey(arcs.map(({ from, to, lane, room }) => [from, to, lane, room, getTitleAt(from)])) +
      createItemsKey(
        items,
        (item) => placed.at.get(item) ?? [],
        ({ id }) => notes(id),
      ) +
      items.map((item) => createReferencesKey(item, references)).join('|'),
    className: 'cell ways',
    draw: () =>
      drawBranches(arcs, (way) =>
        drawItem(way.item, words, {
          findings: placed.at.get(way.item) ?? [],
          notes: notes(way.item.id),
          references,
          way: { direction: getDirection(way), from: getTitleAt(way.from) },
        }),
      ),
  };
  return [{ ...planJourneyTrack(cell), key: 'arrows' }];
}
