import type { MergedItem } from './combine-versions.ts';
import { saidBy } from './said-by.ts';
import type { TextItem } from './text-item.ts';

/**
 * Whether both sides said the numbers of a metric otherwise, and do not agree on their unit: a figure of the one is
 * another fact in the unit of the other. They go together then, as the score and the words of an emotion do.
 */
export function isOtherUnit({ base, ours, theirs }: MergedItem): boolean {
  if (ours?.shape?.body !== 'metric' || theirs === undefined) return false;
  const [was, here, there] = [numbersOf(base), numbersOf(ours), numbersOf(theirs)];
  if (here.unit === there.unit || here.figures === there.figures) return false;
  return ![here, there].some(({ unit, figures }) => unit === was.unit && figures === was.figures);
}

function numbersOf(metric: TextItem | undefined): { readonly unit: string; readonly figures: string } {
  const facts = metric?.body?.children ?? [];
  const unit = facts.find(({ shape }) => shape?.key === 'unit');
  const figures = facts.filter(({ shape }) => shape?.kind === 'figure');
  // Where nothing else is said, figures are percentages.
  return { unit: unit === undefined ? '%' : saidBy(unit), figures: figures.map(saidBy).sort().join('\n') };
}
