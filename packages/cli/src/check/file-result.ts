import type { Finding, SuppressedFinding } from '@journey-maps/core/model';

/** A finding that can be recognised in another version of its map. */
export type KnownFinding = Finding & { readonly fingerprint: string };
export type KnownSuppressed = SuppressedFinding & { readonly fingerprint: string };

/** The result of the check of one map. Plain data, since it crosses threads and is kept in the cache. */
export interface FileResult {
  /** In the order of the text. */
  readonly findings: readonly KnownFinding[];
  /** The findings that a comment of the map suppresses. */
  readonly suppressed: readonly KnownSuppressed[];
  /** The result also depends on maps of the workspace that this map does not import. */
  readonly isWide: boolean;
}
