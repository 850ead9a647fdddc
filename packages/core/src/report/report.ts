import type { ChannelKind } from '../model/channel-kinds.ts';
import type { Severity } from '../model/statements.ts';

/** What a team takes to its meeting: the health of its journeys. `version` changes when what is there changes its meaning. */
export interface Report {
  readonly version: 1;
  /** The day it holds for, such as `2026-11-21`. */
  readonly today: string;
  readonly journeys: readonly JourneyReport[];
}

/** One journey. What the map does not say is absent. Texts are those of the map, whatever they hold. */
export interface JourneyReport {
  /** As people know the file: a path, or its name. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly name?: string;
  readonly title: string;
  readonly status?: string;
  readonly state?: string;
  readonly kind?: string;
  readonly owner?: string;
  readonly stages: readonly StageReport[];
  /** In the order of the map, each once a channel kind: those in use by their channels, the planned ones, those that are not ours, the rest. */
  readonly touchpoints: Readonly<Record<TouchpointGroup, readonly TouchpointReport[]>>;
  /** The most severe first. */
  readonly pains: readonly PainReport[];
  /** Those that are neither done nor dropped; the earliest due first, those without a day last. */
  readonly actionItems: readonly ActionItemReport[];
  /** What the map rests on; the oldest first, those without a day last. */
  readonly evidence: readonly EvidenceReport[];
  readonly review: ReviewReport;
}

/** `unknown`: it has no channel, or one whose kind nothing says. */
export type TouchpointGroup = ChannelKind | 'planned' | 'external' | 'unknown';

export interface StageReport {
  readonly title: string;
  readonly owner?: string;
  readonly moments: readonly { readonly title: string; readonly emotion?: number }[];
}

export interface TouchpointReport {
  readonly title: string;
  readonly stage: string;
  readonly channel?: string;
  readonly owner?: string;
}

export interface PainReport {
  /** The name of its file, where that is another one than the journey's: that of a touchpoint which is met here. */
  readonly file?: string;
  readonly line: number;
  readonly title: string;
  /** Absent for one of the whole journey. */
  readonly stage?: string;
  readonly severity?: Severity;
  readonly owner?: string;
  readonly status: 'open' | 'in-progress' | 'resolved';
  /** Whether an opportunity or action item is for it. */
  readonly answered: boolean;
}

export interface ActionItemReport {
  readonly line: number;
  readonly title: string;
  readonly stage?: string;
  readonly owner?: string;
  /** As it was written. */
  readonly due?: string;
  readonly overdue: boolean;
  readonly status: 'todo' | 'doing';
}

export interface EvidenceReport {
  readonly title: string;
  readonly method?: string;
  readonly date?: string;
  /** How many days ago; absent where the day is unknown, or still to come. */
  readonly ageInDays?: number;
}

export interface ReviewReport {
  readonly cadence?: 'monthly' | 'quarterly' | 'yearly';
  readonly reviewed?: string;
  /** The last day on which it is still fresh. */
  readonly due?: string;
  /** `not-needed`: of a journey that is retired, or does not exist yet. */
  readonly state: 'fresh' | 'overdue' | 'never' | 'no-cadence' | 'not-needed';
}
