import type { Severity } from '../../model/statements.ts';
import type { MissingPart } from '../../semantics/figures/rank-opportunities.ts';

/** The opportunities of one map or several, ranked. `version` changes when a property changes its meaning. */
export interface Backlog {
  readonly version: 1;
  /** The date of the list, such as `2026-11-21`. */
  readonly today: string;
  /** By rank. Those without a rank come last, in the order of the maps. */
  readonly opportunities: readonly BacklogItem[];
  /** True if the pains count with the part of the customers who get to them. */
  readonly usesReach: boolean;
  /** The pains and gains whose unknown reach keeps it from counting; empty if no reach is known at all. */
  readonly withoutReach: readonly string[];
}

/** An opportunity that is neither done nor dropped. Values that the map does not give are absent. */
export interface BacklogItem {
  /** From 1; equal scores share a rank. Absent if something is missing. */
  readonly rank?: number;
  readonly title: string;
  /** The journey, and the file and line of the opportunity. */
  readonly journey: string;
  readonly file: string;
  readonly line: number;
  readonly stage?: string;
  readonly owner?: string;
  readonly status: 'idea' | 'planned' | 'doing';
  readonly value?: number;
  readonly effort?: number;
  /** The open pains and the gains that it addresses. */
  readonly reasons: readonly {
    readonly kind: 'pain' | 'gain';
    readonly title: string;
    readonly severity?: Severity;
  }[];
  /** The facts without which it has no rank. `reason`: it addresses no open pain and no gain. */
  readonly missing: readonly MissingPart[];
  /** The first open action item for it. */
  readonly next?: { readonly title: string; readonly owner?: string; readonly due?: string };
}
