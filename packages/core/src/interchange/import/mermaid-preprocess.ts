import { extractMatches, type SourceText } from './mermaid-source.ts';

/** A removed part of a diagram, trimmed. */
export interface TakenOut {
  readonly text: string;
  readonly line: number;
}

export interface Preprocessed {
  /** The diagram without the parts that Mermaid removes before parsing. */
  readonly rest: SourceText;
  readonly frontMatter: readonly TakenOut[];
  /** Settings and comments. */
  readonly asides: readonly TakenOut[];
}

/** Removes the parts of a diagram that Mermaid 11 and 12 remove before parsing. */
export function preprocessMermaid(source: SourceText): Preprocessed {
  const matter = extractMatches(source, frontMatter);
  const directives = extractMatches(matter.rest, directive);
  const comments = extractMatches(directives.rest, comment);
  return {
    rest: removeStyleEnds(comments.rest),
    frontMatter: matter.matches,
    asides: [...directives.matches, ...comments.matches],
  };
}

const frontMatter = /^([^\S\n]*)---[^\S\n]*\n(?:[\s\S]*?\n)?\1---[^\S\n]*(?:\n|$)/gu;
const directive = /%%\{\s*(?:\w+\s*:|\w+)\s*(?:\w+|(?:(?!\}%%)[\s\S])*)?\s*(?:\}%%)?/gu;
const comment = /^[^\S\n]*%%(?!\{)[^\n]+\n?/gmu;

/** Removes the last `;` of lines that Mermaid mistakes for style rules. */
function removeStyleEnds(source: SourceText): SourceText {
  if (!/style|classDef/u.test(source.text)) return source;
  const ends: number[] = [];
  let start = 0;
  for (const line of source.text.split('\n')) {
    let rest = line;
    for (const word of ['style', 'classDef']) {
      const last = findLastSemicolon(rest, word);
      if (last === undefined) continue;
      ends.push(start + last);
      // A blank instead, so that the remaining offsets don't change.
      rest = `${rest.slice(0, last)} ${rest.slice(last + 1)}`;
    }
    start += line.length + 1;
  }
  const removed = new Set(ends);
  return {
    text: Array.from({ length: source.text.length }, (_, i) => (removed.has(i) ? '' : source.text[i])).join(
      '',
    ),
    lines: source.lines.filter((_, i) => !removed.has(i)),
  };
}

/** Returns the offset of the last `;` in a line that looks like `style …:…#…;`. */
function findLastSemicolon(line: string, word: string): number | undefined {
  const begin = line.indexOf(word);
  const end = line.lastIndexOf(';');
  if (begin < 0) return undefined;
  let hasColon = false;
  for (let i = begin + word.length; i < end; i++) {
    const character = line[i] ?? '';
    if (character === ':') hasColon = true;
    else if (/\s/u.test(character)) hasColon = false;
    else if (character === '#' && hasColon) return end;
  }
  return undefined;
}
