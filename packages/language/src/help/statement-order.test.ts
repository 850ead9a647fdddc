import { expect, it } from 'vitest';
import { journeyLexer } from '../lexer/journey-lexer.ts';
import { inOrder, wanted } from './statement-order.ts';

const { table } = journeyLexer;
const bodies = new Map([table.file, ...table.bodies.values()].map((body) => [body.rule, body]));

it.each(Object.entries(wanted))('what is wanted in a %s may stand there', (rule, keywords) => {
  const body = bodies.get(rule);
  expect(body).toBeDefined();
  expect(keywords.filter((keyword) => !body?.statements.has(keyword))).toEqual([]);
});

it('what is wanted and missing comes first, then facts, findings, steps and ways out', () => {
  const keywords = ['exit', 'step', 'pain', 'when', 'owner', 'emotion'];
  const order = (there: string) => inOrder(keywords, 'StageBody', (keyword) => keyword === there);
  expect(order('')).toEqual(['owner', 'emotion', 'step', 'when', 'pain', 'exit']);
  expect(order('step')).toEqual(['owner', 'emotion', 'when', 'pain', 'step', 'exit']);
});
