import {
  type GetSuppression,
  getSuppression,
  isGetSuppression,
  type SuppressionText,
} from '@journey-maps/core/protocol';
import { createSuppressionEdit } from '@journey-maps/core/rules';
import type { Maps } from '../document-store.ts';
import type { Feature } from '../feature.ts';

export const suppressionText: Feature = {
  listen({ connection, maps }) {
    connection.onRequest(getSuppression, (asked: unknown) =>
      isGetSuppression(asked) ? createComment(maps, asked) : null,
    );
  },
};

/**
 * Returns the comment that hides a finding. Returns null if the finding no longer exists, no comment can hide
 * it, or the reason is empty.
 */
function createComment(maps: Maps, { uri, rule, span, reason }: GetSuppression): SuppressionText | null {
  const document = maps.document(uri);
  const finding = maps
    .findings(uri)
    .find(
      (otherFinding) =>
        otherFinding.rule === rule &&
        otherFinding.span.start === span.start &&
        otherFinding.span.end === span.end,
    );
  if (document === undefined || finding === undefined || reason.trim() === '') return null;
  const made = createSuppressionEdit(document, finding, reason);
  if (made === undefined) return null;
  const { edit } = made;
  return { version: maps.opened(uri)?.version ?? 0, at: edit.span.start, newText: edit.newText };
}
