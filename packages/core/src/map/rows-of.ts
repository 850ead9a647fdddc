import type { BlueprintLine, PictureWords, RowName } from '../picture-words/picture-words.ts';
import type { JourneyMap, MapItem, MapItemKind } from './map.ts';

/** A row of the map: things of related kinds, for the whole journey, its stages and its moments. */
export interface MapRow {
  /** Unique in its map, and the same in every map for the same kind of row. */
  readonly id: string;
  readonly heading: string;
  /** The line that a service blueprint has above it. */
  readonly lineAbove?: BlueprintLine;
  readonly journey: readonly MapItem[];
  /** By stage, in their order; never shorter than the map's list of stages. */
  readonly stages: readonly (readonly MapItem[])[];
  /** By stage and moment. */
  readonly moments: readonly (readonly (readonly MapItem[])[])[];
}

interface RowKind {
  readonly id: RowName;
  readonly kinds: readonly MapItemKind[];
  readonly lineAbove?: BlueprintLine;
}

/** From what the customer wants and meets, over what hurts, to what will be done. */
const above: readonly RowKind[] = [
  { id: 'goals', kinds: ['goal', 'expectation', 'motivation'] },
  { id: 'thoughts', kinds: ['thought', 'quote'] },
];

/** The curve of emotions stands between those above and these. */
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

/** Which row takes the items of a kind; those of rows of one's own go by their heading. */
const rowOfKind: ReadonlyMap<MapItemKind, string> = new Map(
  [...above, ...below].flatMap(({ id, kinds }) => kinds.map((kind) => [kind, id] as const)),
);

/**
 * The rows that a map has, in their order: those above its curve of emotions, and those below.
 *
 * @param words of the map's language, for their headings
 */
export function rowsOf(
  map: JourneyMap,
  words: PictureWords,
): {
  readonly above: readonly MapRow[];
  readonly below: readonly MapRow[];
} {
  const ownHeadings = new Set<string>();
  const rows = new Map<string, FilledRow>();
  const each = (items: readonly MapItem[], put: (row: FilledRow, item: MapItem) => void): void => {
    for (const item of items) {
      if (item.kind === 'row' && item.heading !== undefined) ownHeadings.add(item.heading);
      const id = item.kind === 'row' ? ownRow(item.heading ?? '') : rowOfKind.get(item.kind);
      if (id === undefined) continue;
      const row = rows.get(id) ?? emptyRow(map);
      rows.set(id, row);
      put(row, item);
    }
  };
  each(map.items, ({ journey }, item) => journey.push(item));
  for (const [s, stage] of map.stages.entries()) {
    each(stage.items, ({ stages }, item) => stages[s]?.push(item));
    for (const [m, moment] of stage.moments.entries())
      each(moment.items, ({ moments }, item) => moments[s]?.[m]?.push(item));
  }
  const inOrder = (kinds: readonly Heading[]): MapRow[] =>
    kinds.flatMap(({ id, heading, lineAbove }) => {
      const row = rows.get(id);
      // Only a blueprint tells what the customer sees from what they do not.
      const line = lineAbove === undefined || map.kind !== 'service-blueprint' ? {} : { lineAbove };
      return row === undefined ? [] : [{ id, heading, ...row, ...line }];
    });
  const own = [...ownHeadings].map((heading) => ({ id: ownRow(heading), heading }));
  const headed = (kinds: readonly RowKind[]): Heading[] =>
    kinds.map(({ id, lineAbove }) => ({
      id,
      heading: words.rows[id],
      ...(lineAbove === undefined ? {} : { lineAbove }),
    }));
  return { above: inOrder(headed(above)), below: inOrder([...headed(below), ...own]) };
}

type Heading = Pick<MapRow, 'id' | 'heading' | 'lineAbove'>;

/** What stands in a row. */
interface FilledRow {
  readonly journey: MapItem[];
  readonly stages: MapItem[][];
  readonly moments: MapItem[][][];
}

function emptyRow({ stages }: JourneyMap): FilledRow {
  return {
    journey: [],
    stages: stages.map(() => []),
    moments: stages.map(({ moments }) => moments.map(() => [])),
  };
}

function ownRow(heading: string): string {
  return `row ${JSON.stringify(heading)}`;
}
