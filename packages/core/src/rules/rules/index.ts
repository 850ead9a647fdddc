import type { Rule } from '../engine/rule.ts';
import { actionItemOverdue } from './action-item-overdue.ts';
import { actionItemWithoutDue } from './action-item-without-due.ts';
import { actionItemWithoutOwner } from './action-item-without-owner.ts';
import { actionItemWithoutReason } from './action-item-without-reason.ts';
import { baselinePainUnanswered } from './baseline-pain-unanswered.ts';
import { blueprintWithoutBackstage } from './blueprint-without-backstage.ts';
import { contradictedEmotion } from './contradicted-emotion.ts';
import { contradictoryFunnel } from './contradictory-funnel.ts';
import { contradictoryReading } from './contradictory-reading.ts';
import { contradictoryStatus } from './contradictory-status.ts';
import { duplicateName } from './duplicate-name.ts';
import { emotionDropWithoutPain } from './emotion-drop-without-pain.ts';
import { empathyMapWithoutEvidence } from './empathy-map-without-evidence.ts';
import { empathyMapWithoutQuadrant } from './empathy-map-without-quadrant.ts';
import { exitWithoutShare } from './exit-without-share.ts';
import { fileNotFound } from './file-not-found.ts';
import { flatEmotion } from './flat-emotion.ts';
import { futureWithoutBaseline } from './future-without-baseline.ts';
import { handoverToStranger } from './handover-to-stranger.ts';
import { handoverWithoutCondition } from './handover-without-condition.ts';
import { importNotFound } from './import-not-found.ts';
import { internalError } from './internal-error.ts';
import { invalidDate } from './invalid-date.ts';
import { invalidSuppression } from './invalid-suppression.ts';
import { journeyWithoutEvidence } from './journey-without-evidence.ts';
import { journeyWithoutMetric } from './journey-without-metric.ts';
import { journeyWithoutOwner } from './journey-without-owner.ts';
import { journeyWithoutPersona } from './journey-without-persona.ts';
import { journeyWithoutPurpose } from './journey-without-purpose.ts';
import { journeyWithoutReview } from './journey-without-review.ts';
import { journeyWithoutStage } from './journey-without-stage.ts';
import { laneWithoutOwner } from './lane-without-owner.ts';
import { lossWithoutCause } from './loss-without-cause.ts';
import { metricWithoutEvidence } from './metric-without-evidence.ts';
import { metricWithoutOwner } from './metric-without-owner.ts';
import { metricWithoutTarget } from './metric-without-target.ts';
import { momentOfTruthWithoutMetric } from './moment-of-truth-without-metric.ts';
import { negativeEmotionWithoutCause } from './negative-emotion-without-cause.ts';
import { numberOutOfRange } from './number-out-of-range.ts';
import { oneSidedChannels } from './one-sided-channels.ts';
import { opportunityWithoutAction } from './opportunity-without-action.ts';
import { opportunityWithoutOwner } from './opportunity-without-owner.ts';
import { opportunityWithoutReason } from './opportunity-without-reason.ts';
import { opportunityWithoutScore } from './opportunity-without-score.ts';
import { outrankedOpportunity } from './outranked-opportunity.ts';
import { ownerChangeWithoutHandover } from './owner-change-without-handover.ts';
import { painWithoutEvidence } from './pain-without-evidence.ts';
import { painWithoutOpportunity } from './pain-without-opportunity.ts';
import { painWithoutOwner } from './pain-without-owner.ts';
import { painWithoutSeverity } from './pain-without-severity.ts';
import { personaWithoutEvidence } from './persona-without-evidence.ts';
import { personaWithoutGoal } from './persona-without-goal.ts';
import { personaWithoutWalkthrough } from './persona-without-walkthrough.ts';
import { personalDataInMap } from './personal-data-in-map.ts';
import { pictureWithoutText } from './picture-without-text.ts';
import { reachedWithoutEvidence } from './reached-without-evidence.ts';
import { referenceCycle } from './reference-cycle.ts';
import { repeatedProperty } from './repeated-property.ts';
import { reviewOverdue } from './review-overdue.ts';
import { stageWithoutEmotion } from './stage-without-emotion.ts';
import { stageWithoutOwner } from './stage-without-owner.ts';
import { stageWithoutThought } from './stage-without-thought.ts';
import { stageWithoutTouchpoint } from './stage-without-touchpoint.ts';
import { staleEvidence } from './stale-evidence.ts';
import { staleMetric } from './stale-metric.ts';
import { syntax } from './syntax.ts';
import { targetMissed } from './target-missed.ts';
import { targetWithoutPlan } from './target-without-plan.ts';
import { tooManyPersonas } from './too-many-personas.ts';
import { tooManyStages } from './too-many-stages.ts';
import { touchpointWithoutChannel } from './touchpoint-without-channel.ts';
import { touchpointWithoutImportance } from './touchpoint-without-importance.ts';
import { touchpointWithoutOwner } from './touchpoint-without-owner.ts';
import { unchangedExample } from './unchanged-example.ts';
import { unreadableData } from './unreadable-data.ts';
import { unresolvedReference } from './unresolved-reference.ts';
import { unusedDeclaration } from './unused-declaration.ts';
import { unusedImport } from './unused-import.ts';
import { unusedSuppression } from './unused-suppression.ts';
import { withoutPrimaryPersona } from './without-primary-persona.ts';
import { worseningMetric } from './worsening-metric.ts';

/** All rules, in the order of the documentation. A test keeps the list complete. */
export const rules: readonly Rule[] = [
  syntax,
  internalError,
  unresolvedReference,
  duplicateName,
  repeatedProperty,
  numberOutOfRange,
  invalidDate,
  importNotFound,
  fileNotFound,
  unreadableData,
  contradictoryReading,
  personalDataInMap,
  referenceCycle,
  unusedImport,
  stageWithoutTouchpoint,
  journeyWithoutStage,
  journeyWithoutPersona,
  journeyWithoutPurpose,
  personaWithoutGoal,
  withoutPrimaryPersona,
  stageWithoutEmotion,
  flatEmotion,
  stageWithoutThought,
  touchpointWithoutChannel,
  oneSidedChannels,
  touchpointWithoutImportance,
  pictureWithoutText,
  blueprintWithoutBackstage,
  empathyMapWithoutQuadrant,
  futureWithoutBaseline,
  baselinePainUnanswered,
  exitWithoutShare,
  painWithoutSeverity,
  painWithoutOpportunity,
  opportunityWithoutReason,
  opportunityWithoutAction,
  opportunityWithoutScore,
  opportunityWithoutOwner,
  actionItemWithoutReason,
  contradictoryStatus,
  lossWithoutCause,
  outrankedOpportunity,
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
  targetMissed,
  staleMetric,
  worseningMetric,
  metricWithoutEvidence,
  journeyWithoutMetric,
  targetWithoutPlan,
  reachedWithoutEvidence,
  contradictoryFunnel,
  contradictedEmotion,
  personaWithoutWalkthrough,
  painWithoutOwner,
  touchpointWithoutOwner,
  laneWithoutOwner,
  metricWithoutOwner,
  stageWithoutOwner,
  actionItemWithoutOwner,
  actionItemWithoutDue,
  actionItemOverdue,
  journeyWithoutOwner,
  journeyWithoutReview,
  reviewOverdue,
  unusedDeclaration,
  tooManyStages,
  tooManyPersonas,
  unchangedExample,
  // This rule depends on the findings of the rules above.
  unusedSuppression,
  invalidSuppression,
];
