import type { JourneyDocument } from '../../model/document.ts';
import type { Span } from '../../model/values.ts';

/**
 * Returns the spans of all texts in quotes and comments of a map that readers see, without contacts, paths and
 * addresses.
 */
export function listWrittenTexts(document: JourneyDocument): readonly Span[] {
  const { personas, owners, channels, evidence, touchpoints, metrics, empathyMaps, journeys, strays } =
    document;
  const spans: Span[] = [...document.comments];
  const open: unknown[] = [
    personas,
    owners,
    channels,
    evidence,
    touchpoints,
    metrics,
    empathyMaps,
    journeys,
    strays,
  ];
  for (let value = open.pop(); value !== undefined || open.length > 0; value = open.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    if (isWrittenText(value, document.text)) spans.push(value.span);
    else for (const [key, part] of Object.entries(value)) if (!leftOut.has(key)) open.push(part);
  }
  return spans.sort((a, b) => a.start - b.start);
}

/** The keys of other values than texts for readers, and of texts that name a person on purpose. */
const leftOut: ReadonlySet<string> = new Set([
  'contact',
  'path',
  'url',
  'span',
  'head',
  'body',
  'uri',
  'kind',
]);

function isWrittenText(value: object, text: string): value is { readonly span: Span } {
  const { span, value: content } = value as { readonly span?: Span; readonly value?: unknown };
  return typeof content === 'string' && span !== undefined && text[span.start] === '"';
}
