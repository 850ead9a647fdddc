import {
  type ConfidenceBasis,
  confidenceBases,
  type JourneyMap,
  type MapMoment,
  type PictureLanguage,
  type PictureWords,
  shareConfidence,
} from '@journey-maps/core/views';
import { createHtmlElement } from '../html.ts';
import { createCellKey } from './cell-key.ts';
import { memoizeOnFirst } from './memoize-on-first.ts';
import type { PlannedGroup, PlannedRow, PlannedTable } from './planned-table.ts';
import { renderKey } from './render-key.ts';
import { getRowStyle } from './row-styles.ts';
import { type KeptGroups, planStepsTrack } from './tracks.ts';

/** Plans the row that labels each moment by its best basis, and names every basis with its evidence. */
export function planConfidence(map: JourneyMap, keptGroups: KeptGroups, words: PictureWords): PlannedRow {
  return {
    id: 'confidence',
    heading: words.confidence.name,
    ...getRowStyle('confidence'),
    tracks: [
      planStepsTrack(map, 'confidence', keptGroups, (moment) => ({
        key: createCellKey('confidence', moment),
        columns: 1,
        look: renderKey(moment.confidence ?? 'nothing'),
        className: 'cell confidence',
        draw: () => drawBases(moment, words),
      })),
    ],
    count: map.stages.reduce((sum, { moments }) => sum + moments.length, 0),
  };
}

/** Colours the cells of each moment by its best basis. */
export function colourByConfidence(plan: PlannedTable, { stages }: JourneyMap): PlannedTable {
  const colour = (groups: readonly PlannedGroup[]): readonly PlannedGroup[] =>
    groups.map((group, s) => colourGroup(group, (stages[s]?.moments ?? []).map(getBasis).join()));
  return {
    ...plan,
    ...(plan.steps === undefined ? {} : { steps: { ...plan.steps, groups: colour(plan.steps.groups) } }),
    rows: plan.rows.map((row) => ({
      ...row,
      tracks: row.tracks.map((track) =>
        track.key === 'steps' ? { ...track, groups: colour(track.groups) } : track,
      ),
    })),
  };
}

/** Unchanged groups stay the same objects, so they are not drawn again. */
const colourGroup = memoizeOnFirst((group: PlannedGroup, bases: string): PlannedGroup => {
  const all = bases.split(',');
  return {
    ...group,
    cells: group.cells.map((cell, i) => ({
      ...cell,
      // An empty look marks an empty cell.
      look: `${cell.look}\u0000${all[i]}`,
      className: `${cell.className} basis-${all[i]}`,
    })),
  };
});

/** Draws the shares of the bases among the moments, for the header. */
export function drawConfidenceShares(
  { stages }: JourneyMap,
  { words, formats }: PictureLanguage,
): HTMLElement {
  const moments = stages.flatMap((stage) => stage.moments);
  const shares = shareConfidence(
    moments.map(({ confidence }) => confidence ?? { basis: 'nothing', bases: [] }),
  );
  return createHtmlElement(
    'ul',
    { class: 'confidence-shares', 'aria-label': words.confidence.name },
    shares.flatMap(({ basis, moments: count, percent }) =>
      count === 0
        ? []
        : [
            createHtmlElement(
              'li',
              { class: `basis-${basis}` },
              drawBasis(basis, `${words.confidence.bases[basis]} ${formats.percent(percent)}`),
            ),
          ],
    ),
  );
}

function getBasis({ confidence }: MapMoment): ConfidenceBasis {
  return confidence?.basis ?? 'nothing';
}

function drawBases(
  moment: MapMoment,
  { confidence: { bases: names } }: PictureWords,
): readonly HTMLElement[] {
  const { bases = [{ basis: 'nothing' as const, sources: [] }] } = moment.confidence ?? {};
  return [
    createHtmlElement(
      'ul',
      { class: 'confidence-bases' },
      bases.map(({ basis, sources }) =>
        createHtmlElement(
          'li',
          { class: `basis-${basis}` },
          drawBasis(basis, names[basis]),
          sources.length === 0
            ? []
            : [createHtmlElement('span', { class: 'confidence-sources' }, sources.join(', '))],
        ),
      ),
    ),
  ];
}

/** Draws a basis as a word with bars: the better the basis, the more are filled. */
function drawBasis(basis: ConfidenceBasis, text: string): HTMLElement {
  const filled = confidenceBases.length - 1 - confidenceBases.indexOf(basis);
  return createHtmlElement(
    'span',
    { class: 'basis' },
    createHtmlElement(
      'span',
      { class: 'bars', 'aria-hidden': 'true' },
      Array.from({ length: 4 }, (_, i) => createHtmlElement('span', { class: i < filled ? 'on' : '' })),
    ),
    text,
  );
}
