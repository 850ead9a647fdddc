/** Checks that the import finds the same diagrams in Markdown as markdown-it, which follows CommonMark. */
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { runs } from '../../../scripts/test/runs.ts';
import { findDiagrams } from '../../core/src/interchange/import/find-diagrams.ts';

const piece = fc.constantFrom(
  '```mermaid',
  '```',
  '~~~ mermaid',
  '~~~',
  '````',
  '```js',
  'A: 5: Me',
  '<!--',
  '-->',
  '<!-- draft -->',
  '<div>',
  '</div>',
  '<details>',
  '<b>',
  '<pre>',
  '</pre>',
  '- item',
  '- ',
  '1. item',
  '2. item',
  '10) item',
  '> quote',
  '>',
  '# Title',
  '---',
  '***',
  'text',
  '',
  '',
);
const indent = fc.constantFrom(
  '',
  '',
  '',
  '  ',
  '   ',
  '    ',
  '      ',
  '\t',
  '> ',
  '- ',
  '1. ',
  '> - ',
  '- > ',
);
const document = fc
  .array(
    fc.tuple(indent, piece).map((parts) => parts.join('')),
    { maxLength: 14 },
  )
  .map((lines) => lines.join('\n'))
  // Here markdown-it deviates from CommonMark.
  .filter((text) => !/(?: {4}|\t)[ \t]*>/u.test(text));

const markdown = new MarkdownIt({ html: true });

test('any Markdown gives the diagrams that it shows', () => {
  let diagrams = 0;
  const all = runs(20_000);
  fc.assert(
    fc.property(document, (text) => {
      const shown = markdown
        .parse(text, {})
        .filter(({ type, info }) => type === 'fence' && /^\s*mermaid\b/u.test(info))
        .map(({ map, content }) => ({ line: (map?.[0] ?? 0) + 2, content: listLines(content) }));
      diagrams += shown.length;
      const fences = findDiagrams(text).diagrams.map((diagram) => listLines(diagram.text));
      expect({ text, fences }).toEqual({ text, fences: shown.map(({ content }) => content) });
    }),
    { numRuns: all },
  );
  expect(diagrams).toBeGreaterThan(all / 20);
});

/** Returns a diagram's lines without outer blank lines and indentation, which Mermaid ignores. */
function listLines(text: string): readonly string[] {
  return text
    .trim()
    .split('\n')
    .map((line) => line.trim());
}
