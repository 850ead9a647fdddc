import type { JourneyDocument } from '../../model/document.ts';
import { memoizeOnObject } from '../../model/memoize-on-object.ts';
import type { ActionItem, Gain, Journey, Opportunity, Pain, Stage, Step } from '../../model/statements.ts';
import { type StatementContext, walk } from '../../model/walk.ts';
import type { LinkedDocument } from '../link/linked-document.ts';
import { findEnclosingStage } from '../queries/find-enclosing-stage.ts';
import { listPlacedContents } from '../queries/list-placed-contents.ts';
import type { WorkspaceView } from '../workspace/workspace-view.ts';
import { computeFunnel } from './compute-funnel.ts';
import { createFunnelInput } from './create-funnel-input.ts';
import {
  type Priorities,
  type Priority,
  type PriorityReason,
  rankOpportunities,
} from './rank-opportunities.ts';

/** An opportunity with its rank. */
export interface RankedOpportunity {
  readonly opportunity: Opportunity;
  /** The file of the opportunity, which resolves its references. */
  readonly linked: LinkedDocument;
  readonly journey: Journey;
  /** The file of the journey. */
  readonly within: LinkedDocument;
  readonly stage?: Stage | undefined;
  readonly step?: Step | undefined;
  readonly priority: Priority;
  /** The open pains and the gains that it addresses, with their files. */
  readonly reasons: readonly { readonly insight: Pain | Gain; readonly linked: LinkedDocument }[];
  /** The first open action item for it. */
  readonly nextAction?: ActionItem | undefined;
}

/** The opportunities of journeys that are neither done nor dropped, in the order of the map, with their ranks. */
export interface RankedOpportunities extends Pick<Priorities, 'usesReach'> {
  readonly opportunities: readonly RankedOpportunity[];
  /** The pains and gains of unknown reach that keep it from counting; empty if no reach is known at all. */
  readonly withoutReach: readonly (Pain | Gain)[];
}

/** A journey with its file and the workspace around it. */
export interface JourneyInFile {
  readonly journey: Journey;
  readonly linked: LinkedDocument;
  readonly workspace: WorkspaceView;
}

/**
 * Ranks the opportunities of several journeys in one list. An opportunity that several journeys share, through
 * the declaration of a touchpoint, occurs once.
 */
export function rankJourneyOpportunities(journeys: readonly JourneyInFile[]): RankedOpportunities {
  const seen = new Set<Opportunity>();
  const reached = createReachFinder();
  const candidates = journeys.flatMap((each) => listCandidates(each, seen, reached));
  const { priorities, usesReach, withoutReach } = rankOpportunities(
    candidates.map(({ opportunity, inputs }) => ({
      value: opportunity.value?.value,
      effort: opportunity.effort?.value,
      reasons: inputs,
    })),
  );
  const unreached = new Set(withoutReach);
  const insights = new Map<Pain | Gain, string>();
  for (const { reasons, inputs } of candidates)
    reasons.forEach(({ insight }, i) => insights.set(insight, inputs[i]?.key ?? ''));
  return {
    opportunities: candidates.map(({ inputs: _, ...candidate }, i) => ({
      ...candidate,
      priority: priorities[i] ?? { missing: [], unrated: [] },
    })),
    usesReach,
    withoutReach: [...insights].filter(([, key]) => unreached.has(key)).map(([insight]) => insight),
  };
}

interface Candidate extends Omit<RankedOpportunity, 'priority'> {
  readonly inputs: readonly PriorityReason[];
}

