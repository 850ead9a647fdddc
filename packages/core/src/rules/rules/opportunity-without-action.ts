import { addFixes } from '../../edits/text-edits/add-fixes.ts';
import { findInsertionBeside } from '../../edits/text-edits/find-insertion-beside.ts';
import { createNameAllocator } from '../../edits/text-edits/name-allocator.ts';
import type { Fix } from '../../model/document.ts';
import { addDays, isDay } from '../../semantics/queries/calendar.ts';
import { findRemedies } from '../../semantics/queries/find-remedies.ts';
import { isLifeMap } from '../../semantics/queries/is-life-map.ts';
import { listOwnersAround } from '../../semantics/queries/list-owners-around.ts';
import { fixExamples } from '../../templates/example-texts.ts';
import { defineRule, type RuleContext, type StatementContextOf } from '../engine/rule.ts';

/** The days until an action item is due: enough to make a start, and few enough for the next monthly meeting. */
const daysToBegin = 30;

export const opportunityWithoutAction = defineRule({
  id: 'opportunity-without-action',
  category: 'from finding to action',
  summary: 'An opportunity that is planned or under way, but has no action item.',
  why: 'A plan needs a next step with a person or team and a date. A plan without an action item seems to be under way, but is not.',
  source:
    'Nielsen Norman Group on journey mapping: a team acts on its map, so the map shows what to do, and who does it.',
  levels: { draft: 'off', recommended: 'off', strict: 'warning' },
  reportsMissing: true,
  options: {},
  *check(context) {
    const answers = findRemedies(context);
    const fixOf = createFixer(context);
    for (const place of context.all('opportunity')) {
      const opportunity = place.statement;
      const status = opportunity.status?.value;
      if (status !== 'planned' && status !== 'doing') continue;
      if (isLifeMap(place) || context.isUnread(opportunity.span)) continue;
      if (answers(opportunity, place).some((answer) => answer.status?.value !== 'dropped')) continue;
      const says = status === 'planned' ? 'is planned' : 'is under way';
      yield {
        span: opportunity.head,
        message: `This opportunity ${says}, but no action item says who does what by when. Plans without a next step stay plans: add \`action-item "…" { for …; owner …; due … }\`.`,
        fixes: fixOf(place),
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
              pain queue "The queue is too long" { owner store }
              ⟦opportunity shelf "Pay at the shelf"⟧ { for queue; owner store; status planned }
            }
          }
        `,
        fixed: `
          owner store "Bike shop"

          journey buying "Buying a bike" {
            stage "Pays" {
              touchpoint "Till" { channel store }
              pain queue "The queue is too long" { owner store }
              opportunity shelf "Pay at the shelf" { for queue; owner store; status planned }
              action-item "What is done first" { for shelf; owner store; due 2026-12-21 }
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
              pain queue "The queue is too long" { owner store }
              opportunity shelf "Pay at the shelf" { for queue; owner store; status doing }
              opportunity "A second till" { for queue; owner store }
            }

            action-item "Try three apps" { for shelf; owner store; due 2026-12-15 }
          }
        `,
      },
    ],
  },
});

const bodies = new Set(['journey', 'stage', 'step'] as const);

function createFixer(context: RuleContext): (place: StatementContextOf<'opportunity'>) => readonly Fix[] {
  const getName = createNameAllocator(context.document);
  return (place) => {
    const beside = findInsertionBeside(place, bodies);
    const [owner] = listOwnersAround(place, context);
    if (beside === undefined || owner === undefined || !isDay(context.today)) return [];
    const { name, edits } = getName(place.statement);
    const due = addDays(context.today, daysToBegin);
    const written = `action-item "${fixExamples['action-item']}" { for ${name}; owner ${owner}; due ${due} }`;
    return addFixes(context.document, beside.into, written, 'Add an action item for it', beside.before).map(
      (fix) => ({ ...fix, edits: [...edits, ...fix.edits] }),
    );
  };
}
