import type { BlueprintLine, PictureWords, RowName } from '../picture-words/picture-words.ts';
import type { JourneyMap, MapItem, MapItemKind } from './map.ts';

/** A row of the map: cards of related kinds, of the whole journey, its stages and its moments. */
export interface MapRow {
  /** Unique in its map, and equal in all maps for the same kind of row. */
  readonly id: string;
  readonly heading: string;
  /** The service blueprint's line above the row. */
  readonly lineAbove?: BlueprintLine;
  readonly journey: readonly MapItem[];
  /** The cards of each stage, in the order of the map's stages; as long as that list. */
  readonly stages: readonly (readonly MapItem[])[];
  /** The cards of each stage's moments. */
  readonly moments: readonly (readonly (readonly MapItem[])[])[];
}

interface RowKind {
  readonly id: RowName;
  readonly kinds: readonly MapItemKind[];
  readonly lineAbove?: BlueprintLine;
}

/** The rows above the emotion curve: the customer's goals and thoughts. */
const above: readonly RowKind[] = [
  { id: 'goals', kinds: ['goal', 'expectation', 'motivation'] },
  { id: 'thoughts', kinds: ['thought', 'quote'] },
];

/** The rows below the emotion curve: from touchpoints over pains to action items. */
const below: readonly RowKind[] = [
  { id: 'touchpoints', kinds: ['touchpoint', 'no-touchpoint'] },
  { id: 'artifacts', kinds: ['artifact'] },
  { id: 'frontstage', kinds: ['frontstage'], lineAbove: 'interaction' },
  { id: 'backstage', kinds: ['backstage'], lineAbove: 'visibility' },
  { id: 'support', kinds: ['support'], lineAbove: 'internal-interaction' },
  { id: 'ways', kinds: ['next', 'exit'] },
  { id: 'handovers', kinds: ['handover'] },
  { id: 'pains', kinds: ['pain'] },
  { id: 'gains', kinds: ['gain'] },
  { id: 'opportunities', kinds: ['opportunity'] },
  { id: 'metrics', kinds: ['metric'] },
  { id: 'action-items', kinds: ['action-item'] },
  { id: 'resources', kinds: ['resource'] },
  { id: 'evidence', kinds: ['evidence'] },
];

/** The row for each kind of card; cards of rows that the map defines go by their heading. */
const rowOfKind: ReadonlyMap<MapItemKind, string> = new Map(
  [...above, ...below].flatMap(({ id, kinds }) => kinds.map((kind) => [kind, id] as const)),
);

/**
 * Returns the rows of a map in their order, above and below its emotion curve.
 *
 * @param words the words of the map's language, for the headings
 */
export function createRows(
  map: JourneyMap,
  words: PictureWords,
): {
  readonly above: readonly MapRow[];
  readonly below: readonly MapRow[];
} {
  const ownHeadings = new Set<string>();
  const rows = new Map<string, FilledRow>();
  const putEach = (items: readonly MapItem[], put: (row: FilledRow, item: MapItem) => void): void => {
    for (const item of items) {
      if (item.kind === 'row' && item.heading !== undefined) ownHeadings.add(item.heading);
      const id = item.kind === 'row' ? createOwnRowKey(item.heading ?? '') : rowOfKind.get(item.kind);
      if (id === undefined) continue;
      const row = rows.get(id) ?? createEmptyRow(map);
      rows.set(id, row);
      put(row, item);
    }
  };
  putEach(map.items, ({ journey }, item) => journey.push(item));
  for (const [s, stage] of map.stages.entries()) {
    putEach(stage.items, ({ stages }, item) => stages[s]?.push(item));
    for (const [m, moment] of stage.moments.entries())
      putEach(moment.items, ({ moments }, item) => moments[s]?.[m]?.push(item));
  }
  const listInOrder = (kinds: readonly Heading[]): MapRow[] =>
    kinds.flatMap(({ id, heading, lineAbove }) => {
      const row = rows.get(id);
      // Only a service blueprint divides the visible from the invisible.
      const line = lineAbove === undefined || map.kind !== 'service-blueprint' ? {} : { lineAbove };
      return row === undefined ? [] : [{ id, heading, ...row, ...line }];
    });
  const own = [...ownHeadings].map((heading) => ({ id: createOwnRowKey(heading), heading }));
  const addHeadings = (kinds: readonly RowKind[]): Heading[] =>
    kinds.map(({ id, lineAbove }) => ({
      id,
      heading: words.rows[id],
      ...(lineAbove === undefined ? {} : { lineAbove }),
    }));
  return { above: listInOrder(addHeadings(above)), below: listInOrder([...addHeadings(below), ...own]) };
}

type Heading = Pick<MapRow, 'id' | 'heading' | 'lineAbove'>;

/** The cards of a row. */
interface FilledRow {
  readonly journey: MapItem[];
  readonly stages: MapItem[][];
  readonly moments: MapItem[][][];
}

function createEmptyRow({ stages }: JourneyMap): FilledRow {
  return {
    journey: [],
    stages: stages.map(() => []),
    moments: stages.map(({ moments }) => moments.map(() => [])),
  };
}

function createOwnRowKey(heading: string): string {
  return `row ${JSON.stringify(heading)}`;
}
