import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs, some } from '../../../scripts/test/runs.ts';
import { exampleTexts } from '../bench/broken-texts/example-texts.ts';
import { brokenTexts } from '../bench/broken-texts/measure.ts';
import { journeyLexer } from '../src/lexer/journey-lexer.ts';
import type { Body } from '../src/lexer/statement-table.ts';
import { parseTree } from '../src/parser/parse-tree.ts';
import { text } from './any-text.ts';
import { everything } from './every-construct.ts';
import { langiumStatements } from './langium-statements.ts';
import { unifyEqual } from './unify-equal.ts';

/*
 * Tests that two parsers agree: ours (read-statements.ts), which follows the table derived from the grammar,
 * and the one that Langium generates from the grammar.
 */

describe('maps are read as Langium reads them', () => {
  test.each([...exampleTexts(), { name: 'every construct', text: everything }])(
    '$name',
    ({ text: written }) => {
      const [own, other] = readBoth(written);
      expect(own).toEqual(other);
    },
  );
});

const { table } = journeyLexer;
/** Valid and invalid continuations of a keyword. */
const heads = [
  '| a | a.b "t" | "t" | "t" "u" | a "t" a | 1 | a 1 "t" because "u" | 1 because | -1 "t" 2026-01-01',
  'a, b | a, b c | a,, b | , a | a, | 2026-01-01 1 | current | high high | 61,5 | because "t"',
  '{ note "n" } | a "t" { ; note; zz "t" } | "t" 1 { { note "n" } } | { }',
].flatMap((some) => some.split('|'));

/** Returns the statements that our parser and Langium's read. */
function readBoth(written: string) {
  return unifyEqual(parseTree(written).statements, langiumStatements(written));
}

test('as Langium reads every statement in every body', () => {
  const read = new Set<Body>();
  const visit = (body: Body, open: string) => {
    if (read.has(body)) return;
    read.add(body);
    for (const keyword of [...body.statements.keys(), 'zz']) {
      const lines = heads.map((head) => `${keyword} ${head}`).join('\n');
      const written = `${open}\n${lines}\n${'}'.repeat(open.split('{').length - 1)}\n`;
      const [own, other] = readBoth(written);
      expect(own).toEqual(other);
      const inner = keyword === 'zz' ? table.unknown : body.statements.get(keyword)?.body;
      if (inner) visit(inner, `${open}${keyword} {\n`);
    }
  };
  visit(table.file, '');
  expect(read.size).toBe(new Set([table.file, ...table.bodies.values()]).size);
});

test('as Langium reads what is broken', () => {
  const layouts = ['indented', 'on few lines', 'without indentation'] as const;
  const texts = layouts.flatMap((layout) => [...brokenTexts(layout, 97)]);
  expect(texts.length).toBeGreaterThan(1000);
  for (const { text: broken } of some(texts, 200)) {
    const [own, other] = readBoth(broken);
    expect(own).toEqual(other);
  }
}, 120_000);

test('as Langium reads whatever is typed', () => {
  fc.assert(
    fc.property(text, (typed) => {
      const [own, other] = readBoth(typed);
      expect(own).toEqual(other);
    }),
    {
      numRuns: runs(1000),
      examples: [
        ['journey\n stage; owner\n thought\n thought\n emotion\n touchpoint\n touchpoint}\n }'],
        ['{step{{}action-item;due;status done}}}'],
      ],
    },
  );
}, 120_000);

/** Words and braces in any order, with more unbalanced braces than in typical texts. */
const soup = fc
  .array(
    fc.constantFrom(
      ...['}', '}', '{', ';', ',', ' ', '\n', '\n  ', '"x"', ' a ', '1', 'zz', 'because', 'journey'],
      ...['stage', 'step', 'emotion', 'pain', 'owner', 'evidence', 'persona'],
    ),
    { maxLength: 24 },
  )
  .map((pieces) => pieces.join(''));

test('as Langium reads words and braces in any order', () => {
  fc.assert(
    fc.property(soup, (typed) => {
      const [own, other] = readBoth(typed);
      expect(own).toEqual(other);
    }),
    { numRuns: runs(10_000), examples: [['evidence}" {\n emotion 1\n']] },
  );
}, 120_000);
