import { type BodyName, findProperty } from '@journey-maps/core/model';
import { expect, it } from 'vitest';
import { sortStatements, usualOrder } from './statement-order.ts';

it.each(Object.entries(usualOrder))('a body of %s can contain its wanted statements', (body, keywords) => {
  expect(keywords.filter((keyword) => findProperty(body as BodyName, keyword) === undefined)).toEqual([]);
});

it('what is wanted and missing comes first, then facts, findings, steps and ways out', () => {
  const keywords = ['exit', 'step', 'pain', 'when', 'owner', 'emotion'];
  const order = (otherKeyword: string) =>
    sortStatements(keywords, 'StageBody', (keyword) => keyword === otherKeyword);
  expect(order('')).toEqual(['owner', 'emotion', 'step', 'when', 'pain', 'exit']);
  expect(order('step')).toEqual(['owner', 'emotion', 'when', 'pain', 'step', 'exit']);
});
