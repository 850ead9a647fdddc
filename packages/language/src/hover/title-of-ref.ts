import { type LinkedDocument, type Ref, titleOf } from '@journey-maps/core';

/** What people read for what a reference leads to; its name where nothing in sight declares it. */
export function titleOfRef(ref: Ref, linked: LinkedDocument): string {
  const target = linked.target(ref)?.entity;
  return (target && titleOf(target)) || ref.name;
}

export function titlesOfRefs(refs: readonly Ref[], linked: LinkedDocument): readonly string[] {
  return refs.map((ref) => titleOfRef(ref, linked));
}
