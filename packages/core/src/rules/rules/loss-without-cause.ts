import { findUnexplainedLosses } from '../../semantics/figures/find-unexplained-losses.ts';
import { getTitle } from '../../semantics/queries/get-title.ts';
import { isLifeMap } from '../../semantics/queries/is-life-map.ts';
import { defineRule } from '../engine/rule.ts';

export const lossWithoutCause = defineRule({
  id: 'loss-without-cause',
  category: 'from finding to action',
  summary: 'A great loss of customers between two moments, without a pain point or an exit.',
  why: 'A figure shows where customers are lost, but not why. Without a cause on the map, nobody knows what to change, and nobody acts on it.',
  source:
    'Funnel analysis in web analytics and marketing: how many customers go on from each stage, and how many leave.',
  levels: { draft: 'off', recommended: 'warning', strict: 'warning' },
  reportsMissing: true,
  options: {
    percent: {
      type: 'integer',
      description: 'The smallest loss that needs a cause, in percent of the customers at the earlier moment.',
      default: 25,
      minimum: 1,
      maximum: 100,
    },
  },
  *check({ linked, all, isUnread, options: { percent: least } }) {
    for (const place of all('journey')) {
      if (isLifeMap(place)) continue;
      for (const { from, to, stage, percent } of findUnexplainedLosses(place.statement, linked, least)) {
        if (isUnread(stage.span)) continue;
        yield {
          span: from.head,
          message: `${percent}% of the customers are lost between here and “${getTitle(to) || '(no title)'}”, and the map does not show why. Nobody can act on a loss without a cause: add the pain point or the \`exit\`.`,
        };
      }
    }
  },
  examples: {
    bad: [
      {
        text: `
          evidence ga4 "Web analytics" { method analytics }

          journey buying "Buying a bike" {
            ⟦stage "Looks around"⟧ {
              reached 4000 from ga4
              pain "The pictures are small" { status resolved }
            }

            stage "Pays" {
              reached 900 from ga4
            }
          }
        `,
      },
    ],
    good: [
      {
        text: `
          evidence ga4 "Web analytics" { method analytics }

          journey buying "Buying a bike" {
            stage "Looks around" {
              reached 4000 from ga4
              pain "The price of delivery comes last"
            }

            stage "Signs in" {
              reached 2000 from ga4
              exit "Wants no account"
            }

            stage "Pays" {
              reached 900 from ga4
            }

            stage "Rides" {
              reached 800 from ga4
            }
          }
        `,
      },
    ],
  },
});
