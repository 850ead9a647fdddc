import { type Metric, type Quantity, walk } from '@journey-maps/core/model';
import { getTitle } from '@journey-maps/core/semantics';
import type { Block } from '../content.ts';
import { createFact, createFacts } from '../facts.ts';
import { listRefTitles } from '../get-ref-title.ts';
import { listWhereabouts, type Setting } from '../setting.ts';

/** Shows a metric: its baseline, value and target, and the opportunities of the current file that improve it. */
export function createMetricCard(setting: Setting<Metric>): readonly Block[] {
  const { entity, linked, asking } = setting;
  const { baseline, value, target, unit } = entity;
  const figures = [
    formatFigure('baseline', baseline),
    formatFigure('now', value),
    formatFigure('target', target),
  ].filter((words) => words !== undefined);
  const movedBy = walk(asking.document).flatMap(({ statement }) =>
    statement.kind === 'opportunity' &&
    statement.improves.some(({ metrics }) => metrics.some((ref) => asking.target(ref)?.entity === entity))
      ? [getTitle(statement)]
      : [],
  );
  return [
    {
      kind: 'facts',
      facts: [
        ...listWhereabouts(setting),
        ...createFact('Figures', figures.join(' → ')),
        ...createFact('Unit', unit?.value),
        ...createFacts('Improved by', movedBy),
        ...createFacts('Evidence', listRefTitles(entity.evidence, linked)),
      ],
    },
  ];
}

function formatFigure(what: string, quantity: Quantity | undefined): string | undefined {
  return quantity && `${what} ${quantity.value}${quantity.percent ? '%' : ''}`;
}
