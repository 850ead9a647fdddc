import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs, some } from '../../../scripts/test/runs.ts';
import { exampleTexts } from '../bench/broken-texts/example-texts.ts';
import { brokenTexts } from '../bench/broken-texts/measure.ts';
import type { LangiumLexer } from '../src/langium/langium-lexer.ts';
import { createJourneyServices } from '../src/langium/services.ts';
import { journeyLexer } from '../src/lexer/journey-lexer.ts';
import { text } from './any-text.ts';
import { everything } from './every-construct.ts';
import { unifyEqual } from './unify-equal.ts';

/*
 * Texts are split into tokens by a function of our own. The lexer that Chevrotain makes of the grammar's terminals splits
 * every text the same way.
 */

const langium = createJourneyServices().parser.Lexer as LangiumLexer;

interface Piece {
  readonly image: string;
  readonly startOffset: number;
  readonly startLine?: number;
  readonly startColumn?: number;
  readonly endLine?: number;
  readonly tokenType: { readonly name: string };
}

function piece({ image, startOffset, startLine, startColumn, endLine }: Piece, name: string) {
  return { name, image, startOffset, startLine, startColumn, endLine };
}

function byChevrotain(written: string) {
  const { tokens, hidden, errors } = langium.split(written);
  // A byte order mark takes no column in ours.
  const shift = written.startsWith('\ufeff') ? 1 : 0;
  const own = (token: Piece, name: string) => {
    const column = (token.startColumn ?? 0) - (token.startLine === 1 ? shift : 0);
    return piece({ ...token, startColumn: column }, name);
  };
  return {
    tokens: tokens.map((token) => own(token, token.tokenType.name)),
    comments: hidden.filter(({ tokenType }) => tokenType.name !== 'WS').map((token) => own(token, 'COMMENT')),
    strayCharacters: errors.map(({ offset, length }) => ({ start: offset, end: offset + length })),
  };
}

function byJourney(written: string) {
  const { tokens, comments, strayCharacters } = journeyLexer.split(written);
  const named = (all: readonly Piece[]) => all.map((token) => piece(token, token.tokenType.name));
  return { tokens: named(tokens), comments: named(comments), strayCharacters };
}

test.each([...exampleTexts(), { name: 'every construct', text: everything }])(
  '$name is split as Chevrotain splits it',
  ({ text: written }) => {
    expect(byJourney(written)).toEqual(byChevrotain(written));
    expect(byJourney(written.replaceAll('\n', '\r\n'))).toEqual(
      byChevrotain(written.replaceAll('\n', '\r\n')),
    );
  },
);

test('broken texts are split as Chevrotain splits them', () => {
  for (const { text: broken } of some([...brokenTexts('on few lines', 97)], 60)) {
    const [own, other] = unifyEqual(byJourney(broken), byChevrotain(broken));
    expect(own).toEqual(other);
  }
}, 120_000);

/** Characters at which one kind of token ends and another begins. */
const pieces = fc.constantFrom(
  ...['"', '""', '"""', '“', '”', '„', '»', '«', '\\', '/', '/*', '*/', '//', '{', '}', ';', ','],
  ...[
    ' ',
    '\t',
    '\n',
    '\r',
    '\r\n',
    '\u2028',
    '\u200b',
    '\ufeff',
    '\u00a0',
    '-',
    '+',
    '.',
    '%',
    '_',
    '0',
    '12',
  ],
  ...[
    '2026-',
    '2026-01-01',
    '2nd',
    'a',
    'stage',
    'ü',
    'e\u0301',
    '名',
    '🙂',
    '\ud83d',
    '\ude42',
    '𝔘',
    '\0',
    '#',
    '@',
  ],
);

test('any text is split as Chevrotain splits it', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(pieces, { maxLength: 16 }).map((all) => all.join('')),
        text,
        fc.string(),
      ),
      (written) => {
        const [own, other] = unifyEqual(byJourney(written), byChevrotain(written));
        expect(own).toEqual(other);
      },
    ),
    { numRuns: runs(20_000) },
  );
}, 120_000);
