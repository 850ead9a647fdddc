import { createContentKey } from './content-key.ts';
import type { MergedItem } from './sides.ts';
import type { TextItem } from './text-item.ts';

/**
 * Returns whether both sides changed the figures of a metric and disagree about its unit, scale or kind. A figure of
 * one side means something else in the unit of the other side. So unit and figures belong to one conflict, like the
 * score and the words of an emotion.
 */
export function isOtherUnit({ base, ours, theirs }: MergedItem): boolean {
  if (ours?.shape?.body !== 'metric' || theirs === undefined) return false;
  const [was, here, numbers] = [getUnitAndFigures(base), getUnitAndFigures(ours), getUnitAndFigures(theirs)];
  if (here.unit === numbers.unit || here.figures === numbers.figures) return false;
  return ![here, numbers].some(({ unit, figures }) => unit === was.unit && figures === was.figures);
}

function getUnitAndFigures(metric: TextItem | undefined): {
  readonly unit: string;
  readonly figures: string;
} {
  const facts = metric?.body?.children ?? [];
  const units = facts.filter(({ shape }) => shape !== undefined && unitKeys.has(shape.key));
  const figures = facts.filter(({ shape }) => shape?.type === 'figure' || shape?.body === 'reading');
  // Without a unit, figures are percentages.
  return {
    unit: units.length === 0 ? '%' : units.map(createContentKey).sort().join('\n'),
    figures: figures.map(createContentKey).sort().join('\n'),
  };
}

/** The properties that say what the figures of a metric count. */
const unitKeys: ReadonlySet<string> = new Set(['unit', 'scale', 'metricKind']);
