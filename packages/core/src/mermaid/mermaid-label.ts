/** Where a text stands in the diagram: each place has characters of its own that it cannot hold. */
export type LabelPlace = 'title' | 'section' | 'task' | 'actor' | 'description';

/**
 * A text as Mermaid must have it so that every renderer of a `journey` diagram shows its characters, letter by letter.
 *
 * Mermaid's lexer cuts a text at `;`, `#` or `:`, takes `%%` for comments and configuration and `<` for HTML, trims it,
 * and uses `ﬂ°` and `¶ß` as placeholders of its own. As decimal entities (`#59;`) they pass all of that. What cannot be
 * expressed is said with others: line ends are line feeds, NUL and halves of surrogate pairs are U+FFFD, and an empty
 * text is a zero width space. Measured on Mermaid 11 and 12; `test/mermaid-in-chromium.test.ts` does it again.
 *
 * @param apart writes the same text differently, for Mermaid to tell it from an equal one beside it.
 */
export function mermaidLabel(text: string, place: LabelPlace, { apart = false } = {}): string {
  const points = Array.from(expressible(text));
  const first = points.findIndex((point) => !/\s/.test(point));
  const end = points.findLastIndex((point) => !/\s/.test(point));
  // A task that begins like a statement would be one; and an actor of this name would be lost as a key of an object.
  const initial =
    (place === 'task' && statementStart.test(text)) || (place === 'actor' && text === '__proto__');
  const encoded = points.map((point, i) => {
    const outer = first < 0 || i < first || i > end;
    // Generators of sites take two braces for a template, in fences as well.
    const isTemplate = point === '{' && points[i + 1] === '{';
    return outer || isTemplate || (i === 0 && initial) || mustEscape(point, place) ? entity(point) : point;
  });
  if (apart) writeApart(points, encoded);
  return encoded.join('');
}

const statementStart = /^(title|section|journey|acctitle|accdescr)/i;

function expressible(text: string): string {
  const clean = text.replace(/\r\n?/g, '\n').replaceAll('\0', '\uFFFD').toWellFormed();
  return clean === '' ? '\u200B' : clean;
}

function mustEscape(point: string, place: LabelPlace): boolean {
  if ('#;:%<\n\uFB02\u00B6'.includes(point) || point === '\u200B') return true;
  return (place === 'actor' && point === ',') || (place === 'description' && point === '}');
}

function entity(point: string): string {
  return `#${point.codePointAt(0)};`;
}

/**
 * A leading zero makes no difference to what an entity means, but to how it is written. Not so from 128 to 159, where
 * entities mean other characters: a text of nothing but those gets a zero width space.
 */
function writeApart(points: readonly string[], encoded: string[]): void {
  const i = points.findIndex((point) => !/[\u0080-\u009F]/.test(point));
  if (i < 0) encoded.push(entity('\u200B'));
  else encoded[i] = entity(points[i] ?? '').replace('#', '#0');
}
