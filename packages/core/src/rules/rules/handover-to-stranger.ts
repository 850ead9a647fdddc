import type { BodyStatement, Journey, Stage, Step } from '../../model/statements.ts';
import type { Ref } from '../../model/values.ts';
import { listChildren } from '../../model/walk.ts';
import type { LinkedDocument, Target } from '../../semantics/link/linked-document.ts';
import { findVisibleDeclaration } from '../../semantics/queries/find-visible-declaration.ts';
import { isLifeMap } from '../../semantics/queries/is-life-map.ts';
import type { WorkspaceView } from '../../semantics/workspace/workspace-view.ts';
import { findSmallest } from '../../text/lists/extremes.ts';
import { defineRule } from '../engine/rule.ts';

type Owning = Target['entity'];

export const handoverToStranger = defineRule({
  id: 'handover-to-stranger',
  category: 'from finding to action',
  summary: 'A handover to an owner who owns nothing in the rest of the journey.',
  why: 'The handover passes the customer to a team that owns no later part of the map. Either a later part lacks its owner, or the handover names the wrong team.',
  source:
    'Service blueprinting: where work crosses the line of internal interaction, another team must be there to take on the work.',
  levels: { draft: 'off', recommended: 'warning', strict: 'warning' },
  reportsMissing: true,
  options: {},
  *check({ linked, workspace, all, isUnread }) {
    for (const place of all('journey')) {
      const journey = place.statement;
      if (isLifeMap(place) || isUnread(journey.span)) continue;
      const { getLast, getSlot, last, isOwned } = collectOwnersBySlot(journey, linked, workspace);
      for (const stage of journey.stages) {
        for (const moment of [stage, ...stage.steps]) {
          const slot = moment.kind === 'stage' ? getSlot(stage.steps.at(-1) ?? stage) : getSlot(moment);
          // A `next` may lead back, so the part that follows may begin at an earlier moment.
          const from = findSmallest(
            moment.nexts.map(({ target }) => slotOfTarget(target, getSlot)),
            slot + 1,
          );
          // A handover at the end of the map may lead to a team outside of it. If the next moment has no owner,
          // another rule reports that.
          if (from > last || !isOwned(from)) continue;
          for (const { owner } of moment.handovers) {
            const taker = owner && linked.target(owner)?.entity;
            if (owner === undefined || taker === undefined || getLast(taker) >= from) continue;
            yield {
              span: owner.span,
              message: `The customer is handed over to \`${owner.name}\` here, but it owns nothing in the rest of the journey. No team would receive the customer: add \`owner ${owner.name}\` where this team takes over, or hand over to a team that owns a later stage.`,
            };
          }
        }
      }
    }

    function slotOfTarget(target: Ref | undefined, getSlot: (moment: Stage | Step) => number): number {
      const entity = target && linked.target(target)?.entity;
      return entity?.kind === 'stage' || entity?.kind === 'step' ? getSlot(entity) : Infinity;
    }
  },
  examples: {
    bad: [
      {
        text: `
          owner web "Web team"
          owner store "Bike shop"
          owner workshop "Workshop"

          journey buying "Buying a bike" {
            stage "Looks around" {
              owner web
              touchpoint "Website" { channel website }
              handover ⟦workshop⟧ "A day and a bike are agreed"
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
          owner workshop "Workshop"

          journey buying "Buying a bike" {
            stage "Looks around" {
              owner web
              touchpoint "Website" { channel website }
              handover store "A day and a bike are agreed"
            }

            stage "Tries it" {
              owner store

              step "Has it set up" {
                touchpoint "Seat and brakes" { channel store; owner workshop }
                handover store "The bike is safe"
              }
              step "Rides around the block" {
                touchpoint "Test ride" { channel store }
                handover web "They want to think it over"
              }
            }
          }
        `,
      },
    ],
  },
});

/**
 * Numbers the stages and steps of a journey in order, as slots. Finds the slots with an owner, and the last
 * slot in which each owner owns something.
 */
function collectOwnersBySlot(journey: Journey, linked: LinkedDocument, workspace: WorkspaceView) {
  const slots = new Map<Stage | Step, number>();
  const lasts = new Map<Owning, number>();
  const owned = new Set<number>();
  for (const stage of journey.stages) {
    slots.set(stage, slots.size);
    if (stage.owner !== undefined) ownMoment(stage.owner, stage);
    for (const child of listChildren(stage)) if (child.kind !== 'step') collect(child, linked, stage);
    for (const step of stage.steps) {
      slots.set(step, slots.size);
      const owner = step.owner ?? stage.owner;
      if (owner !== undefined) {
        ownMoment(owner, step);
        owned.add(slots.get(stage) ?? -1);
      }
      for (const child of listChildren(step)) collect(child, linked, step);
      collectDetails(step);
    }
  }
  return {
    getLast: (owner: Owning) => lasts.get(owner) ?? -1,
    getSlot: (moment: Stage | Step) => slots.get(moment) ?? Infinity,
    last: slots.size - 1,
    isOwned: (slot: number) => owned.has(slot),
  };

  function ownMoment(ref: Ref, moment: Stage | Step): void {
    owned.add(slots.get(moment) ?? -1);
    own(ref, linked, moment);
  }

  function collect(statement: BodyStatement, within: LinkedDocument, moment: Stage | Step): void {
    // A handover names the owner who takes over, not one who owns something here.
    if (statement.kind === 'handover') return;
    if (statement.kind === 'touchpoint') {
      const declared = findVisibleDeclaration(statement, within, workspace);
      if (declared?.entity.owner !== undefined) own(declared.entity.owner, declared.linked, moment);
    } else if ('owner' in statement && statement.owner !== undefined) own(statement.owner, within, moment);
    for (const child of listChildren(statement)) collect(child, within, moment);
  }

  /** Adds the owners in the journey to which a step's `details` refers. */
  function collectDetails(step: Step): void {
    const target = step.details && linked.target(step.details);
    if (target?.uri === undefined || target.entity.kind !== 'journey') return;
    const within = target.uri === linked.document.uri ? linked : workspace.linked(target.uri);
    if (within === undefined) return;
    const { owner, stages } = target.entity;
    if (owner !== undefined) own(owner, within, step);
    for (const stage of stages) collect(stage, within, step);
  }

  function own(ref: Ref, within: LinkedDocument, moment: Stage | Step): void {
    const owner = within.target(ref)?.entity;
    if (owner !== undefined) lasts.set(owner, slots.get(moment) ?? -1);
  }
}
