import type { JourneyDocument, Span } from '@journey-maps/core/model';
import { parseTextValue } from '../src/lexer/text-value.ts';

/**
 * Lists the wrong spans of a model. A span must be inside the text and inside its parent's span, and contain
 * its value. There should be none, whatever the text.
 */
export function misplaced(document: JourneyDocument): string[] {
  const flaws: string[] = [];
  const { text } = document;
  const visit = (value: unknown, path: string, within: Span): void => {
    if (Array.isArray(value)) value.forEach((item, i) => visit(item, `${path}[${i}]`, within));
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    const span = 'span' in value ? (value.span as Span) : within;
    const complain = (what: string) => flaws.push(`${path}: ${what} ${JSON.stringify(span)}`);
    if (!contains(within, span)) complain('not within what it stands in');
    if ('head' in value) {
      if (!contains(span, value.head as Span)) complain('its head lies elsewhere');
      if ('body' in value && value.body !== undefined && !contains(span, value.body as Span))
        complain('its body lies elsewhere');
    }
    const written = text.slice(span.start, span.end);
    if (isValue(value) && !holds(written, value.value)) complain(`is ${written}`);
    if ('to' in value && 'name' in value && written.normalize('NFC') !== value.name)
      complain(`is ${written}`);
    for (const [key, inner] of Object.entries(value)) {
      if (!ownPlaces.has(key) && typeof inner === 'object')
        visit(inner, `${path}.${key}`, key === 'within' ? whole : span);
    }
  };
  const whole = { start: 0, end: text.length };
  const { problems, repeated, comments, ...model } = document;
  visit(model, '', whole);
  for (const place of [...problems.map(({ span }) => span), ...comments]) {
    if (!contains(whole, place))
      flaws.push(`a problem or comment outside of the text: ${JSON.stringify(place)}`);
  }
  for (const { span, first } of repeated) {
    if (!contains(whole, span) || !contains(whole, first))
      flaws.push('a repeated property outside of the text');
  }
  return flaws;
}

const ownPlaces = new Set(['span', 'head', 'body']);

function contains(outer: Span, inner: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end && inner.start <= inner.end;
}

/** Returns whether an object is a text, name, number, date or keyword. */
function isValue(object: object): object is { value: unknown } {
  return 'value' in object && Object.keys(object).every((key) => ['value', 'span', 'percent'].includes(key));
}

/** Returns whether a text of the source is a notation of a value. */
function holds(written: string, value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (/^["“”„«»]/.test(written)) return parseTextValue(written) === value;
  return (
    written.normalize('NFC') === value ||
    written.replace(/\.$/, '').replaceAll('.', '-').normalize('NFC') === value
  );
}
