import { mapKinds, stageModels } from './map-kinds.ts';
import { draftNewMap, type NewMapOptions } from './new-map.ts';

/** An example text of a new map. */
export interface NewMapText {
  readonly keyword: string;
  readonly text: string;
}

/**
 * Returns the example texts of every kind of new map, read from the maps themselves. Drafting them takes
 * as long as reading a map, so the build replaces this module with its result.
 */
export function getNewMapTexts(): readonly NewMapText[] {
  return [...draftTexts()];
}

function* draftTexts(): Generator<NewMapText> {
  const common = { title: '', persona: { title: '' }, today: '2026-01-01' };
  for (const { kind, hasStageModel } of mapKinds) {
    for (const { model } of hasStageModel ? stageModels : stageModels.slice(0, 1)) {
      const options: NewMapOptions =
        kind === 'future'
          ? { ...common, kind, stages: model, baseline: { name: 'today', pains: [] } }
          : { ...common, kind, stages: model };
      const draft = draftNewMap(options);
      for (const { start, end } of draft.placeholders) {
        if (draft.text[end] !== '"') continue;
        const before = draft.text.slice(draft.text.lastIndexOf('\n', start) + 1, start);
        const keyword = /(?:^|[{;])\s*([a-z-]+)[^{;]*$/u.exec(before)?.[1] ?? '';
        yield { keyword, text: draft.text.slice(start, end) };
      }
    }
  }
}
