import type { Ref } from '@journey-maps/core/model';
import { type LinkedDocument, titleOf } from '@journey-maps/core/semantics';

/** Returns the title of a reference's target, or the referenced name if the target is unknown. */
export function titleOfRef(ref: Ref, linked: LinkedDocument): string {
  const target = linked.target(ref)?.entity;
  return (target && titleOf(target)) || ref.name;
}

export function titlesOfRefs(refs: readonly Ref[], linked: LinkedDocument): readonly string[] {
  return refs.map((ref) => titleOfRef(ref, linked));
}
