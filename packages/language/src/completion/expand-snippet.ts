/** A snippet with its default texts. */
export interface ExpandedSnippet {
  readonly text: string;
  /** The stops of the cursor, in the order of the text. */
  readonly stops: readonly ExpandedStop[];
}

export interface ExpandedStop {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  /** Absent where anything may be typed. */
  readonly choices?: readonly string[];
}

interface Piece {
  /** Written as it is; absent for a stop. */
  readonly literal?: string;
  readonly number: number;
  /** The default text of the stop; absent where another stop's text is repeated. */
  readonly value?: string;
  readonly choices?: readonly string[];
  /** Another stop, whose text is changed by this. */
  readonly derived?: { readonly from: number; readonly pattern: RegExp };
}

/**
 * Expands a snippet with the default text of each stop. It knows what completion writes (`${1:title}`,
 * `${2|high,low|}`, `$0`, and a name that is made of a title), not all that an editor could read.
 */
export function expandSnippet(snippet: string): ExpandedSnippet {
  const pieces = piecesOf(snippet);
  // A name precedes the title that it is derived from, and a repetition may precede the stop that it repeats.
  const values = new Map<number, string>();
  for (const { number, value } of pieces) if (value !== undefined) values.set(number, value);
  for (const { number, derived } of pieces) {
    if (derived) values.set(number, nameOf(values.get(derived.from) ?? '', derived.pattern));
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

/** A title as the snippet's expression makes a name of it: its first group is a word, its second what is between two. */
function nameOf(title: string, pattern: RegExp): string {
  return title.replaceAll(
    pattern,
    (_, word?: string, between?: string) => (word?.toLowerCase() ?? '') + (between === undefined ? '' : '-'),
  );
}

const piece =
  /\\([\\$},|])|\$\{(\d+)\|((?:\\.|[^|\\])*)\|\}|\$\{(\d+):\$\{(\d+)\/([^/]*)\/[^/]*\/[^/]*\/(\w+)\}\}|\$\{(\d+):((?:\\.|[^}\\])*)\}|\$(\d+)|[^\\$]+|[\\$]/g;

function piecesOf(snippet: string): readonly Piece[] {
  return [...snippet.matchAll(piece)].map((found): Piece => {
    const [all, escaped, choiceStop, choices, derivedStop, from, regex = '', flags, textStop, value, bare] =
      found;
    if (choiceStop !== undefined) {
      const values = (choices ?? '').split(/(?<!\\),/).map(plain);
      return { number: Number(choiceStop), value: values[0] ?? '', choices: values };
    }
    if (derivedStop !== undefined) {
      return {
        number: Number(derivedStop),
        derived: { from: Number(from), pattern: new RegExp(regex, flags) },
      };
    }
    if (textStop !== undefined) return { number: Number(textStop), value: plain(value ?? '') };
    if (bare !== undefined) return { number: Number(bare) };
    return { number: -1, literal: escaped ?? all };
  });
}

function plain(text: string): string {
  return text.replaceAll(/\\([\\$},|])/g, '$1');
}
