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

/** The rows that a map has, in their order: those above its curve of emotions, and those below. */
export function rowsOf(map: JourneyMap): {
  readonly above: readonly MapRow[];
  readonly below: readonly MapRow[];
} {
  const own = ownHeadings(map).map((heading): RowKind & { readonly ownHeading: string } => ({
    id: `row ${JSON.stringify(heading)}`,
    heading,
    kinds: ['row'],
    ownHeading: heading,
  }));
  return { above: filled(above, map), below: filled([...below, ...own], map) };
}

function filled(kinds: readonly (RowKind & { readonly ownHeading?: string })[], map: JourneyMap): MapRow[] {
  return kinds.flatMap(({ id, heading, kinds: taken, lineAbove, ownHeading }) => {
    const of = (items: readonly MapItem[]) =>
      items.filter((item) => taken.includes(item.kind) && item.heading === ownHeading);
    const row: MapRow = {
      id,
      heading,
      journey: of(map.items),
      stages: map.stages.map((stage) => of(stage.items)),
      moments: map.stages.map((stage) => stage.moments.map((moment) => of(moment.items))),
      // Only a blueprint tells what the customer sees from what they do not.
      ...(lineAbove === undefined || map.kind !== 'service-blueprint' ? {} : { lineAbove }),
    };
    const isEmpty = [row.journey, ...row.stages, ...row.moments.flat()].every((items) => items.length === 0);
    return isEmpty ? [] : [row];
  });
}

function ownHeadings(map: JourneyMap): readonly string[] {
  const items = map.stages.flatMap((stage) => [stage, ...stage.moments].flatMap((body) => body.items));
  return [...new Set(items.flatMap(({ heading }) => (heading === undefined ? [] : [heading])))];
}
