import type { ActionItem, Opportunity, Pain } from '../../model/statements.ts';
import type { Target } from '../../semantics/link/linked-document.ts';
import { findRemedies } from '../../semantics/queries/find-remedies.ts';
import { isLifeMap } from '../../semantics/queries/is-life-map.ts';
import { defineRule, type StatementContextOf } from '../engine/rule.ts';

export const contradictoryStatus = defineRule({
  id: 'contradictory-status',
  category: 'from finding to action',
  summary:
    'A resolved pain point with an open action item, or an open pain point whose action items are all done.',
  why: 'Either a team wastes its time, or the customer still suffers while everyone believes that the problem is solved. Only one of the two statuses can be right, and readers cannot tell which.',
  levels: { draft: 'off', recommended: 'warning', strict: 'warning' },
  options: {},
  *check(context) {
    const { all, linked, isUnread } = context;
    const answers = findRemedies(context);
    for (const place of all('pain')) {
      const pain = place.statement;
      if (isLifeMap(place) || isUnread(pain.span)) continue;
      const message = pain.status?.value === 'resolved' ? explainResolved(place) : explainOpen(place);
      if (message !== undefined) yield { span: pain.status?.span ?? pain.head, message };
    }

    function explainResolved(place: StatementContextOf<'pain'>): string | undefined {
      // Skips items with a further reason that still needs work.
      const open = listWorkFor(place).items.find(
        (item) => !isDone(item) && item.reasons.every((ref) => isOver(linked.target(ref)?.entity)),
      );
      return (
        open &&
        `This pain point is resolved, but the action item “${open.title?.value ?? ''}” for it is open. Either a team wastes its time, or the customer still suffers: set \`status done\` there, or \`status in-progress\` here.`
      );
    }

    function explainOpen(place: StatementContextOf<'pain'>): string | undefined {
      const { items, opportunities } = listWorkFor(place);
      const status = place.statement.status?.value ?? 'open';
      if (status !== 'open' || items.length === 0 || !items.every(isDone)) return undefined;
      // Skips a pain with an opportunity that is not done and has no action items yet: more work will follow.
      if (
        opportunities.some(
          (opportunity) => opportunity.status?.value !== 'done' && listItems(opportunity, place).length === 0,
        )
      )
        return undefined;
      return 'This pain point is open, but its action items are all done. Either the problem is solved, or the action items did not help: set `status resolved`, or add the missing action item.';
    }

    /**
     * Returns the work on a pain: the opportunities for it, and the action items for the pain or for one of
     * these opportunities.
     */
    function listWorkFor(place: StatementContextOf<'pain'>) {
      const given = answers(place.statement, place).filter(isAlive);
      const opportunities = given.filter((answer) => answer.kind === 'opportunity');
      const direct = given.filter((answer) => answer.kind === 'action-item');
      return {
        opportunities,
        items: [...direct, ...opportunities.flatMap((opportunity) => listItems(opportunity, place))],
      };
    }

    function listItems(opportunity: Opportunity, place: StatementContextOf<'pain'>): readonly ActionItem[] {
      return answers(opportunity, place)
        .filter(isAlive)
        .filter((answer) => answer.kind === 'action-item');
    }

    /**
     * Returns whether an entity needs no more work. Reasons that `linked` cannot resolve, such as those of an
     * opportunity in another file, are unknown: the result is `false`.
     */
    function isOver(entity: Target['entity'] | undefined): boolean {
      if (entity?.kind === 'pain') return isResolved(entity);
      if (entity?.kind !== 'opportunity') return false;
      return entity.reasons.every((ref) => {
        const reason = linked.target(ref)?.entity;
        return reason?.kind === 'pain' && isResolved(reason);
      });
    }
  },
  examples: {
    bad: [
      {
        text: `
          owner store "Bike shop"

          journey buying "Buying a bike" {
            pain queue "The queue is too long" { owner store; status ⟦resolved⟧ }
            opportunity till "A second till" { for queue; owner store }
            action-item "Buy a till" { for till; owner store; due 2026-12-15; status doing }
          }
        `,
      },
      {
        text: `
          owner store "Bike shop"

          journey buying "Buying a bike" {
            ⟦pain queue "The queue is too long"⟧ { owner store }
            action-item "Buy a till" { for queue; owner store; due 2026-10-15; status done }
          }
        `,
      },
    ],
    good: [
      {
        text: `
          owner store "Bike shop"

          journey buying "Buying a bike" {
            pain queue "The queue is too long" { owner store; status resolved }
            pain noise "The shop is loud" { owner store; status in-progress }
            opportunity till "A second till" { for queue, noise; owner store }
            opportunity ceiling "A ceiling that swallows noise" { for noise; owner store }
            action-item "Buy a till" { for till; owner store; due 2026-10-15; status done }
            action-item "Ask for offers" { for ceiling; owner store; due 2026-12-15 }
          }
        `,
      },
      {
        text: `
          owner store "Bike shop"

          journey buying "Buying a bike" {
            pain queue "The queue is too long" { owner store }
            opportunity till "A second till" { for queue; owner store; status done }
            opportunity shelf "Pay at the shelf" { for queue; owner store }
            action-item "Buy a till" { for till; owner store; due 2026-10-15; status done }
          }
        `,
      },
    ],
  },
});

function isAlive({ status }: Opportunity | ActionItem): boolean {
  return status?.value !== 'dropped';
}

function isDone({ status }: ActionItem): boolean {
  return status?.value === 'done';
}

function isResolved({ status }: Pain): boolean {
  return status?.value === 'resolved';
}
