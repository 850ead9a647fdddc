import type { Evidence } from '../../model/statements.ts';
import type { Ref } from '../../model/values.ts';
import type { Links } from '../queries/links.ts';

/** Returns the evidence that a reference names; `undefined` if it does not exist. */
export function findEvidence(ref: Ref, linked: Links): Evidence | undefined {
  const entity = linked.target(ref)?.entity;
  return entity?.kind === 'evidence' ? entity : undefined;
}
