import type { Rule } from '../rule.ts';
import { actionItemWithoutOwner } from './action-item-without-owner.ts';
import { actionItemWithoutReason } from './action-item-without-reason.ts';
import { contradictoryStatus } from './contradictory-status.ts';
import { duplicateName } from './duplicate-name.ts';
import { emotionDropWithoutPain } from './emotion-drop-without-pain.ts';
import { empathyMapWithoutEvidence } from './empathy-map-without-evidence.ts';
import { handoverToStranger } from './handover-to-stranger.ts';
import { handoverWithoutCondition } from './handover-without-condition.ts';
import { importNotFound } from './import-not-found.ts';
import { invalidDate } from './invalid-date.ts';
import { invalidSuppression } from './invalid-suppression.ts';
import { journeyWithoutEvidence } from './journey-without-evidence.ts';
import { journeyWithoutMetric } from './journey-without-metric.ts';
import { journeyWithoutReview } from './journey-without-review.ts';
import { metricWithoutEvidence } from './metric-without-evidence.ts';
import { metricWithoutTarget } from './metric-without-target.ts';
import { momentOfTruthWithoutMetric } from './moment-of-truth-without-metric.ts';
import { negativeEmotionWithoutCause } from './negative-emotion-without-cause.ts';
import { numberOutOfRange } from './number-out-of-range.ts';
import { opportunityWithoutAction } from './opportunity-without-action.ts';
import { opportunityWithoutOwner } from './opportunity-without-owner.ts';
import { opportunityWithoutReason } from './opportunity-without-reason.ts';
import { opportunityWithoutScore } from './opportunity-without-score.ts';
import { ownerChangeWithoutHandover } from './owner-change-without-handover.ts';
import { painWithoutEvidence } from './pain-without-evidence.ts';
import { painWithoutOpportunity } from './pain-without-opportunity.ts';
import { painWithoutOwner } from './pain-without-owner.ts';
import { painWithoutSeverity } from './pain-without-severity.ts';
import { personaWithoutEvidence } from './persona-without-evidence.ts';
import { personaWithoutWalkthrough } from './persona-without-walkthrough.ts';
import { referenceCycle } from './reference-cycle.ts';
import { repeatedProperty } from './repeated-property.ts';
import { reviewOverdue } from './review-overdue.ts';
import { stageWithoutTouchpoint } from './stage-without-touchpoint.ts';
import { staleEvidence } from './stale-evidence.ts';
import { syntax } from './syntax.ts';
import { tooManyPersonas } from './too-many-personas.ts';
import { tooManyStages } from './too-many-stages.ts';
import { unresolvedReference } from './unresolved-reference.ts';
import { unusedDeclaration } from './unused-declaration.ts';
import { unusedImport } from './unused-import.ts';
import { unusedSuppression } from './unused-suppression.ts';

/** Every rule, in the order of the documentation. A test keeps the list complete. */
export const rules: readonly Rule[] = [
  syntax,
  unresolvedReference,
  duplicateName,
  repeatedProperty,
  numberOutOfRange,
  invalidDate,
  importNotFound,
  referenceCycle,
  unusedImport,
  stageWithoutTouchpoint,
  painWithoutSeverity,
  painWithoutOpportunity,
  opportunityWithoutReason,
  opportunityWithoutAction,
  opportunityWithoutScore,
  opportunityWithoutOwner,
  actionItemWithoutReason,
  contradictoryStatus,
  emotionDropWithoutPain,
  negativeEmotionWithoutCause,
  momentOfTruthWithoutMetric,
  ownerChangeWithoutHandover,
  handoverToStranger,
  handoverWithoutCondition,
  personaWithoutEvidence,
  painWithoutEvidence,
  journeyWithoutEvidence,
  empathyMapWithoutEvidence,
  staleEvidence,
  metricWithoutTarget,
  metricWithoutEvidence,
  journeyWithoutMetric,
  personaWithoutWalkthrough,
  painWithoutOwner,
  actionItemWithoutOwner,
  journeyWithoutReview,
  reviewOverdue,
  unusedDeclaration,
  tooManyStages,
  tooManyPersonas,
  // It looks at what the rules above have found.
  unusedSuppression,
  invalidSuppression,
];
