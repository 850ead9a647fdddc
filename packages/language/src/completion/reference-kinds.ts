import type { RefKind } from '@journey-maps/core/model';
import type { StatementHead } from '../lexer/statement-table.ts';
import type { Connective } from '../lexer/table-data.ts';

/** Maps the grammar's types of references to the kinds of the model. */
const kinds: Readonly<Record<string, RefKind>> = {
  PersonaDecl: 'persona',
  OwnerDecl: 'owner',
  ChannelDecl: 'channel',
  EvidenceDecl: 'evidence',
  Journey: 'journey',
  AnyMetric: 'metric',
  Finding: 'finding',
  Reason: 'reason',
  Need: 'need',
  Moment: 'moment',
  Stage: 'moment',
};

/** Returns the kind of statement that the name after a word such as `from` refers to. */
export function getConnectiveKind({ refersTo }: Connective): RefKind | undefined {
  return refersTo === undefined ? undefined : kinds[refersTo];
}

/**
 * Returns the kind of statement that the name after a keyword refers to, or undefined for a declaration. A
 * touchpoint or metric inside a journey can refer to a declaration elsewhere.
 */
export function getReferenceKind({ refersTo, type }: StatementHead): RefKind | undefined {
  if (refersTo !== undefined) return kinds[refersTo];
  if (type === 'Touchpoint') return 'touchpoint';
  return type === 'Metric' ? 'metric' : undefined;
}
