import type { Finding, SuppressedFinding } from '@journey-maps/core';

/** A finding that can be told again in another version of its map. */
export type KnownFinding = Finding & { readonly fingerprint: string };
export type KnownSuppressed = SuppressedFinding & { readonly fingerprint: string };

/** What the check of one map gave. Plain data: it crosses threads, and is kept in the cache. */
export interface FileResult {
  /** In the order of the text. */
  readonly findings: readonly KnownFinding[];
  /** Those that a comment of the map hides. */
  readonly suppressed: readonly KnownSuppressed[];
  /** Whether it depends on other maps of the workspace than those it imports. */
  readonly isWide: boolean;
}
