import type { FindingCounts } from '../views/report/health-of.ts';
import type {
  ActionItemReport,
  EvidenceReport,
  JourneyReport,
  PainReport,
  Report,
  ReviewReport,
  StageReport,
  TouchpointReport,
} from '../views/report/report.ts';
import type { GetReport, MapReport } from './report-messages.ts';
import {
  isBoolean,
  isListOf,
  isNumber,
  isObjectOf,
  isOneOf,
  isOptional,
  isString,
  type Shape,
} from './shape.ts';

const maybeString = isOptional(isString);

const isStage = isObjectOf<StageReport>({
  title: isString,
  owner: maybeString,
  moments: isListOf(
    isObjectOf<StageReport['moments'][number]>({ title: isString, emotion: isOptional(isNumber) }),
  ),
});

const areTouchpoints = isListOf(
  isObjectOf<TouchpointReport>({
    title: isString,
    stage: isString,
    channel: maybeString,
    owner: maybeString,
  }),
);

const isPain = isObjectOf<PainReport>({
  file: maybeString,
  line: isNumber,
  title: isString,
  stage: maybeString,
  severity: isOptional(isOneOf(['low', 'medium', 'high', 'critical'])),
  owner: maybeString,
  status: isOneOf(['open', 'in-progress', 'resolved']),
  answered: isBoolean,
});

const isActionItem = isObjectOf<ActionItemReport>({
  line: isNumber,
  title: isString,
  stage: maybeString,
  owner: maybeString,
  due: maybeString,
  overdue: isBoolean,
  status: isOneOf(['todo', 'doing']),
});

const isEvidence = isObjectOf<EvidenceReport>({
  title: isString,
  method: maybeString,
  date: maybeString,
  ageInDays: isOptional(isNumber),
});

const isReview = isObjectOf<ReviewReport>({
  cadence: isOptional(isOneOf(['monthly', 'quarterly', 'yearly'])),
  reviewed: maybeString,
  due: maybeString,
  state: isOneOf(['fresh', 'overdue', 'never', 'no-cadence', 'not-needed']),
});

const isJourneyReport = isObjectOf<JourneyReport>({
  file: isString,
  line: isNumber,
  name: maybeString,
  title: isString,
  status: maybeString,
  state: maybeString,
  kind: maybeString,
  owner: maybeString,
  stages: isListOf(isStage),
  touchpoints: isObjectOf<JourneyReport['touchpoints']>({
    digital: areTouchpoints,
    physical: areTouchpoints,
    person: areTouchpoints,
    planned: areTouchpoints,
    external: areTouchpoints,
    unknown: areTouchpoints,
  }),
  pains: isListOf(isPain),
  actionItems: isListOf(isActionItem),
  evidence: isListOf(isEvidence),
  review: isReview,
});

/** Checks a response to `getReport`. */
export const isMapReport: Shape<MapReport> = isObjectOf<MapReport>({
  uri: isString,
  findings: isObjectOf<FindingCounts>({ error: isNumber, warning: isNumber, info: isNumber }),
  report: isObjectOf<Report>({
    version: (value): value is 1 => value === 1,
    today: isString,
    journeys: isListOf(isJourneyReport),
  }),
});

export const isGetReport: Shape<GetReport> = isObjectOf<GetReport>({ uri: isString });
