import { describe, expect, test } from 'vitest';
import { at, getStage, inStage, problemsInStage, read } from '../../test/read.ts';

/** Lists the repeated properties of a stage: keyword, repetition, and the statement that counts. */
function repeated(statements: string): [string, string, string][] {
  const document = read(inStage(statements));
  return document.repeated.map(({ keyword, span, first }) => [
    keyword,
    at(document, span),
    at(document, first),
  ]);
}

describe('a property that holds one value', () => {
  test('is given once, and the first counts', () => {
    expect(repeated('owner web; when "now"; owner cx; owner sales')).toEqual([
      ['owner', 'owner cx', 'owner web'],
      ['owner', 'owner sales', 'owner web'],
    ]);
    expect(getStage('owner web; owner cx')).toEqual({ owner: '→ web' });
  });
  test('is not hidden by one above it that is still being typed', () => {
    expect(getStage('owner\n owner web')).toEqual({ owner: '→ web' });
    expect(repeated('owner\n owner web')).toEqual([]);
    expect(problemsInStage('owner\n owner web').map(([about]) => about)).toEqual(['owner']);
  });
});

test('an emotion is given once for each persona, and once for all others', () => {
  expect(repeated('emotion 1; emotion anna 1; emotion 2; emotion anna 0; emotion ben 0')).toEqual([
    ['emotion', 'emotion 2', 'emotion 1'],
    ['emotion', 'emotion anna 0', 'emotion anna 1'],
  ]);
});

test('those marked with a star, and lists, may repeat', () => {
  const statements =
    'goal "a"; goal "b"; evidence x; evidence y, z; persona p; persona q; note "1"; note "2"';
  expect(repeated(statements)).toEqual([]);
  expect(getStage(statements)).toEqual({
    goals: [{ text: 'a' }, { text: 'b' }],
    evidence: ['→ x', '→ y', '→ z'],
    personas: ['→ p', '→ q'],
    notes: ['1', '2'],
  });
});

test('what stands there without a usable value is unfinished, and not missing', () => {
  expect(
    getStage('owner; persona; evidence; when; emotion; no-touchpoint ""; goal; row; note; link; pain'),
  ).toEqual({
    pains: [{ kind: 'pain' }],
    unfinished: [
      'owner',
      'persona',
      'when',
      'goal',
      'emotion',
      'evidence',
      'no-touchpoint',
      'row',
      'note',
      'link',
    ],
  });
});
