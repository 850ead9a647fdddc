import type { JourneyMap, MapMoment, MapStage } from '@journey-maps/core';
import type { PlannedCell, PlannedGroup, PlannedTrack } from './planned-table.ts';
import { remembered } from './remembered.ts';

/** One cell over all columns. */
export function journeyTrack(cell: PlannedCell): PlannedTrack {
  return { key: 'journey', groups: [{ key: 'journey', cells: [cell] }] };
}

/**
 * A cell for each stage.
 *
 * @param row which row it is, and all that its cells are planned from beyond what `kept` knows
 */
export function stagesTrack(
  { stages }: JourneyMap,
  row: string | ((stage: number) => string),
  kept: KeptGroups,
  cell: (stage: MapStage, index: number) => PlannedCell,
): PlannedTrack {
  const plan = (stage: MapStage, s: number): PlannedGroup => ({ key: stage.id, cells: [cell(stage, s)] });
  return {
    key: 'stages',
    groups: stages.map((stage, s) => kept(stage, `${nameOf(row, s)} stages`, () => plan(stage, s))),
  };
}

/** A cell for each moment; those of a stage are a group. */
export function stepsTrack(
  { stages }: JourneyMap,
  row: string | ((stage: number) => string),
  kept: KeptGroups,
  cell: (moment: MapMoment, stage: number, index: number) => PlannedCell,
): PlannedTrack {
  const plan = (stage: MapStage, s: number): PlannedGroup => ({
    key: stage.id,
    cells: stage.moments.map((moment, m) => cell(moment, s, m)),
  });
  return {
    key: 'steps',
    groups: stages.map((stage, s) => kept(stage, `${nameOf(row, s)} steps`, () => plan(stage, s))),
  };
}

function nameOf(row: string | ((stage: number) => string), stage: number): string {
  return typeof row === 'string' ? row : row(stage);
}

/** Gives the group of a stage in a track: that of before, where it would be the same. */
export type KeptGroups = (stage: MapStage, track: string, plan: () => PlannedGroup) => PlannedGroup;

/**
 * Most stages are as they were at the last keystroke, and so are their groups.
 *
 * @param basisOf what the groups of a stage are planned from, beyond the stage
 */
export function keptGroups(
  { stages }: JourneyMap,
  basisOf: (stage: MapStage) => readonly unknown[],
): KeptGroups {
  const groups = new Map(stages.map((stage) => [stage, groupsOf(stage, ...basisOf(stage))]));
  return (stage, track, plan) => {
    const known = groups.get(stage)?.get(track);
    if (known !== undefined) return known;
    const planned = plan();
    groups.get(stage)?.set(track, planned);
    return planned;
  };
}

/** The planned groups of a stage, by track; none where they would be planned from something else. */
const groupsOf = remembered(
  (_: MapStage, ...__: readonly unknown[]): Map<string, PlannedGroup> => new Map<string, PlannedGroup>(),
);

export function cellsOf({ groups }: PlannedTrack): readonly PlannedCell[] {
  return groups.flatMap(({ cells }) => cells);
}
