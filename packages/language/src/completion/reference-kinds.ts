import type { RefKind } from '@journey-maps/core';
import type { StatementHead } from '../lexer/statement-table.ts';

/** What the grammar's types of references are to the model. */
const kinds: Readonly<Record<string, RefKind>> = {
  PersonaDecl: 'persona',
  OwnerDecl: 'owner',
  ChannelDecl: 'channel',
  EvidenceDecl: 'evidence',
  Journey: 'journey',
  AnyMetric: 'metric',
  Finding: 'finding',
  Reason: 'reason',
  Moment: 'moment',
};

/**
 * What the name after a keyword leads to; undefined where it is a new one. A touchpoint or metric inside a journey may
 * be one declared elsewhere.
 */
export function referenceKindOf({ refersTo, type }: StatementHead): RefKind | undefined {
  if (refersTo !== undefined) return kinds[refersTo];
  if (type === 'Touchpoint') return 'touchpoint';
  return type === 'Metric' ? 'metric' : undefined;
}
