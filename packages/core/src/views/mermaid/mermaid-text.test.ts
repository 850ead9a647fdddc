import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '../../../../../scripts/test/runs.ts';
import { anyDiagram } from '../../../test/any-diagram.ts';
import { diagram, section, task } from '../../../test/small-diagram.ts';
import { writeMermaidText } from './mermaid-text.ts';

const many = (count: number, of: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => section(`Stage ${i}`, task(of(i), 0)));

it('writes a section for each stage and a task with score and people for each moment', () => {
  const picture = diagram(
    'Replacing a broken vacuum cleaner',
    section('Research', task('Compares', -1, ['Curious Colleen', 'Bob']), task('Waits')),
    section('Purchase', task('Pays', 2)),
  );
  expect(writeMermaidText(picture)).toEqual({
    omitted: [],
    text: `journey
    title Replacing a broken vacuum cleaner
    accTitle: Replacing a broken vacuum cleaner
    accDescr: About Replacing a broken vacuum cleaner
    section Research
        Compares: 2: Curious Colleen, Bob
        Waits: 3
    section Purchase
        Pays: 5
`,
  });
});

it('writes nothing of ways back and exits, which Mermaid does not know', () => {
  const pays = task('Pays', 2);
  const way = { id: 'w', reason: 'Too dear', people: [], span: pays.span };
  const ways = [
    { ...way, kind: 'exit' as const },
    { ...way, kind: 'next' as const, target: 'Compares' },
  ];
  const [plain, withWays] = [pays, { ...pays, ways }].map((last) =>
    writeMermaidText(diagram('Buys', section('S', task('Compares'), last))),
  );
  expect(withWays).toEqual(plain);
});

it('writes the accessible title and description that a map gives', () => {
  const picture = { ...diagram('Buys', section('S', task('T'))), accessibleTitle: 'How Ann buys: a bike' };
  const withDescription = (description: string) =>
    writeMermaidText({ ...picture, description }).text.match(/ {4}acc[^]*(?= {4}section)/)?.[0];
  expect(withDescription('Two steps; {one} is sad')).toBe(
    '    accTitle: How Ann buys#58; a bike\n    accDescr: Two steps#59; {one#125; is sad\n',
  );
  expect(withDescription('First\n%% second\n{third}')).toBe(
    '    accTitle: How Ann buys#58; a bike\n' +
      '    accDescr {\n        First\n        #37;#37; second\n        {third#125;\n    }\n',
  );
  // Mermaid would remove the blank line and the indentation from a block.
  expect(withDescription('First\n\n  second')).toMatch(/ {4}accDescr: First#10;#10; {2}second\n$/);
});

it('never writes a score outside 1 … 5', () => {
  expect(writeMermaidText(diagram('', section('', task('a', 9), task('b', -7)))).text).toMatch(
    /a: 3\n +b: 3\n$/,
  );
});

it('tells equal neighbours apart, and leaves out sections without tasks', () => {
  const use = section('Use', task('a'));
  const sections = writeMermaidText(diagram('', use, section('None'), use, use)).text.match(/section .*/g);
  expect(sections).toEqual(['section Use', 'section #085;se', 'section Use']);
});

it('sets the width of the legend where a name is too long for it', () => {
  const long = diagram('', section('S', task('T', 0, ['Somebody with a name that is rather long'])));
  expect(writeMermaidText(long).text).toMatch(/^journey\n[^]*\n%%\{init: .*maxLabelWidth.*\}%%\n$/);
  expect(writeMermaidText(long, { frontMatter: true }).text).toMatch(
    /^---\n[^]*maxLabelWidth[^]*\n---\njourney\n/,
  );
  const short = diagram('', section('S', task('T', 0, ['Curious Colleen'])));
  expect(writeMermaidText(short, { frontMatter: true }).text).toMatch(/^journey\n[^%]*$/);
});

it('leaves whole stages out from the end to keep within the limit, and says so', () => {
  const { text, omitted } = writeMermaidText(diagram('Long', ...many(3000, (i) => `Step ${i}`)));
  expect(text.length).toBeLessThanOrEqual(50_000);
  expect(text.length).toBeGreaterThan(49_000);
  const shown = 3000 - omitted.length;
  expect(omitted[0]).toEqual({ title: `Stage ${shown}`, tasks: 1 });
  expect(text).toContain(`    section Stage ${shown - 1}\n`);
  const left = omitted.length.toLocaleString('en');
  expect(
    text.endsWith(`    section … ${left} more stages are left out\n        ${left} more moments: 3\n`),
  ).toBe(true);
});

it('shortens labels nobody could read before it leaves stages out', () => {
  const { text, omitted } = writeMermaidText(
    diagram('x'.repeat(60_000), section('S', task(';'.repeat(60_000), 0))),
  );
  expect(omitted).toEqual([]);
  expect(text.length).toBeLessThan(2_000);
  expect(text).toMatch(/title x{100,}…\n/);
  expect(text).toMatch(/ {8}(#59;)+…: 3\n/);
});

it('says in the map’s language what is left out', () => {
  const long = { ...diagram('Lang', ...many(3000, (i) => `Step ${i}`)), language: 'da' };
  expect(writeMermaidText(long).text).toMatch(
    /section … [\d.]+ faser mere er udeladt\n +[\d.]+ øjeblikke mere: 3\n$/u,
  );
  for (const language of ['sv', 'nb', 'de', 'nl', 'fr', 'es'])
    expect(writeMermaidText({ ...long, language }).text.length, language).toBeLessThanOrEqual(50_000);
});

it('says so where not even one stage fits', () => {
  const tasks = Array.from({ length: 9_000 }, (_, i) => task(`Step ${i}`, 0));
  const { text } = writeMermaidText(diagram('', section('S', ...tasks)));
  expect(text).toContain('section … 1 stage is left out\n        9,000 moments: 3\n');
});

it('keeps within any limit', () => {
  fc.assert(
    fc.property(anyDiagram, fc.nat(100), fc.boolean(), (any, times, frontMatter) => {
      const sections = Array.from({ length: times }, () => any.sections).flat();
      const { text } = writeMermaidText({ ...any, sections }, { maxChars: 3_000, frontMatter });
      expect(text.length).toBeLessThanOrEqual(3_000);
    }),
    { numRuns: runs(100) },
  );
});
