import type { Journey } from '../../model/statements.ts';
import type { Ref } from '../../model/values.ts';
import { walk } from '../../model/walk.ts';
import type { LinkedDocument } from '../link/linked-document.ts';
import { countDaysBetween, isDay } from '../queries/calendar.ts';
import { listMomentsWithPerson } from '../queries/emotion-curve.ts';
import { findEmotion } from '../queries/find-emotion.ts';
import { findOwner } from '../queries/find-owner.ts';
import { findPrimaryPersona } from '../queries/find-primary-persona.ts';
import { findRemedies } from '../queries/find-remedies.ts';
import { findVisibleDeclaration } from '../queries/find-visible-declaration.ts';
import { listExplainingPains } from '../queries/list-explaining-pains.ts';
import { listPlacedContents, type Placed } from '../queries/list-placed-contents.ts';
import { listTouchpoints } from '../queries/list-touchpoints.ts';
import { findMetricValue } from '../queries/metric-figures.ts';
import { reviewDays } from '../queries/review-days.ts';
import type { WorkspaceView } from '../workspace/workspace-view.ts';
import { findEvidence } from './find-evidence.ts';
import { listProgress, type Progress, type ProgressCount } from './list-progress.ts';

const nothing: ProgressCount = { done: 0, total: 0 };

/** Makes the checklist of a journey: the work on the map that is done, and the work that comes next. */
export function countProgress(
  journey: Journey,
  linked: LinkedDocument,
  workspace: WorkspaceView,
  today: string,
): Progress {
  const contents = listPlacedContents(journey, linked, workspace);
  const isLife = journey.journeyKind?.value === 'day-in-the-life';
  // A day in the life describes a life, not a service.
  const inService = (count: ProgressCount) => (isLife ? nothing : count);
  const evidence = listEvidence(journey, linked, contents);
  return listProgress({
    purpose: countOne(journey.purpose !== undefined),
    persona: countOne(journey.personas.length > 0),
    evidence: countOne(evidence.length > 0),
    walked: inService(countOne(evidence.some(({ method }) => method === 'walkthrough'))),
    touchpoints: inService(
      countAll(
        journey.stages,
        (stage) =>
          listTouchpoints(stage).length > 0 ||
          [stage, ...stage.steps].some(({ noTouchpoint }) => noTouchpoint !== undefined),
      ),
    ),
    ...countFeelings(journey, linked, contents),
    opportunities: inService(countAnsweredPains(contents, workspace)),
    owners: inService(countOwners(journey, linked, contents)),
    measures: inService(countMeasures(contents, workspace)),
    review: countReview(journey, today),
  });
}

function countOne(isDone: boolean): ProgressCount {
  return { done: isDone ? 1 : 0, total: 1 };
}

function countAll<T>(items: readonly T[], isDone: (item: T) => boolean): ProgressCount {
  return { done: items.filter(isDone).length, total: items.length };
}

/** Returns the methods of all evidence for a journey and its parts. */
function listEvidence(
  journey: Journey,
  linked: LinkedDocument,
  contents: readonly Placed[],
): readonly { readonly method?: string | undefined }[] {
  const refs = [
    ...journey.evidence.map((ref) => findEvidence(ref, linked)),
    ...contents.flatMap(({ statement, linked: within }) =>
      listEvidenceRefs(statement).map((ref) => findEvidence(ref, within)),
    ),
  ];
  return refs.map((evidence) => ({ method: evidence?.method?.value }));
}

/** Returns the evidence that a statement names, for itself or for the feelings of a walk. */
function listEvidenceRefs(statement: Placed['statement']): readonly Ref[] {
  return [
    ...('evidence' in statement ? statement.evidence : []),
    ...('felt' in statement ? statement.felt.flatMap(({ evidence }) => evidence ?? []) : []),
  ];
}

