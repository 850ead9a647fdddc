import type { ChannelKind } from '../../model/channel-kinds.ts';
import type { Severity } from '../../model/statements.ts';
import type { Progress } from '../../semantics/figures/list-progress.ts';
import type { ConfidenceBasis } from '../../semantics/figures/rate-confidence.ts';

/** The health of journeys, for a team's meeting. `version` changes when a property changes its meaning. */
export interface Report {
  readonly version: 1;
  /** The date of the report, such as `2026-11-21`. */
  readonly today: string;
  readonly journeys: readonly JourneyReport[];
}

/** The report on one journey. Values that the map does not give are absent. Texts are unescaped. */
export interface JourneyReport {
  /** The file to display: a path or a name. */
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
  /**
   * Distinct touchpoints in the order of the map, grouped: those in use by channel kind, planned ones,
   * external ones, and the rest.
   */
  readonly touchpoints: Readonly<Record<TouchpointGroup, readonly TouchpointReport[]>>;
  /** Pains, the most severe first. */
  readonly pains: readonly PainReport[];
  /** Action items that are neither done nor dropped, the earliest due date first, those without a date last. */
  readonly actionItems: readonly ActionItemReport[];
  /** The evidence for the map, the oldest first, that without a date last. */
  readonly evidence: readonly EvidenceReport[];
  readonly review: ReviewReport;
  /** The customers from place to place; absent if neither a count nor an exit has a figure. */
  readonly funnel?: FunnelReport;
  /** The metrics, in the order of the map. */
  readonly metrics: readonly MetricReport[];
  /** The first contact of each persona with a touchpoint of ours. */
  readonly firstContacts: readonly FirstContactReport[];
  readonly confidence: ConfidenceReport;
  /** The checklist of the work on the map. */
  readonly progress: Progress;
}

/** `unknown`: without a channel, or with a channel of unknown kind. */
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
  /** The name of its file, if it is not the journey's: the file that declares its touchpoint. */
  readonly file?: string;
  readonly line: number;
  readonly title: string;
  /** Absent for a pain of the whole journey. */
  readonly stage?: string;
  readonly severity?: Severity;
  readonly owner?: string;
  readonly status: 'open' | 'in-progress' | 'resolved';
  /** True if an opportunity or action item addresses it. */
  readonly answered: boolean;
}

export interface ActionItemReport {
  readonly line: number;
  readonly title: string;
  readonly stage?: string;
  readonly owner?: string;
  /** The date as written. */
  readonly due?: string;
  readonly overdue: boolean;
  readonly status: 'todo' | 'doing';
}

export interface EvidenceReport {
  readonly title: string;
  readonly method?: string;
  readonly date?: string;
  /** The age in days; absent if the date is missing, invalid or in the future. */
  readonly ageInDays?: number;
}

export interface ReviewReport {
  readonly cadence?: 'monthly' | 'quarterly' | 'yearly';
  readonly reviewed?: string;
  /** The last day of being fresh. */
  readonly due?: string;
  /** `not-needed`: the journey is retired or describes the future. */
  readonly state: 'fresh' | 'overdue' | 'never' | 'no-cadence' | 'not-needed';
}

/** The customers who get to the places of a journey. Percentages are those of all who set out, from 0 to 100. */
export interface FunnelReport {
  /** `exits`: by exits alone, at most. */
  readonly basis: 'reached' | 'exits';
  /** The evidence of the figures. */
  readonly source?: string;
  readonly date?: string;
  readonly places: readonly FunnelPlaceReport[];
  /** The journey that a future journey is compared with: the figures of its places are `baseline`. */
  readonly baseline?: string;
}

export interface FunnelPlaceReport {
  readonly stage: string;
  /** Absent for a stage. */
  readonly step?: string;
  readonly people?: number;
  readonly percent?: number;
  /** True if the place is for a part of the customers only, so that no loss is computed. */
  readonly part: boolean;
  /** The points lost on the way here. */
  readonly lost?: number;
  /** The points of these that exits explain. */
  readonly explained?: number;
  /** True for the greatest loss. */
  readonly greatest: boolean;
  /** The figures of the same place in the baseline. */
  readonly baseline?: { readonly people?: number; readonly percent?: number };
}

export interface FigureReport {
  readonly value: number;
  readonly percent: boolean;
}

export interface MetricReport {
  readonly title: string;
  readonly unit?: string;
  readonly now?: FigureReport;
  /** The date of the figure, as written; absent for a figure without a date. */
  readonly date?: string;
  readonly target?: FigureReport;
  /** The deadline of the target, as written. */
  readonly due?: string;
  /** The best promise, and the opportunity that makes it. */
  readonly promise?: FigureReport & { readonly opportunity: string };
  /** The distance that is left to the target, in the unit of the metric or in points; 0 if it is reached. */
  readonly gap?: number;
  readonly lessIsBetter: boolean;
}

export interface FirstContactReport {
  readonly persona?: string;
  readonly stage: string;
  readonly moment: string;
  readonly touchpoints: readonly string[];
  readonly emotion?: number;
}

export interface ConfidenceReport {
  /** The number of moments with each basis, and their percentages, which sum to 100. The best basis comes first. */
  readonly shares: readonly {
    readonly basis: ConfidenceBasis;
    readonly moments: number;
    readonly percent: number;
  }[];
  readonly moments: readonly {
    readonly stage: string;
    readonly title: string;
    readonly basis: ConfidenceBasis;
    /** Every basis, with the titles of its evidence. */
    readonly bases: readonly { readonly basis: ConfidenceBasis; readonly sources: readonly string[] }[];
  }[];
}
