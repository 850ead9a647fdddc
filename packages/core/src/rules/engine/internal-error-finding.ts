import type { JourneyDocument } from '../../model/document.ts';
import type { Finding } from '../../model/finding.ts';
import { explainInternalError } from '../../model/unread-document.ts';
import { internalError } from '../rules/internal-error.ts';

/** Returns the finding for an exception during the check of a file. It is at the file's start. */
export function createInternalErrorFinding({ uri }: Pick<JourneyDocument, 'uri'>, error: unknown): Finding {
  const span = { start: 0, end: 0 };
  return {
    rule: internalError.id,
    level: 'error',
    message: explainInternalError(error),
    uri,
    span,
    statement: span,
    fixes: [],
  };
}
