import type { Ref } from '../../model/values.ts';
import { titleOf } from '../../semantics/queries/get-title.ts';
import type { Links } from '../../semantics/queries/links.ts';

/** Returns the title of a reference's target, else the name as written. */
export function nameOf(ref: Ref, linked: Links): string {
  const found = linked.target(ref)?.entity;
  return (found && titleOf(found)) || ref.name;
}
