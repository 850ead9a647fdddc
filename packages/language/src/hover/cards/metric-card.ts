import { type Metric, type Quantity, walk } from '@journey-maps/core/model';
import { type DatedReading, findMetricValue, getTitle, listReadings } from '@journey-maps/core/semantics';
import type { Block } from '../content.ts';
import { createFact, createFacts } from '../facts.ts';
import { listRefTitles } from '../get-ref-title.ts';
import { listWhereabouts, type Setting } from '../setting.ts';

/** Shows a metric: its baseline, value and target, and the opportunities of the current file that improve it. */
export function createMetricCard(setting: Setting<Metric>): readonly Block[] {
  const { entity, linked, asking } = setting;
  const { baseline, target, unit } = entity;
  const value = findMetricValue(entity, linked);
  const readings = listReadings(entity, linked);
  const figures = [
    formatFigure('baseline', baseline),
    formatFigure('now', value?.quantity, value?.reading?.date.value),
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
        ...createFact('Readings', readings.slice(-mostReadings).map(formatReading).join(', ')),
        ...createFact('Unit', unit?.value),
        ...createFacts('Improved by', movedBy),
        ...createFacts('Evidence', listRefTitles(entity.evidence, linked)),
      ],
    },
  ];
}

/** The number of readings that a card lists: half a year, if there is one a month. */
const mostReadings = 6;

function formatReading({ date, value }: DatedReading): string {
  return `${date.value}: ${formatQuantity(value)}`;
}

function formatFigure(what: string, quantity: Quantity | undefined, date?: string): string | undefined {
  return quantity && `${what} ${formatQuantity(quantity)}${date === undefined ? '' : ` (${date})`}`;
}

function formatQuantity({ value, percent }: Quantity): string {
  return `${value}${percent ? '%' : ''}`;
}
