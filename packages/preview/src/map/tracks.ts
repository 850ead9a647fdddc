import type { JourneyMap, MapMoment, MapStage } from '@journey-maps/core/views';
import { memoizeOnFirst } from './memoize-on-first.ts';
import type { PlannedCell, PlannedGroup, PlannedTrack } from './planned-table.ts';

/** Plans one cell over all columns. */
export function planJourneyTrack(cell: PlannedCell): PlannedTrack {
  return { key: 'journey', groups: [{ key: 'journey', cells: [cell] }] };
}

/**
 * Plans a cell for each stage.
 *
 * @param row the row, and all input of its cells beyond the basis of `kept`
 */
export function planStagesTrack(
  { stages }: JourneyMap,
  row: string | ((stage: number) => string),
  keptGroups: KeptGroups,
  cell: (stage: MapStage, index: number) => PlannedCell,
): PlannedTrack {
  const plan = (stage: MapStage, s: number): PlannedGroup => ({ key: stage.id, cells: [cell(stage, s)] });
  return {
    key: 'stages',
    groups: stages.map((stage, s) => keptGroups(stage, `${getRowName(row, s)} stages`, () => plan(stage, s))),
  };
}

/** Plans a cell for each moment; the moments of a stage form a group. */
export function planStepsTrack(
  { stages }: JourneyMap,
  row: string | ((stage: number) => string),
  keptGroups: KeptGroups,
  cell: (moment: MapMoment, stage: number, index: number) => PlannedCell,
): PlannedTrack {
  const plan = (stage: MapStage, s: number): PlannedGroup => ({
    key: stage.id,
    cells: stage.moments.map((moment, m) => cell(moment, s, m)),
  });
  return {
    key: 'steps',
    groups: stages.map((stage, s) => keptGroups(stage, `${getRowName(row, s)} steps`, () => plan(stage, s))),
  };
}

function getRowName(row: string | ((stage: number) => string), stage: number): string {
  return typeof row === 'string' ? row : row(stage);
}

/** Returns the group of a stage in a track: the former one if it would be equal. */
export type KeptGroups = (stage: MapStage, track: string, plan: () => PlannedGroup) => PlannedGroup;

/**
 * Creates a cache of planned groups. Most stages are unchanged at a keystroke, and so are their groups.
 *
 * @param basisOf returns the input of the groups of a stage beyond the stage itself
 */
export function createGroupCache(
  { stages }: JourneyMap,
  getBasis: (stage: MapStage) => readonly unknown[],
): KeptGroups {
  const groups = new Map(stages.map((stage) => [stage, groupsOf(stage, ...getBasis(stage))]));
  return (stage, track, plan) => {
    const known = groups.get(stage)?.get(track);
    if (known !== undefined) return known;
    const planned = plan();
    groups.get(stage)?.set(track, planned);
    return planned;
  };
}

/** Returns the planned groups of a stage, by track; empty for new input. */
const groupsOf = memoizeOnFirst(
  (_: MapStage, ...__: readonly unknown[]): Map<string, PlannedGroup> => new Map<string, PlannedGroup>(),
);

export function listTrackCells({ groups }: PlannedTrack): readonly PlannedCell[] {
  return groups.flatMap(({ cells }) => cells);
}
