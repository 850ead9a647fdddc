import { addFixes } from '../../edits/text-edits/add-fixes.ts';
import { isLifeMap } from '../../semantics/queries/is-life-map.ts';
import { hasSyntaxError } from '../engine/has-syntax-error.ts';
import { defineRule } from '../engine/rule.ts';
import { suggestOwners } from '../fixes/suggest-owners.ts';

export const stageWithoutOwner = defineRule({
  id: 'stage-without-owner',
  category: 'ownership',
  summary: 'A stage without an owner.',
  why: 'Customers go through stages, but organisations are divided into departments. An owner looks at the stage as a whole. Owners also show where one team hands the customer over to the next.',
  source:
    'Nielsen Norman Group on journey mapping: a map says who is responsible for which part of the experience.',
  levels: { draft: 'off', recommended: 'info', strict: 'warning' },
  reportsMissing: true,
  options: {},
  *check(context) {
    for (const place of context.all('stage')) {
      const stage = place.statement;
      if (stage.owner !== undefined || stage.unfinished?.includes('owner') === true) continue;
      if (isLifeMap(place) || hasSyntaxError(stage, context)) continue;
      yield {
        span: stage.head,
        message:
          'This stage has no owner. Nobody is responsible for the whole customer experience here: add `owner NAME`.',
        fixes: suggestOwners(place, context).flatMap((name) =>
          addFixes(context.document, stage, `owner ${name}`),
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

            ⟦stage "Pays"⟧ {
              emotion 0

              touchpoint "Till" { channel store; owner store }
            }
          }
        `,
        fixed: `
          owner store "Bike shop"

          journey buying "Buying a bike" {
            owner store

            stage "Pays" {
              emotion 0
              owner store

              touchpoint "Till" { channel store; owner store }
            }
          }
        `,
      },
      {
        text: `
          owner web "Web team"
          owner store "Bike shop"

          journey buying "Buying a bike" {
            owner web

            stage "Looks around" {
              owner web
              touchpoint "Web shop" { channel website }
              handover store "A test ride is booked"
            }

            ⟦stage "Tries it"⟧ {
              touchpoint "Test ride" { channel store; owner store }
            }
          }
        `,
        fixed: `
          owner web "Web team"
          owner store "Bike shop"

          journey buying "Buying a bike" {
            owner web

            stage "Looks around" {
              owner web
              touchpoint "Web shop" { channel website }
              handover store "A test ride is booked"
            }

            stage "Tries it" {
              owner store
              touchpoint "Test ride" { channel store; owner store }
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
              owner store
              touchpoint "Till" { channel store }
            }
          }
        `,
      },
    ],
  },
});
