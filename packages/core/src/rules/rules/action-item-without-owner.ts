import { isLifeMap } from '../../semantics/queries/is-life-map.ts';
import { defineRule } from '../engine/rule.ts';
import { createOwnerFixes } from '../fixes/owner-fixes.ts';

export const actionItemWithoutOwner = defineRule({
  id: 'action-item-without-owner',
  category: 'ownership',
  summary: "An action item without an owner; its stage's owner does not count.",
  why: 'An action item without an owner is a wish. It inherits no owner from its stage or journey: a person or team must have agreed to do it.',
  source: 'Nielsen Norman Group on journey mapping: a map says what to do, and who owns which change.',
  levels: { draft: 'warning', recommended: 'error', strict: 'error' },
  reportsMissing: true,
  options: {},
  *check(context) {
    for (const place of context.all('action-item')) {
      const item = place.statement;
      if (item.owner !== undefined || item.unfinished?.includes('owner') === true) continue;
      if (isLifeMap(place) || context.isUnread(item.span)) continue;
      yield {
        span: item.head,
        message: 'This action item has no owner. Work that nobody owns is not done: add `owner NAME`.',
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
            owner store

            ⟦action-item "Open a second till"⟧ { due 2026-12-15 }
          }
        `,
        fixed: `
          owner store "Bike shop"

          journey buying "Buying a bike" {
            owner store

            action-item "Open a second till" { due 2026-12-15; owner store }
          }
        `,
      },
    ],
    good: [
      {
        text: `
          owner store "Bike shop"

          journey buying "Buying a bike" {
            action-item "Open a second till" { owner store; due 2026-12-15 }
          }
        `,
      },
    ],
  },
});
