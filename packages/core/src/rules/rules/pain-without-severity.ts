import { addFixes } from '../../edits/text-edits/add-fixes.ts';
import { isLifeMap } from '../../semantics/queries/is-life-map.ts';
import { defineRule } from '../engine/rule.ts';

export const painWithoutSeverity = defineRule({
  id: 'pain-without-severity',
  category: 'from finding to action',
  summary: 'A pain point without a severity.',
  why: 'A team can fix a few things at a time. Without a severity, all pain points look equally urgent, and the loudest voice decides which comes first.',
  source:
    'Severity ratings in usability engineering (Jakob Nielsen): teams rate problems, and fix the worst first.',
  levels: { draft: 'off', recommended: 'info', strict: 'warning' },
  reportsMissing: true,
  options: {},
  *check({ document, all, isUnread }) {
    for (const place of all('pain')) {
      const pain = place.statement;
      if (pain.severity !== undefined || isLifeMap(place) || isUnread(pain.span)) continue;
      yield {
        span: pain.head,
        message:
          'This pain point has no severity. A team that cannot fix everything must know where to begin: add `severity low`, `medium`, `high` or `critical`.',
        fixes: addFixes(document, pain, 'severity medium'),
      };
    }
  },
  examples: {
    bad: [
      {
        text: `
          owner store "Bike shop"

          journey buying "Buying a bike" {
            stage "Pays" {
              touchpoint "Till" { channel store }
              ⟦pain "The queue is too long"⟧ { owner store }
            }
          }
        `,
        fixed: `
          owner store "Bike shop"

          journey buying "Buying a bike" {
            stage "Pays" {
              touchpoint "Till" { channel store }
              pain "The queue is too long" { owner store; severity medium }
            }
          }
        `,
      },
    ],
    good: [
      {
        text: `
          owner store "Bike shop"

          journey buying "Buying a bike" {
            stage "Pays" {
              touchpoint "Till" { channel store }
              pain "The queue is too long" { owner store; severity low }
            }
          }
        `,
      },
      {
        text: `
          journey sunday "A Sunday" {
            kind day-in-the-life

            stage "In the morning" {
              pain "The bike has a flat tyre"
            }
          }
        `,
      },
    ],
  },
});