function listCandidates(
  { journey, linked: within, workspace }: JourneyInFile,
  seen: Set<Opportunity>,
  reached: ReachFinder,
): readonly Candidate[] {
  const contents = listPlacedContents(journey, within, workspace);
  const actions = new Map<unknown, ActionItem>();
  for (const { statement, linked } of contents) {
    if (statement.kind !== 'action-item' || isClosed(statement.status?.value)) continue;
    for (const ref of statement.reasons) {
      const target = linked.target(ref)?.entity;
      const former = actions.get(target);
      if (former === undefined || isSooner(statement, former)) actions.set(target, statement);
    }
  }
  return contents.flatMap(({ statement: opportunity, linked, stage, step }): Candidate[] => {
    if (opportunity.kind !== 'opportunity' || seen.has(opportunity)) return [];
    seen.add(opportunity);
    if (isClosed(opportunity.status?.value)) return [];
    const reasons = listReasons(opportunity, linked, workspace).filter(({ insight }) => !isResolved(insight));
    const inputs = reasons.map(
      ({ insight, linked: declaring }): PriorityReason => ({
        key: `${declaring.document.uri}#${insight.span.start}`,
        kind: insight.kind,
        ...(insight.kind === 'pain' && { severity: insight.severity?.value }),
        resolved: false,
        reach: reached(insight, declaring, { journey, linked: within, workspace }),
      }),
    );
    const nextAction = actions.get(opportunity);
    return [{ opportunity, linked, journey, within, stage, step, reasons, inputs, nextAction }];
  });
}

function isClosed(status: string | undefined): boolean {
  return status === 'done' || status === 'dropped';
}

function isResolved(insight: Pain | Gain): boolean {
  return insight.kind === 'pain' && insight.status?.value === 'resolved';
}

function isSooner({ due: a }: ActionItem, { due: b }: ActionItem): boolean {
  return a !== undefined && (b === undefined || a.value < b.value);
}

/** Returns the distinct pains and gains that an opportunity addresses, with their files. */
function listReasons(
  opportunity: Opportunity,
  linked: LinkedDocument,
  workspace: WorkspaceView,
): RankedOpportunity['reasons'] {
  const reasons = new Map<Pain | Gain, LinkedDocument>();
  for (const ref of opportunity.reasons) {
    const target = linked.target(ref);
    if (target?.uri === undefined || (target.entity.kind !== 'pain' && target.entity.kind !== 'gain'))
      continue;
    const declaring = target.uri === linked.document.uri ? linked : workspace.linked(target.uri);
    if (declaring !== undefined) reasons.set(target.entity, declaring);
  }
  return [...reasons].map(([insight, declaring]) => ({ insight, linked: declaring }));
}

/** The contexts of a file's statements. */
const getContexts = memoizeOnObject(
  (document: JourneyDocument): ReadonlyMap<unknown, StatementContext> =>
    new Map(walk(document).map((context) => [context.statement, context])),
);

type ReachFinder = (
  insight: Pain | Gain,
  declaring: LinkedDocument,
  around: JourneyInFile,
) => number | undefined;

/**
 * Returns a function that finds the part of all who set out that gets to a pain or gain: at its place in this
 * journey, else in the journey that contains it, as for a future journey that addresses today's pains.
 */
function createReachFinder(): ReachFinder {
  const reaches = new Map<Journey, ReadonlyMap<unknown, number>>();
  const getReaches = (each: JourneyInFile) => {
    const known = reaches.get(each.journey) ?? computeReaches(each);
    reaches.set(each.journey, known);
    return known;
  };
  return (insight, declaring, around) => {
    const here = getReaches(around).get(insight);
    if (here !== undefined) return here;
    const context = getContexts(declaring.document).get(insight);
    let top = context;
    while (top?.parent !== undefined) top = top.parent;
    if (context === undefined || top?.statement.kind !== 'journey') return undefined;
    if (findEnclosingStage(context) === undefined) return undefined;
    return getReaches({ ...around, journey: top.statement, linked: declaring }).get(insight);
  };
}

/** Returns the reach of every pain and gain of a journey that has one. Figures that only exits imply do not count. */
function computeReaches({ journey, linked, workspace }: JourneyInFile): ReadonlyMap<unknown, number> {
  const { input, places } = createFunnelInput(journey, linked);
  const funnel = computeFunnel(input);
  if (funnel?.basis !== 'reached') return new Map();
  const shares = new Map<unknown, number>();
  for (const { place, share } of funnel.points) if (share !== undefined) shares.set(places[place], share);
  const reaches = new Map<unknown, number>();
  for (const { statement, stage, step } of listPlacedContents(journey, linked, workspace)) {
    if (statement.kind !== 'pain' && statement.kind !== 'gain') continue;
    const reach = stage === undefined ? 1 : (shares.get(step) ?? shares.get(stage));
    if (reach !== undefined) reaches.set(statement, reach);
  }
  return reaches;
}
