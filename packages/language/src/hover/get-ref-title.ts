import type { Improvement, Ref } from '@journey-maps/core/model';
import { getTitle, type LinkedDocument } from '@journey-maps/core/semantics';

/** Returns the title of a reference's target, or the referenced name if the target is unknown. */
export function getRefTitle(ref: Ref, linked: LinkedDocument): string {
  const target = linked.target(ref)?.entity;
  return (target && getTitle(target)) || ref.name;
}

export function listRefTitles(refs: readonly Ref[], linked: LinkedDocument): readonly string[] {
  return refs.map((ref) => getRefTitle(ref, linked));
}

/** Returns the titles of the metrics that an opportunity improves, with the promised figures. */
export function listPromises(
  improvements: readonly Improvement[],
  linked: LinkedDocument,
): readonly string[] {
  return improvements.flatMap(({ metrics, to }) =>
    listRefTitles(metrics, linked).map((title) =>
      to === undefined ? title : `${title} to ${to.value}${to.percent ? '%' : ''}`,
    ),
  );
}
