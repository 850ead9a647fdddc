import type { JourneyMap, MapItem, MapItemKind } from './map.ts';

/** A row of the map: things of related kinds, for the whole journey, its stages and its moments. */
export interface MapRow {
  /** Unique in its map, and the same in every map for the same kind of row. */
  readonly id: string;
  readonly heading: string;
  /** The line that a service blueprint has above it. */
  readonly lineAbove?: 'Line of interaction' | 'Line of visibility' | 'Line of internal interaction';
  readonly journey: readonly MapItem[];
  /** By stage, in their order; never shorter than the map's list of stages. */
  readonly stages: readonly (readonly MapItem[])[];
  /** By stage and moment. */
  readonly moments: readonly (readonly (readonly MapItem[])[])[];
}

interface RowKind {
  readonly id: string;
  readonly heading: string;
  readonly kinds: readonly MapItemKind[];
  readonly lineAbove?: NonNullable<MapRow['lineAbove']>;
}

/** From what the customer wants and meets, over what hurts, to what will be done. */
const above: readonly RowKind[] = [
  { id: 'goals', heading: 'Goals and expectations', kinds: ['goal', 'expectation', 'motivation'] },
  { id: 'thoughts', heading: 'Thoughts and quotes', kinds: ['thought', 'quote'] },
];

/** The curve of emotions stands between those above and these. */
const below: readonly RowKind[] = [
  { id: 'touchpoints', heading: 'Touchpoints', kinds: ['touchpoint', 'no-touchpoint'] },
  { id: 'artifacts', heading: 'Artifacts', kinds: ['artifact'] },
  { id: 'frontstage', heading: 'Frontstage', kinds: ['frontstage'], lineAbove: 'Line of interaction' },
  { id: 'backstage', heading: 'Backstage', kinds: ['backstage'], lineAbove: 'Line of visibility' },
  { id: 'support', heading: 'Support', kinds: ['support'], lineAbove: 'Line of internal interaction' },
  { id: 'ways', heading: 'Ways on and out', kinds: ['next', 'exit'] },
  { id: 'handovers', heading: 'Handovers', kinds: ['handover'] },
  { id: 'pains', heading: 'Pains', kinds: ['pain'] },
  { id: 'gains', heading: 'Gains', kinds: ['gain'] },
  { id: 'opportunities', heading: 'Opportunities', kinds: ['opportunity'] },
  { id: 'metrics', heading: 'Metrics', kinds: ['metric'] },
  { id: 'action-items', heading: 'Action items', kinds: ['action-item'] },
  { id: 'resources', heading: 'Resources', kinds: ['resource'] },
  { id: 'evidence', heading: 'Evidence', kinds: ['evidence'] },
];

/** Which row takes the items of a kind; those of rows of one's own go by their heading. */
const rowOfKind: ReadonlyMap<MapItemKind, string> = new Map(
  [...above, ...below].flatMap(({ id, kinds }) => kinds.map((kind) => [kind, id] as const)),
);

/** The rows that a map has, in their order: those above its curve of emotions, and those below. */
export function rowsOf(map: JourneyMap): {
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
  const inOrder = (kinds: readonly Omit<RowKind, 'kinds'>[]): MapRow[] =>
    kinds.flatMap(({ id, heading, lineAbove }) => {
      const row = rows.get(id);
      // Only a blueprint tells what the customer sees from what they do not.
      const line = lineAbove === undefined || map.kind !== 'service-blueprint' ? {} : { lineAbove };
      return row === undefined ? [] : [{ id, heading, ...row, ...line }];
    });
  const own = [...ownHeadings].map((heading) => ({ id: ownRow(heading), heading }));
  return { above: inOrder(above), below: inOrder([...below, ...own]) };
}

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
