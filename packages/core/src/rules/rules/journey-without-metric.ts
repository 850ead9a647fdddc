import { collectContents } from '../../semantics/queries/collect-contents.ts';
import { isLifeMap } from '../../semantics/queries/is-life-map.ts';
import { defineRule } from '../engine/rule.ts';

export const journeyWithoutMetric = defineRule({
  id: 'journey-without-metric',
  category: 'evidence and measures',
  summary: 'A journey without any metric.',
  why: 'You cannot improve what you do not measure. A year later, you cannot say whether the journey got better, and the next budget goes to a team that can show its success.',
  source: 'Nielsen Norman Group on journey mapping: a map should say how you will measure improvements.',
  levels: { draft: 'off', recommended: 'off', strict: 'warning' },
  reportsMissing: true,
  options: {},
  *check({ linked, workspace, all, isUnread }) {
    for (const place of all('journey')) {
      const journey = place.statement;
      if (isLifeMap(place) || isUnread(journey.span)) continue;
      const contents = collectContents(journey, linked, workspace);
      if (contents.some(({ statement }) => statement.kind === 'metric')) continue;
      yield {
        span: journey.head,
        message:
          'This journey has no metric. You will not be able to say whether it got better: add `metric "…" { baseline …; target … }` where it matters most.',
      };
    }
  },
  examples: {
    bad: [
      {
        text: `
          ⟦journey buying "Buying a bike"⟧ {
            stage "Pays" {
              touchpoint "Till" { channel store }
            }
          }
        `,
      },
    ],
    good: [
      {
        text: `
          touchpoint till "Till" {
            channel store
            metric "Minutes in the queue" { unit "minutes"; baseline 9; target 4 }
          }

          journey buying "Buying a bike" {
            stage "Pays" {
              touchpoint till
            }
          }

          journey sunday "A Sunday" {
            kind day-in-the-life

            stage "In the morning"
          }
        `,
      },
    ],
  },
});
