import type { JourneyDocument } from './document.ts';

/**
 * Returns the model of a file that could not be read for a fault of Journey Maps: its text, and a problem, so that nothing
 * takes the file for an empty map.
 */
export function unreadDocument(text: string, uri: string, error: unknown): JourneyDocument {
  const message = internalErrorMessage(error);
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

/** Words an exception while a file was checked, for users. */
export function internalErrorMessage(error: unknown): string {
  return `${describeInternalError(error)} Findings of this file may be missing: please report this error.`;
}

/** Words an exception for users: one short sentence. */
export function describeInternalError(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const [line = ''] = text.trim().split(/[\r\n]/u);
  const short = line.length > longest ? `${line.slice(0, longest)}…` : line.replace(/[.!?]+$/u, '');
  return `Internal error (your maps are not the cause): ${short || 'unknown'}.`;
}

const longest = 200;
