import type { Links } from '../facts/links.ts';
import { titleOf } from '../facts/title-of.ts';
import type { Ref } from '../model/values.ts';

/** Returns the title of a reference's target, else the name as written. */
export function nameOf(ref: Ref, linked: Links): string {
  const found = linked.target(ref)?.entity;
  return (found && titleOf(found)) || ref.name;
}
