import type { Entry } from './entry.ts';

/** Returns whether the figures of a metric are plain numbers: it has a unit, a scale, or the kind NPS or CES. */
export function countsPlainly(body: readonly Entry[]): boolean {
  return body.some(
    ({ keyword, value }) =>
      keyword === 'unit' ||
      keyword === 'scale' ||
      (keyword === 'kind' && value?.type === 'word' && value.value !== 'csat'),
  );
}
