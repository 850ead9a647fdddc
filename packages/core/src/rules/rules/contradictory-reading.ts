import { readMetricData } from '../../semantics/data/read-metric-data.ts';
import { listReadings } from '../../semantics/queries/metric-figures.ts';
import { defineRule } from '../engine/rule.ts';

export const contradictoryReading = defineRule({
  id: 'contradictory-reading',
  category: 'correctness',
  summary: 'A reading whose figure differs from that of the data file for its date.',
  why: 'Readers of the map and readers of the data file work with different figures. The map’s figure counts, which may be the wrong one.',
  levels: { draft: 'off', recommended: 'warning', strict: 'warning' },
  options: {},
  *check({ all, linked }) {
    for (const { statement: metric } of all('metric')) {
      const inMap = new Map(listReadings(metric).map((reading) => [reading.date.value, reading]));
      for (const { file, readings } of readMetricData(metric, linked)) {
        for (const { date, value, percent } of readings) {
          const own = inMap.get(date)?.value;
          if (own === undefined || (own.value === value && own.percent === percent)) continue;
          const [ownText, otherText] = [own, { value, percent }].map(
            (figure) => `${figure.value}${figure.percent ? '%' : ''}`,
          );
          yield {
            span: own.span,
            message: `The map says ${ownText} for ${date}, \`${file.path.value}\` says ${otherText}. Correct one, or remove the reading from the map.`,
          };
        }
      }
    }
  },
  examples: {
    bad: [
      {
        text: `
          metric nps "Would recommend us" { kind nps; reading 2026-08 ⟦27⟧; data "figures.csv" }
        `,
        files: { 'figures.csv': 'date,value\n2026-08,26\n' },
      },
    ],
    good: [
      {
        text: `
          metric nps "Would recommend us" { kind nps; reading 2026-08 26; data "figures.csv" }
        `,
        files: { 'figures.csv': 'date,value\n2026-08,26\n2026-09,28\n' },
      },
    ],
  },
});
