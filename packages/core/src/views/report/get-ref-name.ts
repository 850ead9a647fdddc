import type { Ref } from '../../model/values.ts';
import { getTitle } from '../../semantics/queries/get-title.ts';
import type { Links } from '../../semantics/queries/links.ts';

/** Returns the title of a reference's target, else the name as written. */
export function getRefName(ref: Ref, linked: Links): string {
  const entity = linked.target(ref)?.entity;
  return (entity && getTitle(entity)) || ref.name;
}
