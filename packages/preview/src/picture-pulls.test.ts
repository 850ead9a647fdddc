import { expect, it } from 'vitest';
import { createPicturePulls } from './picture-pulls.ts';

function start() {
  const asked: string[] = [];
  return { asked, pulls: createPicturePulls((request, uri) => asked.push(`${request} ${uri}`)) };
}

it('asks once for changes that come while an answer is awaited', () => {
  const { asked, pulls } = start();
  pulls.show('a');
  pulls.changed('a');
  pulls.changed('a');
  expect(asked).toEqual(['1 a']);
  expect(pulls.answered(1)).toBe(true);
  expect(asked).toEqual(['1 a', '2 a']);
  expect(pulls.answered(2)).toBe(true);
  expect(asked).toHaveLength(2);
});

it('drops answers for what is no longer shown, and those that come twice', () => {
  const { asked, pulls } = start();
  pulls.show('a');
  pulls.show('b');
  expect(pulls.answered(1)).toBe(false);
  expect(pulls.answered(2)).toBe(true);
  expect(pulls.answered(2)).toBe(false);
  pulls.changed('a');
  expect(asked).toEqual(['1 a', '2 b']);
});
