import { isLifeMap } from '../../semantics/queries/is-life-map.ts';
import { fixExamples } from '../../templates/example-texts.ts';
import { defineRule } from '../engine/rule.ts';

export const handoverWithoutCondition = defineRule({
  id: 'handover-without-condition',
  category: 'from finding to action',
  summary: 'A handover without a condition.',
  why: 'Two teams must agree on when a customer is ready to be handed over. Otherwise they quarrel over every customer: the first team hands over too many, and the second complains that these customers are not ready.',
  source:
    'The agreement between marketing and sales on what a qualified lead is, and similar agreements between any two teams.',
  levels: { draft: 'off', recommended: 'info', strict: 'warning' },
  reportsMissing: true,
  options: {},
  *check({ all, isUnread }) {
    for (const place of all('handover')) {
      const { owner, condition, head, span } = place.statement;
      if (owner === undefined || condition !== undefined) continue;
      if (isLifeMap(place) || isUnread(span)) continue;
      const at = owner.span.end;
      yield {
        span: head,
        message: `This handover has no condition. The two teams will not agree on when to hand over a customer: write the condition after the owner, as in \`handover ${owner.name} "…"\`.`,
        fixes: [
          {
            title: 'Add a condition',
            edits: [{ span: { start: at, end: at }, newText: ` "${fixExamples.handover}"` }],
            safe: false,
            asks: true,
          },
        ],
      };
    }
  },
  examples: {
    bad: [
      {
        text: `
          owner store "Bike shop"

          journey buying "Buying a bike" {
            stage "Looks around" {
              touchpoint "Website" { channel website }
              ⟦handover store⟧ { metric "Test rides" { unit "a day"; target 9 } }
            }

            stage "Tries it" {
              owner store
              touchpoint "Test ride" { channel store }
            }
          }
        `,
        fixed: `
          owner store "Bike shop"

          journey buying "Buying a bike" {
            stage "Looks around" {
              touchpoint "Website" { channel website }
              handover store "What must be true for it" { metric "Test rides" { unit "a day"; target 9 } }
            }

            stage "Tries it" {
              owner store
              touchpoint "Test ride" { channel store }
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
            stage "Looks around" {
              touchpoint "Website" { channel website }
              handover store "A day and a bike are agreed"
            }

            stage "Tries it" {
              owner store
              touchpoint "Test ride" { channel store }
            }
          }
        `,
      },
    ],
  },
});
