import type { Links } from '../facts/links.ts';
import { titleOf } from '../facts/title-of.ts';
import type { Ref } from '../model/values.ts';

/** What people read for what a reference leads to: its title, else the name that is written. */
export function nameOf(ref: Ref, linked: Links): string {
  const found = linked.target(ref)?.entity;
  return (found && titleOf(found)) || ref.name;
}
