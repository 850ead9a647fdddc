import { describe, expect, test } from 'vitest';
import { getStage, mended, problemsInStage, read } from '../../test/read.ts';
import { convertNumber } from './convert-number.ts';

test.each([
  ['61,5', '61.5', true],
  ['0,125', '0.125', true],
  ['-1,5%', '-1.5%', true],
  ['1 000', '1000', true],
  ['12 000 000', '12000000', true],
  ['1\u00a0000,5 %'.replace(' %', '%'), '1000.5%', true],
  ['1.000,5', '1000.5', true],
  ['1,000', '1000', false],
  ['1,000,000.5', '1000000.5', false],
])('%s is meant as %s', (written, image, certain) => {
  expect(convertNumber(written)).toMatchObject({ image, certain });
});

test.each(['12 00', '1,', '1, 5', '1 000 0', '1,5,5', ''])('%j means no number', (written) => {
  expect(convertNumber(written)).toBeUndefined();
});

const measured = (figures: string) => `metric "M" { unit "calls"; ${figures} }`;

describe('numbers as they are written elsewhere are read as they are meant, and said', () => {
  test.each([
    ['value 61,5', 61.5, '61,5', 'Use a point for decimals: write `61.5`.'],
    ['value 1 000', 1000, '1 000', 'Remove the spaces from the number: write `1000`.'],
    ['value 1,000', 1000, '1,000', 'Remove the comma from the number: write `1000`.'],
  ])('%s', (figure, value, about, message) => {
    expect(getStage(measured(figure))).toMatchObject({ metrics: [{ value }] });
    expect(problemsInStage(measured(figure))).toEqual([[about, message]]);
  });

  test('once, with the `%` that is missing too', () => {
    expect(problemsInStage('exit "E" { share 61,5 }')).toEqual([
      ['61,5', 'Use a point for decimals: write `61.5%`.'],
    ]);
  });
});

describe('percentages', () => {
  test.each([
    ['exit "E" { share 32 }', '32', '`share` is a percentage: write `32%`.'],
    ['exit "E" { share 32 % }', '%', 'Remove the space before the `%`: write `32%`.'],
    ['opportunity "O" { value 4% }', '4%', '`value` is a plain number: write `4`.'],
    [
      'metric "M" { baseline 61%; target 75 }',
      '75',
      'The other figures of this metric are percentages. Add a `%` here as well.',
    ],
    ['metric "M" { value 5 }', '5', 'This figure has no unit: add `%`, or `unit "…"`.'],
    [
      'metric "M" { unit "calls"; value 5% }',
      '5%',
      'A metric has either a `unit` or percentages. Remove the `%`, or the unit.',
    ],
  ])('%s', (statement, about, message) => {
    expect(problemsInStage(statement)).toEqual([[about, message]]);
  });

  test.each(['share 32%', 'share 2.5%', 'share 0%'])('%s is right', (share) => {
    expect(problemsInStage(`exit "E" { ${share} }`)).toEqual([]);
  });
  test.each(['metric "M" { baseline 61%; value 62.5%; target 75% }', 'metric "M" { unit "calls"; value 5 }'])(
    '%s is right',
    (metric) => expect(problemsInStage(metric)).toEqual([]),
  );
});

test.each([
  ['value 61,5', 'value 61.5'],
  ['value 1 000', 'value 1000'],
  ['value 1.000,5', 'value 1000.5'],
  ['value 1,000', 'value 1000'],
  ['value .5', 'value 0.5'],
])('the fix of %s', (before, after) => {
  const map = (figure: string) => `metric m { unit "calls"; ${figure} }`;
  expect(mended(map(before))).toBe(map(after));
  expect(read(map(after)).problems).toEqual([]);
});

test.each([
  ['share 32', 'share 32%'],
  ['share 32 %', 'share 32%'],
  ['share 61,5', 'share 61.5%'],
])('the fix of %s', (before, after) => {
  const map = (share: string) => `journey j { stage "S" { exit "E" { ${share} } } }`;
  expect(mended(map(before))).toBe(map(after));
  expect(read(map(after)).problems).toEqual([]);
});