/** Counts the moments with a known feeling, and those with a bad feeling whose cause is on the map. */
function countFeelings(
  journey: Journey,
  linked: LinkedDocument,
  contents: readonly Placed[],
): { readonly feelings: ProgressCount; readonly pains: ProgressCount } {
  const person = findPrimaryPersona(journey, linked);
  const moments = listMomentsWithPerson(person, journey, linked).map((moment) => ({
    moment,
    score: findEmotion(moment, person, linked)?.score.value,
  }));
  const bad = moments.filter(({ score }) => score !== undefined && score < 0);
  const explained = countAll(
    bad,
    ({ moment: { stage, node } }) => listExplainingPains(node, { stage }, linked).length > 0,
  );
  const hasPain = contents.some(({ statement }) => statement.kind === 'pain');
  return {
    feelings: countAll(moments, ({ score }) => score !== undefined),
    // A map without a bad moment is done when it has a pain at all.
    pains: explained.total > 0 ? explained : countOne(hasPain),
  };
}

/** Counts the open pains for which an opportunity or an action item exists. */
function countAnsweredPains(contents: readonly Placed[], workspace: WorkspaceView): ProgressCount {
  const pains = contents.filter(
    ({ statement }) => statement.kind === 'pain' && statement.status?.value !== 'resolved',
  );
  const isAnswered = new Map<unknown, boolean>();
  for (const linked of new Set(pains.map(({ linked }) => linked))) {
    const { document } = linked;
    const find = findRemedies({ document, linked, workspace });
    const wanted = new Set<unknown>(
      pains.flatMap((placed) => (placed.linked === linked ? [placed.statement] : [])),
    );
    for (const context of walk(document)) {
      const { statement } = context;
      if (statement.kind !== 'pain' || !wanted.has(statement)) continue;
      isAnswered.set(
        statement,
        find(statement, context).some(({ status }) => status?.value !== 'dropped'),
      );
    }
  }
  return countAll(pains, ({ statement }) => isAnswered.get(statement) === true);
}

/** Counts what needs an owner: the journey, its touchpoints, open pains, opportunities and action items. */
function countOwners(journey: Journey, linked: LinkedDocument, contents: readonly Placed[]): ProgressCount {
  const owned = contents.flatMap(({ statement, linked: within, stage, step }): boolean[] => {
    switch (statement.kind) {
      case 'pain':
        return statement.status?.value === 'resolved' ? [] : [statement.owner !== undefined];
      case 'opportunity':
      case 'action-item':
        return statement.status?.value === 'dropped' ? [] : [statement.owner !== undefined];
      case 'touchpoint':
        if (statement.external !== undefined || statement.meets !== undefined || stage === undefined)
          return [];
        return [findOwner(statement, { stage, step }, within === linked ? linked : within) !== undefined];
      default:
        return [];
    }
  });
  return countAll([journey.owner !== undefined, ...owned], (isOwned) => isOwned);
}

/** Counts the metrics with a figure and a target. A journey needs one. */
function countMeasures(contents: readonly Placed[], workspace: WorkspaceView): ProgressCount {
  const metrics = contents.flatMap(({ statement, linked }) =>
    statement.kind === 'metric' ? [findVisibleDeclaration(statement, linked, workspace)] : [],
  );
  const distinct = new Map(
    metrics.flatMap((declared) =>
      declared === undefined ? [] : [[declared.entity, declared.linked] as const],
    ),
  );
  if (distinct.size === 0) return countOne(false);
  return countAll(
    [...distinct],
    ([metric, files]) =>
      metric.target !== undefined && (findMetricValue(metric, files) ?? metric.baseline) !== undefined,
  );
}

function countReview({ review, reviewed, state, status }: Journey, today: string): ProgressCount {
  if (state?.value === 'future' || status?.value === 'retired') return nothing;
  if (review === undefined || reviewed === undefined || !isDay(reviewed.value)) return countOne(false);
  return countOne(countDaysBetween(reviewed.value, today) <= reviewDays[review.value]);
}
