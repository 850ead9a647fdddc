import { isLifeMap } from '../../semantics/queries/is-life-map.ts';
import { defineRule } from '../engine/rule.ts';

export const reachedWithoutEvidence = defineRule({
  id: 'reached-without-evidence',
  category: 'evidence and measures',
  summary: 'A number of customers without its evidence.',
  why: 'A count belongs to a month and to a way of counting. Without its evidence, readers cannot tell which, and cannot compare it with the next count.',
  levels: { draft: 'off', recommended: 'off', strict: 'info' },
  reportsMissing: true,
  options: {},
  *check({ all, isUnread }) {
    for (const place of all('stage', 'step')) {
      if (isLifeMap(place)) continue;
      for (const { source, span } of place.statement.reached) {
        if (source !== undefined || isUnread(span)) continue;
        yield {
          span,
          message:
            'This number has no evidence. Nobody can tell which month it is from, and who counted: add `from EVIDENCE`.',
        };
      }
    }
  },
  examples: {
    bad: [
      {
        text: `
          journey buying "Buying a bike" {
            stage "Looks around" {
              ⟦reached 4000⟧
            }
          }
        `,
      },
    ],
    good: [
      {
        text: `
          evidence ga4 "Web analytics" { method analytics; date 2026-10-31 }

          journey buying "Buying a bike" {
            stage "Looks around" {
              reached 4000 from ga4
            }
          }
        `,
      },
    ],
  },
});
