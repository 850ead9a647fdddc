import type { JourneyDocument } from './document.ts';

/**
 * Returns the document for a file that an internal error kept from being read. It has the text and a problem,
 * so that the file does not count as an empty map.
 */
export function createUnreadDocument(text: string, uri: string, error: unknown): JourneyDocument {
  const message = explainInternalError(error);
  return {
    uri,
    text,
    imports: [],
    personas: [],
    owners: [],
    channels: [],
    evidence: [],
    touchpoints: [],
    metrics: [],
    empathyMaps: [],
    journeys: [],
    strays: [],
    problems: [{ span: { start: 0, end: 0 }, message }],
    repeated: [],
    comments: [],
    internalError: message,
  };
}

/** Describes an exception during the check of a file, for users. */
export function explainInternalError(error: unknown): string {
  return `${describeInternalError(error)} Findings for this file may be missing: please report this error.`;
}

/** Describes an exception for users, in one short sentence. */
export function describeInternalError(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const [line = ''] = text.trim().split(/[\r\n]/u);
  const short = line.length > longest ? `${line.slice(0, longest)}…` : line.replace(/[.!?]+$/u, '');
  return `Internal error (your maps are not the cause): ${short || 'unknown'}.`;
}

const longest = 200;
