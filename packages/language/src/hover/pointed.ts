import type { Finding, LinkedDocument, Span, WorkspaceView } from '@journey-maps/core';
import type { Block } from './content.ts';

/** Where somebody points, and what is known there. */
export interface Pointed {
  readonly linked: LinkedDocument;
  readonly workspace: WorkspaceView;
  /** Of this file. */
  readonly findings: readonly Finding[];
  readonly offset: number;
  /** Such as `2026-11-21`. */
  readonly today: string;
}

/** What is told of a stretch of the text. */
export interface Told {
  readonly blocks: readonly Block[];
  readonly span: Span;
}
