import { readdirSync, readFileSync } from 'node:fs';
import { runs } from '../../../scripts/test/runs.ts';
import { journeyLexer } from '../src/lexer/journey-lexer.ts';
import { everything } from './every-construct.ts';

export interface MapToComplete {
  readonly name: string;
  readonly uri: string;
  readonly text: string;
}

/** A place at which something could be typed. */
export interface TriedPosition {
  readonly name: string;
  readonly uri: string;
  readonly text: string;
  readonly offset: number;
  /** The word around it; empty between words. */
  readonly wordStart: number;
  readonly wordEnd: number;
  /** True where the text ends at the position. */
  readonly isCut: boolean;
}

const examples = new URL('../../../examples/', import.meta.url);

/** The examples, and a map that has every construct of the language once. */
export function mapsToComplete(): readonly MapToComplete[] {
  const files = readdirSync(examples, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.journey'))
    .sort();
  return [
    { name: 'every construct', uri: 'file:///maps/everything.journey', text: everything },
    ...files.map((name) => ({
      name,
      uri: `file:///maps/${encodeURI(name)}`,
      text: readFileSync(new URL(encodeURI(name), examples), 'utf8').replaceAll('\r\n', '\n'),
    })),
  ];
}

/**
 * Returns the beginnings and ends of a map's tokens, with the rest of the text and without it. Of positions with the same
 * tokens around them, it returns the first.
 */
export function listPositions(
  { name, uri, text }: MapToComplete,
  seen: Set<string>,
): readonly TriedPosition[] {
  const positions: TriedPosition[] = [];
  const bodies: { readonly head: string; readonly keywords: Set<string> }[] = [];
  let statement: string[] = [];
  let line = 0;
  const all = journeyLexer.tokenize(text).tokens;
  for (const [i, token] of all.entries()) {
    const { image, startOffset, startLine } = token;
    const end = startOffset + image.length;
    const next = all[i + 1];
    const follows = next && next.startLine === token.endLine ? getKind(next) : '';
    const isFirst = startLine > line;
    line = token.endLine;
    if (isFirst) statement = [];
    const add = (offset: number, where: string) => {
      const body = bodies.at(-1);
      for (const isCut of [false, true]) {
        // Which statements the body has already. It takes long to try all in a text that ends here.
        const keywords = statement.length > 0 || isCut ? '' : [...(body?.keywords ?? [])].sort().join();
        const key = [
          isCut,
          where,
          body?.head,
          keywords,
          statement.join(' '),
          getKind(token),
          follows,
          isFirst,
        ].join('|');
        if (seen.has(key)) continue;
        seen.add(key);
        // In CI all positions of the map of every construct, and each third of the examples; elsewhere each tenth.
        const apart = Math.max(Math.ceil(10 / runs(10)), text === everything ? 1 : 3);
        if (seen.size % apart !== 0) continue;
        const shown = isCut ? text.slice(0, offset) : text;
        positions.push({ name, uri, text: shown, offset, ...findWordAround(shown, offset), isCut });
      }
    };
    add(startOffset, 'start');
    add(end, 'end');
    if (image === '{') {
      bodies.push({ head: statement.join(' '), keywords: new Set() });
      statement = [];
    } else if (image === '}' || image === ';') {
      if (image === '}') bodies.pop();
      statement = [];
    } else if (statement.length === 0) {
      bodies.at(-1)?.keywords.add(image);
      statement = [image];
    } else statement.push(getKind(token));
  }
  return positions;
}

/** The word around an offset: letters, digits, and what else a name, a number or a date may have in it. */
export function findWordAround(text: string, offset: number): { wordStart: number; wordEnd: number } {
  const before = /[\p{L}\p{M}\p{N}_.+-]*$/u.exec(text.slice(0, offset))?.[0] ?? '';
  const after = /^[\p{L}\p{M}\p{N}_.+-]*%?/u.exec(text.slice(offset))?.[0] ?? '';
  return { wordStart: offset - before.length, wordEnd: offset + after.length };
}

function getKind({ tokenType, image }: { tokenType: { name: string }; image: string }): string {
  return tokenType.name === 'NUMBER' && image.endsWith('%') ? 'PERCENT' : tokenType.name;
}
