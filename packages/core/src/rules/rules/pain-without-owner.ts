import { isLifeMap } from '../../semantics/queries/is-life-map.ts';
import { defineRule } from '../engine/rule.ts';
import { createOwnerFixes } from '../fixes/owner-fixes.ts';

export const painWithoutOwner = defineRule({
  id: 'pain-without-owner',
  category: 'ownership',
  summary: "A pain point without an owner; its stage's owner does not count.",
  why: 'Many maps change nothing, because everybody agrees on their pain points, but nobody is responsible for them. A pain point inherits no owner from its stage: otherwise a move to another stage would silently give the pain point to another team.',
  source: 'Nielsen Norman Group on journey mapping: a map says who owns which change.',
  levels: { draft: 'warning', recommended: 'error', strict: 'error' },
  reportsMissing: true,
  options: {},
  *check(context) {
    for (const place of context.all('pain')) {
      const pain = place.statement;
      if (pain.owner !== undefined || pain.unfinished?.includes('owner') === true) continue;
      if (isLifeMap(place) || context.isUnread(pain.span)) continue;
      yield {
        span: pain.head,
        message: 'This pain point has no owner. Nobody will fix what nobody owns: add `owner NAME`.',
        fixes: createOwnerFixes(place, context),
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
              owner store
              touchpoint "Till" { channel store }

              ⟦pain "The queue is too long"⟧ {
                severity high
              }
            }
          }
        `,
        fixed: `
          owner store "Bike shop"

          journey buying "Buying a bike" {
            stage "Pays" {
              owner store
              touchpoint "Till" { channel store }

              pain "The queue is too long" {
                severity high
                owner store
              }
            }
          }
        `,
      },
      {
        text: `
          journey buying "Buying a bike" {
            stage "Pays" {
              touchpoint "Till" {
                channel store
                ⟦pain queue "The queue is too long"⟧
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

          journey buying "Buying a bike" {
            stage "Pays" {
              touchpoint "Till" { channel store }
              pain "The queue is too long" { owner store; severity high }
            }
          }
        `,
      },
      {
        text: `
          persona anna "Anna"

          empathy-map anna-feels "What Anna feels" {
            persona anna
            pain "Never enough time"
          }
        `,
      },
    ],
  },
});
