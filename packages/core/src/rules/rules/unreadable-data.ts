import { describeDataProblem, describeUnreadableFile } from '../../semantics/data/data-problem-texts.ts';
import { readMetricData } from '../../semantics/data/read-metric-data.ts';
import { defineRule } from '../engine/rule.ts';

/** The maximum number of findings for one file. */
const mostFindings = 20;

export const unreadableData = defineRule({
  id: 'unreadable-data',
  category: 'correctness',
  summary: 'A data file with a part that cannot be read.',
  why: 'The metric lacks the figures of the rows that cannot be read, and its value may be an older one. Nobody sees that on the map.',
  levels: { draft: 'off', recommended: 'warning', strict: 'error' },
  options: {},
  *check({ all, linked }) {
    for (const { statement: metric } of all('metric')) {
      for (const { path, uri } of metric.dataFiles) {
        const file = uri === undefined ? undefined : linked.dataFile(uri);
        if (file?.state === 'too-large' || file?.state === 'other-format')
          yield { span: path.span, message: describeUnreadableFile(file.state, path.value) };
      }
      for (const { file, problems } of readMetricData(metric, linked)) {
        for (const problem of problems.slice(0, mostFindings))
          yield { span: file.path.span, message: describeDataProblem(problem, file.path.value) };
      }
    }
  },
  examples: {
    bad: [
      {
        text: `
          metric nps "Would recommend us" { kind nps; target 40; data ⟦"figures.csv"⟧ }
        `,
        files: { 'figures.csv': 'date,value\n2026-08,26\n,28\n' },
      },
    ],
    good: [
      {
        text: `
          metric nps "Would recommend us" { kind nps; target 40; data "figures.csv" }
        `,
        files: { 'figures.csv': 'date,value\n2026-08,26\n2026-09,28\n' },
      },
    ],
  },
});
