import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineIndex } from '@journey-maps/core/model';
import { rules } from '@journey-maps/core/rules';
import {
  classify,
  createOutline,
  findFolds,
  type OutlineItem,
  parse,
  type TokenKind,
} from '@journey-maps/language';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runs } from '../../../scripts/test/runs.ts';
import { exampleTexts } from '../../language/bench/broken-texts/example-texts.ts';
import { text as anyText } from '../../language/test/any-text.ts';
import { unmark } from '../../language/test/check-texts.ts';
import { everything } from '../../language/test/every-construct.ts';
import { lookalikes } from '../../language/test/lookalikes.ts';
import { buildParser, type Capture, grammarFolder, type Parsed, type Parser } from './parser.ts';

let parser: Parser;
beforeAll(() => {
  parser = buildParser();
});
afterAll(() => parser.remove());

const maps = [...exampleTexts().map(({ text }) => text), everything, ...lookalikes.map(([, text]) => text)];
const ruleExamples = rules.flatMap(({ examples: { bad, good } }) =>
  [...bad, ...good].flatMap(({ text, ...rest }) => [
    unmark(text).text,
    ...('fixed' in rest && typeof rest.fixed === 'string' ? [unmark(rest.fixed).text] : []),
  ]),
);

const isWellFormed = (text: string) => parse(text, '').problems.length === 0;

/** Parses each text twice: as it is, and with the line breaks of Windows. */
function parseAll(texts: readonly string[], queries?: readonly string[]): (Parsed & { text: string })[] {
  const both = texts.flatMap((text) => [text, text.replaceAll('\n', '\r\n')]);
  return parser.parse(both, queries).map((parsed, i) => ({ ...parsed, text: both[i] ?? '' }));
}

describe('the tree-sitter parser', () => {
  it('has no error in any example, and in no rule example that our parser can read', () => {
    const texts = [...maps, ...ruleExamples].filter(isWellFormed);
    expect(texts.length).toBeGreaterThan(250);
    expect(parseAll(texts).flatMap(({ hasError, text }) => (hasError ? [text] : []))).toEqual([]);
  });

  it('has no error in any text that our parser can read', () => {
    const texts = fc.sample(anyText, { numRuns: runs(2_000) }).filter(isWellFormed);
    expect(texts.length).toBeGreaterThan(10);
    expect(parseAll(texts).flatMap(({ hasError, text }) => (hasError ? [text] : []))).toEqual([]);
  });

  it('reads every text to its end', () => {
    const texts = fc.sample(anyText, { numRuns: runs(500) });
    expect(parseAll(texts).every(({ tree }) => /^\((?:source_file|ERROR)/u.test(tree))).toBe(true);
  });

  it('makes the trees of the corpus', () => {
    const corpus = readFileSync(join(grammarFolder, 'test/corpus/statements.txt'), 'utf8');
    const tests = [
      ...corpus.matchAll(/^=+\n(.+)\n=+\n\n([\s\S]*?)\n---\n\n([\s\S]*?)(?=\n=+\n|$(?![\s\S]))/gmu),
    ];
    expect(tests.length).toBeGreaterThan(4);
    const trees = parser.parse(tests.map(([, , text = '']) => text)).map(({ tree }) => tree);
    expect(trees).toEqual(tests.map(([, , , tree = '']) => tree.trim().replaceAll(/\s+/gu, ' ')));
  });
});

describe('the queries', () => {
  it('colour every map as the language server does', () => {
    const different = parseAll(maps, ['highlights']).flatMap(({ text, captures }) =>
      differences(text, captures['highlights'] ?? []),
    );
    expect(different).toEqual([]);
  });

  it('colour the highlight test as its comments say', () => {
    const text = readFileSync(join(grammarFolder, 'test/highlight/map.journey'), 'utf8');
    const captures = parser.parse([text], ['highlights'])[0]?.captures['highlights'] ?? [];
    const index = new LineIndex(text);
    const asserted = [...text.matchAll(/^( *)\/\/( *)(\^|<-) ([a-z.]+)$/gmu)].map(
      ({ 0: line, 1: indent = '', 2: space = '', 3: mark, 4: name, index: at }) => {
        let above = index.positionAt(at).line - 1;
        while (/^ *\/\/ *(?:\^|<-)/u.test(text.split('\n')[above - 1] ?? '')) above--;
        const column = mark === '<-' ? indent.length : indent.length + 2 + space.length;
        const offset = index.offsetAt({ line: above, column: column + 1 });
        const matches = captures.filter(({ start, end }) => start <= offset && offset < end);
        return { line, wanted: name, matches: matches.at(-1)?.name };
      },
    );
    expect(asserted.length).toBeGreaterThan(20);
    expect(asserted.filter(({ wanted: expected, matches: actual }) => expected !== actual)).toEqual([]);
  });

  it('fold the bodies, block texts and comments that the language server folds', () => {
    const texts = maps.filter(isWellFormed);
    for (const { text, captures } of parseAll(texts, ['folds'])) {
      const index = new LineIndex(text);
      const line = (offset: number) => index.positionAt(offset).line;
      const first = new Set((captures['folds'] ?? []).map(({ start }) => line(start)));
      const expected = findFolds(parse(text, '')).filter(({ kind }) => kind === 'body' || kind === 'text');
      expect(expected.filter(({ firstLine }) => !first.has(firstLine))).toEqual([]);
    }
  });

  it('list the parts of the outline of the language server', () => {
    for (const { text, captures } of parseAll(maps.filter(isWellFormed), ['outline'])) {
      const items = (captures['outline'] ?? []).filter(({ name }) => name === 'item');
      const starts = items.map(({ start }) => start);
      const parts = (all: readonly OutlineItem[]): number[] =>
        all.flatMap(({ span, children }) => [span.start, ...parts(children)]);
      const listed = new Set(parts(createOutline(parse(text, ''))));
      expect([...listed].filter((start) => !starts.includes(start))).toEqual([]);
      // The language server leaves out the metrics of a handover.
      const more = starts.filter((start) => !listed.has(start)).map((start) => text.slice(start, start + 6));
      expect(more.filter((keyword) => keyword !== 'metric')).toEqual([]);
    }
  });
});

const captureOf: Readonly<Record<Exclude<TokenKind, 'unknown'>, string>> = {
  structure: 'keyword',
  property: 'property',
  name: 'type',
  title: 'string.title',
  text: 'string',
  number: 'number',
  date: 'number.date',
  enumerated: 'constant',
  reference: 'variable',
  comment: 'comment',
};

/** Lists the tokens that the query colours differently from the language server. */
function differences(text: string, captures: readonly Capture[]): string[] {
  const byStart = new Map(captures.map((capture) => [capture.start, capture]));
  return classify(text).flatMap(({ kind, span }) => {
    if (kind === 'unknown') return [];
    const capture = byStart.get(span.start);
    if (capture?.name === captureOf[kind] && capture.end === span.end) return [];
    return [`${kind} ${text.slice(span.start, span.end).slice(0, 30)}: ${capture?.name ?? 'nothing'}`];
  });
}
