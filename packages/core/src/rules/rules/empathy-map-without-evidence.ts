import { namesEvidence } from '../../semantics/queries/evidence-basis.ts';
import { defineRule } from '../engine/rule.ts';

export const empathyMapWithoutEvidence = defineRule({
  id: 'empathy-map-without-evidence',
  category: 'evidence and measures',
  summary: 'An empathy map without evidence.',
  why: 'An empathy map sums up what researchers heard and saw. Without research, it might only show what the team imagines.',
  source: 'Nielsen Norman Group on empathy maps: they sum up what research with users has shown.',
  levels: { draft: 'off', recommended: 'info', strict: 'warning' },
  reportsMissing: true,
  options: {},
  *check({ all, isUnread }) {
    for (const { statement: map } of all('empathy-map')) {
      if (namesEvidence(map) || isUnread(map.span)) continue;
      yield {
        span: map.head,
        message:
          'This empathy map has no evidence. It might only show what your team imagines: add `evidence NAME` with the research that it sums up.',
      };
    }
  },
  examples: {
    bad: [
      {
        text: `
          persona anna "Anna"

          ⟦empathy-map anna-in-spring "What Anna feels in spring"⟧ {
            persona anna
            says "I only need it for the way to work"
          }
        `,
      },
    ],
    good: [
      {
        text: `
          persona anna "Anna"
          evidence talks "Talks in the shop" { method interview; date 2026-09-01; sample 12 }

          empathy-map anna-in-spring "What Anna feels in spring" {
            persona anna
            evidence talks
            says "I only need it for the way to work"
          }

          empathy-map anna-in-winter "What Anna feels in winter" {
            persona anna
            says "It is too dark to ride" from talks
          }
        `,
      },
    ],
  },
});
