import type { Finding, Span } from '@journey-maps/core/model';
import type { LinkedDocument, WorkspaceView } from '@journey-maps/core/semantics';
import type { Block } from './content.ts';

/** The position of a hover request, with the data for the hover. */
export interface Pointed {
  readonly linked: LinkedDocument;
  readonly workspace: WorkspaceView;
  /** The findings of this file. */
  readonly findings: readonly Finding[];
  readonly offset: number;
  /** The date, such as `2026-11-21`. */
  readonly today: string;
}

/** The description of a span. */
export interface Told {
  readonly blocks: readonly Block[];
  readonly span: Span;
}
