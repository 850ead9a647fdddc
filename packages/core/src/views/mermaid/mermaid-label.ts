/** The part of a diagram that contains a text. Each part excludes different characters. */
export type LabelPlace = 'title' | 'section' | 'task' | 'actor' | 'description';

/**
 * Encodes a text so that every renderer of `journey` diagrams shows exactly its characters.
 *
 * Mermaid's lexer cuts a text at `;`, `#` or `:`, takes `%%` for comments and configuration and `<` for HTML,
 * trims it, and uses `ﬂ°` and `¶ß` as its own placeholders. Decimal entities (`#59;`) survive all of this.
 * Some characters cannot be expressed and are replaced: line breaks become line feeds, NUL and lone
 * surrogates become U+FFFD, and an empty text becomes a zero width space. Measured on Mermaid 11 and 12;
 * `test/mermaid-in-chromium.test.ts` repeats the measurement.
 *
 * @param apart encodes the same text differently, so that Mermaid does not merge it with an equal neighbour.
 */
export function encodeMermaidLabel(text: string, place: LabelPlace, { apart = false } = {}): string {
  const points = Array.from(replaceInexpressible(text));
  const first = points.findIndex((point) => !/\s/.test(point));
  const end = points.findLastIndex((point) => !/\s/.test(point));
  // A task that begins like a statement would become one. An actor called `__proto__` would be lost as the
  // key of an object.
  const initial =
    (place === 'task' && statementStart.test(text)) || (place === 'actor' && text === '__proto__');
  const encoded = points.map((point, i) => {
    const outer = first < 0 || i < first || i > end;
    // Site generators take two braces, and a brace before an entity, for a template, even in fences.
    const next = points[i + 1];
    const isTemplate =
      point === '{' && next !== undefined && (next === '{' || i + 1 > end || mustEscape(next, place));
    return outer || isTemplate || (i === 0 && initial) || mustEscape(point, place)
      ? encodeEntity(point)
      : point;
  });
  if (apart) writeApart(points, encoded);
  return encoded.join('');
}

const statementStart = /^(title|section|journey|acctitle|accdescr)/i;

function replaceInexpressible(text: string): string {
  const clean = text.replace(/\r\n?/g, '\n').replaceAll('\0', '\uFFFD').toWellFormed();
  return clean === '' ? '\u200B' : clean;
}

function mustEscape(point: string, place: LabelPlace): boolean {
  if ('#;:%<\n\uFB02\u00B6'.includes(point) || point === '\u200B') return true;
  return (place === 'actor' && point === ',') || (place === 'description' && point === '}');
}

function encodeEntity(point: string): string {
  return `#${point.codePointAt(0)};`;
}

/**
 * Encodes the text differently with the same meaning: a leading zero does not change an entity.
 * From 128 to 159 it would, because HTML maps these numbers to other characters: a text of only such
 * characters gets a zero width space.
 */
function writeApart(points: readonly string[], encoded: string[]): void {
  const i = points.findIndex((point) => !/[\u0080-\u009F]/.test(point));
  if (i < 0) encoded.push(encodeEntity('\u200B'));
  else encoded[i] = encodeEntity(points[i] ?? '').replace('#', '#0');
}
