/** A snippet with its default texts. */
export interface ExpandedSnippet {
  readonly text: string;
  /** The tab stops, in the order of the text. */
  readonly stops: readonly ExpandedStop[];
}

export interface ExpandedStop {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  /** Absent if the stop accepts any text. */
  readonly choices?: readonly string[];
}

interface Piece {
  /** Literal text; absent for a stop. */
  readonly literal?: string;
  readonly number: number;
  /** The default text of the stop; absent if it mirrors another stop. */
  readonly value?: string;
  readonly choices?: readonly string[];
  /** A transformation of another stop's text. */
  readonly derived?: { readonly from: number; readonly pattern: RegExp };
}

/**
 * Expands a snippet with the default text of each tab stop. It supports only the syntax that completion writes:
 * `${1:title}`, `${2|high,low|}`, `$0`, and names derived from titles.
 */
export function expandSnippet(snippet: string): ExpandedSnippet {
  const pieces = splitIntoPieces(snippet);
  // Two passes: a derived name precedes its title, and a mirror can precede its stop.
  const values = new Map<number, string>();
  for (const { number, value } of pieces) if (value !== undefined) values.set(number, value);
  for (const { number, derived } of pieces) {
    if (derived) values.set(number, deriveName(values.get(derived.from) ?? '', derived.pattern));
  }
  let text = '';
  const stops: ExpandedStop[] = [];
  for (const { literal, number, choices } of pieces) {
    const start = text.length;
    text += literal ?? values.get(number) ?? '';
    if (literal === undefined) stops.push({ number, start, end: text.length, ...(choices && { choices }) });
  }
  return { text, stops };
}

/** Derives a name from a title like the snippet's transformation: group 1 is a word, group 2 a separator. */
function deriveName(title: string, pattern: RegExp): string {
  return title.replaceAll(
    pattern,
    (_, word?: string, between?: string) => (word?.toLowerCase() ?? '') + (between === undefined ? '' : '-'),
  );
}

const piece =
  /\\([\\$},|])|\$\{(\d+)\|((?:\\.|[^|\\])*)\|\}|\$\{(\d+):\$\{(\d+)\/([^/]*)\/[^/]*\/[^/]*\/(\w+)\}\}|\$\{(\d+):((?:\\.|[^}\\])*)\}|\$(\d+)|[^\\$]+|[\\$]/g;

function splitIntoPieces(snippet: string): readonly Piece[] {
  return [...snippet.matchAll(piece)].map((match): Piece => {
    const [all, escaped, choiceStop, choices, derivedStop, from, regex = '', flags, textStop, value, bare] =
      match;
    if (choiceStop !== undefined) {
      const values = (choices ?? '').split(/(?<!\\),/).map(unescapeText);
      return { number: Number(choiceStop), value: values[0] ?? '', choices: values };
    }
    if (derivedStop !== undefined) {
      return {
        number: Number(derivedStop),
        derived: { from: Number(from), pattern: new RegExp(regex, flags) },
      };
    }
    if (textStop !== undefined) return { number: Number(textStop), value: unescapeText(value ?? '') };
    if (bare !== undefined) return { number: Number(bare) };
    return { number: -1, literal: escaped ?? all };
  });
}

function unescapeText(text: string): string {
  return text.replaceAll(/\\([\\$},|])/g, '$1');
}
