import {
  type JourneyInFile,
  type RankedOpportunity,
  rankJourneyOpportunities,
} from '../../semantics/figures/rank-journey-opportunities.ts';
import { sortByRank } from '../../semantics/figures/rank-opportunities.ts';
import type { LinkedDocument } from '../../semantics/link/linked-document.ts';
import { getFileName } from '../../semantics/queries/display-names.ts';
import { getTitle } from '../../semantics/queries/get-title.ts';
import type { WorkspaceView } from '../../semantics/workspace/workspace-view.ts';
import { createLineFinder } from '../report/create-line-finder.ts';
import { getRefName } from '../report/get-ref-name.ts';
import type { Backlog, BacklogItem } from './backlog.ts';

/** A map of the backlog. */
export interface BacklogMap {
  readonly linked: LinkedDocument;
  readonly workspace: WorkspaceView;
  /** The name of the file to display. */
  readonly file: string;
}

/** Ranks the opportunities of all journeys of these maps in one list. */
export function createBacklog(maps: readonly BacklogMap[], today: string): Backlog {
  const journeys = maps.flatMap(({ linked, workspace }) =>
    linked.document.journeys.map((journey): JourneyInFile => ({ journey, linked, workspace })),
  );
  const { opportunities, usesReach, withoutReach } = rankJourneyOpportunities(journeys);
  const order = sortByRank(opportunities.map(({ priority }) => priority));
  const getLine = createLineFinder();
  const files = new Map(maps.map(({ linked, file }) => [linked.document.uri, file]));
  return {
    version: 1,
    today,
    opportunities: order.flatMap((index) => {
      const ranked = opportunities[index];
      if (ranked === undefined) return [];
      const { uri } = ranked.linked.document;
      const file = files.get(uri) ?? getFileName(uri);
      return [createItem(ranked, file, getLine(ranked.linked, ranked.opportunity.head.start))];
    }),
    usesReach,
    withoutReach: withoutReach.map(getTitle),
  };
}

function createItem(
  { opportunity, linked, journey, within, stage, priority, reasons, nextAction }: RankedOpportunity,
  file: string,
  line: number,
): BacklogItem {
  const { owner, status, value, effort } = opportunity;
  return {
    ...(priority.rank !== undefined && { rank: priority.rank }),
    title: getTitle(opportunity),
    journey: getTitle(journey),
    file,
    line,
    ...(stage && { stage: getTitle(stage) }),
    ...(owner && { owner: getRefName(owner, linked) }),
    // Done and dropped opportunities are not in the list.
    status: (status?.value ?? 'idea') as BacklogItem['status'],
    ...(value && { value: value.value }),
    ...(effort && { effort: effort.value }),
    reasons: reasons.map(({ insight }) => ({
      kind: insight.kind,
      title: getTitle(insight),
      ...(insight.kind === 'pain' && insight.severity && { severity: insight.severity.value }),
    })),
    missing: priority.missing,
    ...(nextAction && {
      next: {
        title: getTitle(nextAction),
        ...(nextAction.owner && { owner: getRefName(nextAction.owner, within) }),
        ...(nextAction.due && { due: nextAction.due.value }),
      },
    }),
  };
}
