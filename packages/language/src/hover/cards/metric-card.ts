import { type Metric, type Quantity, walk } from '@journey-maps/core/model';
import { titleOf } from '@journey-maps/core/semantics';
import type { Block } from '../content.ts';
import { fact, facts } from '../facts.ts';
import { titlesOfRefs } from '../get-ref-title.ts';
import { type Setting, whereabouts } from '../setting.ts';

/** Shows a metric: its baseline, value and target, and the opportunities of the current file that improve it. */
export function metricCard(setting: Setting<Metric>): readonly Block[] {
  const { entity, linked, asking } = setting;
  const { baseline, value, target, unit } = entity;
  const figures = [figure('baseline', baseline), figure('now', value), figure('target', target)].filter(
    (words) => words !== undefined,
  );
  const movedBy = walk(asking.document).flatMap(({ statement }) =>
    statement.kind === 'opportunity' &&
    statement.improves.some((ref) => asking.target(ref)?.entity === entity)
      ? [titleOf(statement)]
      : [],
  );
  return [
    {
      kind: 'facts',
      facts: [
        ...whereabouts(setting),
        ...fact('Figures', figures.join(' → ')),
        ...fact('Unit', unit?.value),
        ...facts('Improved by', movedBy),
        ...facts('Evidence', titlesOfRefs(entity.evidence, linked)),
      ],
    },
  ];
}

function figure(what: string, quantity: Quantity | undefined): string | undefined {
  return quantity && `${what} ${quantity.value}${quantity.percent ? '%' : ''}`;
}
