import type { JourneyMap, MapMoment, MapStage } from '@journey-maps/core';
import { cellKey } from './cell-key.ts';
import type { PlannedCell, PlannedTrack } from './planned-table.ts';

/** One cell over all columns. */
export function journeyTrack(cell: PlannedCell): PlannedTrack {
  return { key: 'journey', groups: [{ key: 'journey', cells: [cell] }] };
}

/** A cell for each stage. */
export function stagesTrack(
  { stages }: JourneyMap,
  cell: (stage: MapStage, index: number) => PlannedCell,
): PlannedTrack {
  return {
    key: 'stages',
    groups: stages.map((stage, i) => ({ key: cellKey('stage', stage), cells: [cell(stage, i)] })),
  };
}

/** A cell for each moment; those of a stage are a group. */
export function stepsTrack(
  { stages }: JourneyMap,
  cell: (moment: MapMoment, stage: number, index: number) => PlannedCell,
): PlannedTrack {
  return {
    key: 'steps',
    groups: stages.map((stage, s) => ({
      key: cellKey('steps', stage),
      cells: stage.moments.map((moment, m) => cell(moment, s, m)),
    })),
  };
}

export function cellsOf({ groups }: PlannedTrack): readonly PlannedCell[] {
  return groups.flatMap(({ cells }) => cells);
}
