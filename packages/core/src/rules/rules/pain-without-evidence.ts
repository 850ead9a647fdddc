import { addFixes } from '../../edits/text-edits/add-fixes.ts';
import { isAssumed } from '../../semantics/queries/evidence-basis.ts';
import { isLifeMap } from '../../semantics/queries/is-life-map.ts';
import { defineRule } from '../engine/rule.ts';

export const painWithoutEvidence = defineRule({
  id: 'pain-without-evidence',
  category: 'evidence and measures',
  summary: 'A pain point that has no evidence, and is not marked as an assumption.',
  why: 'Pain points must come from what customers said or did. What the team believes is worth writing down, too, as long as readers cannot mistake it for an insight.',
  source:
    'This Is Service Design Doing (Stickdorn, Hormess, Lawrence and Schneider): assumptions have their place on a map as long as readers can distinguish them from research.',
  levels: { draft: 'off', recommended: 'warning', strict: 'error' },
  reportsMissing: true,
  options: {},
  *check({ document, all, isUnread }) {
    for (const place of all('pain')) {
      const pain = place.statement;
      if (pain.evidence.length > 0 || isAssumed(place)) continue;
      if (isLifeMap(place) || isUnread(pain.span)) continue;
      yield {
        span: pain.head,
        message:
          'This pain point has no evidence. Readers cannot tell whether customers said so or your team only believes it: add `evidence NAME`, or mark it with `assumption`.',
        // Not safe: only people know whether there is evidence. Applied by a tool, the fix would turn every
        // insight into an assumption.
        fixes: addFixes(document, pain, 'assumption', 'Mark it as an assumption'),
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
              ⟦pain "The queue is too long"⟧ {
                owner store
                severity medium
              }
            }
          }
        `,
        fixed: `
          owner store "Bike shop"

          journey buying "Buying a bike" {
            stage "Pays" {
              touchpoint "Till" { channel store }
              pain "The queue is too long" {
                owner store
                severity medium
                assumption
              }
            }
          }
        `,
      },
    ],
    good: [
      {
        text: `
          owner store "Bike shop"
          evidence talks "Talks in the shop" { method interview; date 2026-09-01; sample 12 }

          journey buying "Buying a bike" {
            stage "Pays" {
              touchpoint "Till" { channel store }
              pain "The queue is too long" { owner store; evidence talks }
              pain "The light is harsh" { owner store; assumption }
            }
          }
        `,
      },
      {
        text: `
          owner store "Bike shop"

          journey workshop "Buying a bike, as we imagine it" {
            assumption

            stage "Pays" {
              touchpoint "Till" { channel store }
              pain "The queue is too long" { owner store }
            }
          }
        `,
      },
    ],
  },
});
