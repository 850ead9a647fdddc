import { addFixes } from '../../edits/text-edits/add-fixes.ts';
import type { Stage } from '../../model/statements.ts';
import { isLifeMap } from '../../semantics/queries/is-life-map.ts';
import { fixExamples } from '../../templates/example-texts.ts';
import { defineRule } from '../engine/rule.ts';

export const ownerChangeWithoutHandover = defineRule({
  id: 'owner-change-without-handover',
  category: 'from finding to action',
  summary: 'Two stages in a row with different owners, but no handover at the end of the first.',
  why: 'Customers get lost between teams: each team believes that the other team looks after them. A handover says where one team’s part ends, and what must be true before the next team takes over.',
  source: 'Service design looks at a service across departments: most problems arise between departments.',
  levels: { draft: 'off', recommended: 'info', strict: 'warning' },
  reportsMissing: true,
  options: {},
  *check({ document, linked, all, isUnread }) {
    for (const journey of all('journey')) {
      if (isLifeMap(journey)) continue;
      const { stages } = journey.statement;
      for (const [i, stage] of stages.entries()) {
        const next = stages[i + 1];
        const from = stage.owner && linked.target(stage.owner)?.entity;
        const to = next?.owner && linked.target(next.owner)?.entity;
        if (next?.owner === undefined || from === undefined || to === undefined || from === to) continue;
        const toNext = listHandovers(stage).some(({ owner }) => owner && linked.target(owner)?.entity === to);
        if (toNext || hasHandoverAtEnd(stage) || isUnread(stage.span)) continue;
        const { name } = next.owner;
        yield {
          span: stage.head,
          message: `The next stage has a different owner, \`${name}\`, but this stage ends without a handover. Customers get lost between teams: add \`handover ${name} "…"\` with the condition for the handover.`,
          fixes: addFixes(
            document,
            stage,
            `handover ${name} "${fixExamples.handover}"`,
            `Add a handover to \`${name}\``,
            null,
          ),
        };
      }
    }
  },
  examples: {
    bad: [
      {
        text: `
          owner web "Web team"
          owner store "Bike shop"

          journey buying "Buying a bike" {
            ⟦stage "Looks around"⟧ {
              owner web
              touchpoint "Website" { channel website }
            }

            stage "Tries it" {
              owner store
              touchpoint "Test ride" { channel store }
            }
          }
        `,
        fixed: `
          owner web "Web team"
          owner store "Bike shop"

          journey buying "Buying a bike" {
            stage "Looks around" {
              owner web
              touchpoint "Website" { channel website }
              handover store "What must be true for it"
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
          owner web "Web team"
          owner store "Bike shop"

          journey buying "Buying a bike" {
            stage "Looks around" {
              owner web

              step "Books a test ride" {
                touchpoint "Website" { channel website }
                handover store "A day and a bike are agreed"
              }
            }

            stage "Tries it" {
              owner store
              touchpoint "Test ride" { channel store }
            }

            stage "Buys it" {
              owner store
              touchpoint "Till" { channel store }
            }
          }
        `,
      },
    ],
  },
});

function listHandovers(stage: Stage) {
  return [stage, ...stage.steps].flatMap(({ handovers }) => handovers);
}

function hasHandoverAtEnd(stage: Stage): boolean {
  return stage.handovers.length > 0 || (stage.steps.at(-1)?.handovers.length ?? 0) > 0;
}
