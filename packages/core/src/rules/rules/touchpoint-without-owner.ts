import { addFixes } from '../../edits/text-edits/add-fixes.ts';
import { findEnclosingStage } from '../../semantics/queries/find-enclosing-stage.ts';
import { getDeclaration } from '../../semantics/queries/get-declaration.ts';
import { isLifeMap } from '../../semantics/queries/is-life-map.ts';
import { defineRule } from '../engine/rule.ts';
import { suggestOwners } from '../fixes/suggest-owners.ts';

export const touchpointWithoutOwner = defineRule({
  id: 'touchpoint-without-owner',
  category: 'ownership',
  summary:
    'One of your own touchpoints that nobody owns: neither it, nor its step, nor its stage has an owner.',
  why: 'A team is behind what the customer experiences at a touchpoint. If nobody is responsible for it, nobody notices when it gets worse.',
  source:
    'Service blueprinting (Shostack; Bitner, Ostrom and Morgan): behind each touchpoint is a team that provides it.',
  levels: { draft: 'off', recommended: 'warning', strict: 'error' },
  reportsMissing: true,
  options: {},
  *check(context) {
    const { document, linked, all, isUnread } = context;
    for (const place of all('touchpoint')) {
      const touchpoint = place.statement;
      const within = findEnclosingStage(place);
      // Skips declarations: the stage in which the customer meets the touchpoint may have an owner.
      if (within === undefined || place.parent === undefined || isLifeMap(place)) continue;
      const declaration = getDeclaration(touchpoint, linked);
      // External touchpoints belong to others.
      if (declaration === undefined || declaration.external !== undefined) continue;
      const owners = [touchpoint, declaration, within.step, within.stage];
      if (owners.some((owner) => owner?.owner !== undefined || owner?.unfinished?.includes('owner')))
        continue;
      // A syntax error in the stage may hide the owner.
      if (isUnread(within.stage.span)) continue;
      // A touchpoint that refers to a declaration cannot have an owner of its own, so the fix goes into the
      // body around it.
      const into = touchpoint.meets === undefined ? place : place.parent;
      yield {
        span: touchpoint.head,
        message:
          'This touchpoint has no owner, and neither has its stage. Nobody looks after what nobody owns: add `owner NAME`, here or to the stage.',
        fixes: suggestOwners(into, context).flatMap((name) =>
          addFixes(document, into.statement, `owner ${name}`),
        ),
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

            stage "Pays" {
              ⟦touchpoint "Till"⟧ { channel store }
            }
          }
        `,
        fixed: `
          owner store "Bike shop"

          journey buying "Buying a bike" {
            owner store

            stage "Pays" {
              touchpoint "Till" { channel store; owner store }
            }
          }
        `,
      },
      {
        text: `
          owner store "Bike shop"
          touchpoint till "Till" { channel store }

          journey buying "Buying a bike" {
            owner store

            stage "Pays" {
              emotion 0

              step "Pays" {
                ⟦touchpoint till⟧
              }
            }
          }
        `,
        fixed: `
          owner store "Bike shop"
          touchpoint till "Till" { channel store }

          journey buying "Buying a bike" {
            owner store

            stage "Pays" {
              emotion 0

              step "Pays" {
                owner store
                touchpoint till
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
          touchpoint till "Till" { channel store; owner store }
          touchpoint ride "Test ride" { channel store }

          journey buying "Buying a bike" {
            stage "Tries it" {
              owner store
              touchpoint ride
            }

            stage "Pays" {
              touchpoint till
            }
          }
        `,
      },
      {
        text: `
          touchpoint tests "Tests in a magazine" { channel print; external }

          journey buying "Buying a bike" {
            stage "Looks around" {
              touchpoint tests
              touchpoint "Comparison site" { channel review-site; external }
            }
          }
        `,
      },
    ],
  },
});
