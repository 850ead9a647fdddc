import { defineRule } from '../engine/rule.ts';

export const referenceCycle = defineRule({
  id: 'reference-cycle',
  category: 'correctness',
  summary: 'A `details` or `baseline` that leads back to its own journey.',
  why: 'A journey cannot be the detailed map of its own step, nor its own baseline: readers who follow the references go round in circles.',
  levels: { draft: 'error', recommended: 'error', strict: 'error' },
  options: {},
  *check({ document, workspace }) {
    if (document.journeys.length === 0) return;
    for (const property of ['baseline', 'details'] as const) {
      for (const refs of workspace.cyclicRefs(document.uri, property)) {
        for (const { ref, names } of refs) {
          const what =
            names === undefined
              ? `\`${property}\` leads back to this journey through many other journeys`
              : names.length === 0
                ? `\`${property}\` leads from this journey to itself`
                : `\`${property}\` leads back to this journey through ${names.map((name) => `\`${name}\``).join(', ')}`;
          const why =
            property === 'baseline'
              ? 'A journey cannot be its own baseline'
              : 'A journey cannot be the detailed map of its own step';
          yield {
            span: ref.span,
            message: `${what}. ${why}: refer to another journey, or remove the reference.`,
          };
        }
      }
    }
  },
  examples: {
    bad: [
      {
        text: `
          journey buying "Buying a bike" {
            state future
            baseline ⟦buying⟧
          }
        `,
      },
      {
        text: `
          import "./paying.journey"

          journey buying "Buying a bike" {
            stage "Pays" {
              touchpoint "Till" { channel store }
              step "Pays" {
                details ⟦paying⟧
              }
            }
          }
        `,
        files: {
          'paying.journey': `
            import "./main.journey"

            journey paying "Paying" {
              stage "Pays" {
                touchpoint "Till" { channel store }
                step "Looks for the card" {
                  details buying
                }
              }
            }
          `,
        },
      },
    ],
    good: [
      {
        text: `
          journey buying "Buying a bike" {
            stage "Pays" {
              touchpoint "Till" { channel store }
              step "Pays" {
                details paying
              }
            }
          }

          journey paying "Paying" {
            stage "Pays" {
              touchpoint "Till" { channel store }
            }
          }

          journey buying-online "Buying a bike in 2030" {
            state future
            baseline buying
          }
        `,
      },
    ],
  },
});
