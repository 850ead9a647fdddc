import fc from 'fast-check';
import { exampleTexts } from '../bench/broken-texts/example-texts.ts';
import { journeyLexer } from '../src/lexer/journey-lexer.ts';

export const examples = exampleTexts().map(({ text }) => text);
const keywords = [...journeyLexer.table.bodies.values()].flatMap((body) => [...body.statements.keys()]);

const anyText = fc.string({ unit: 'binary', maxLength: 200 });
/** The language's own tokens in any order. */
export const soup = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...keywords, 'journey', 'persona', 'import', 'language') },
      fc.constantFrom(
        '{',
        '}',
        ';',
        ',',
        '\n',
        '\r\n',
        '\n  ',
        '"""\n',
        '\\',
        '/*',
        '*/',
        '// x\n',
        '\ufeff',
      ),
      fc.constantFrom(
        '"',
        '"text"',
        '""',
        '“text”',
        '„',
        '»',
        'name',
        'a.b',
        'a.',
        '2nd',
        'because',
        'because "x"',
      ),
      fc.constantFrom('1', '-2', '+1', '61,5', '1 000', '32%', '%', '2026-09-01', '2026-9-1', '?', '.', "'"),
    ),
    { maxLength: 60 },
  )
  .chain((tokens) => fc.constantFrom(' ', '').map((between) => tokens.join(between)));
/** An example with a range replaced by something else. */
const changedExample = fc
  .tuple(fc.constantFrom(...examples), fc.nat(), fc.nat({ max: 40 }), fc.oneof(soup, anyText))
  .map(([text, start, length, instead]) => {
    const from = start % (text.length + 1);
    return text.slice(0, from) + instead + text.slice(from + length);
  });
/** Any text that a user can type. */
export const text = fc.oneof(anyText, soup, soup, changedExample);
