import { type BodyStatement, walk } from '@journey-maps/core/model';
import { expect, test } from 'vitest';
import { everything, whatItSays } from '../../test/every-construct.ts';
import { misplaced } from '../../test/places.ts';
import { at, clean, read } from '../../test/read.ts';

const document = read(everything);

test('every construct of the language is read', () => {
  expect(document.problems).toEqual([]);
  expect(document.repeated).toEqual([]);
  expect(clean(document)).toEqual(whatItSays);
});

test('everything has its place', () => {
  expect(misplaced(document)).toEqual([]);
});

test('the head of a statement goes from its keyword to its name or title, whichever is later', () => {
  const heads = walk(document).map(({ statement }) => at(document, statement.head));
  expect(heads).toEqual([
    'persona anna "Anna"',
    'owner web "Web team"',
    'owner cx',
    'channel kiosk "Kiosk"',
    'evidence talks "Talks"',
    'touchpoint product-page "Product page"',
    'metric nps "Would recommend us"',
    'empathy-map anna-feels "Anna"',
    'pain p1 "P1"',
    'gain "G1"',
    'journey buying "Buying a bike"',
    'metric nps',
    'pain "P2"',
    'gain "G2"',
    'opportunity "O2"',
    'action-item "A2"',
    'resource money "Money"',
    'stage looks "Looks around"',
    'frontstage greets "Adviser greets"',
    'pain "P3"',
    'backstage "Stock is kept"',
    'support "Stock system"',
    'artifact "Flyer"',
    'step tries "Tries one"',
    'touchpoint product-page',
    'touchpoint counter "Counter"',
    'pain queue "Queue"',
    'gain smile "Smile"',
    'opportunity app "App"',
    'metric wait "Waiting time"',
    'action-item build "Build it"',
    'handover sales',
    'metric "Asked"',
    'next tries',
    'exit "Too dear"',
  ]);
});

test('the span of a statement goes from its keyword to the end of its body, whose inside is the body', () => {
  for (const { statement } of walk(document)) {
    const written = at(document, statement.span);
    expect(written.startsWith(at(document, statement.head))).toBe(true);
    expect(written.endsWith('}')).toBe(statement.body !== undefined);
    if (statement.body) {
      expect(everything[statement.body.start - 1]).toBe('{');
      expect(everything[statement.body.end]).toBe('}');
      expect(statement.body.end).toBe(statement.span.end - 1);
    }
  }
});

test('a touchpoint or metric without a title is one declared elsewhere, met again', () => {
  const met = walk(document).flatMap(({ statement }) => meeting(statement));
  expect(met).toEqual([
    ['metric', 'nps'],
    ['touchpoint', 'product-page'],
  ]);
  expect(document.touchpoints[0]?.meets).toBeUndefined();
  expect(read('touchpoint product-page').touchpoints[0]).toMatchObject({ name: { value: 'product-page' } });
});

function meeting(statement: BodyStatement): [string, string][] {
  if (!('meets' in statement) || !statement.meets) return [];
  expect([statement.name, statement.title]).toEqual([undefined, undefined]);
  return [[statement.meets.to, statement.meets.name]];
}

test('a body may be left out, or be empty', () => {
  const [without, empty] = read('owner web\nowner cx { }').owners;
  expect(without?.body).toBeUndefined();
  expect(empty?.body).toEqual({ start: 20, end: 21 });
});

test('dates are kept as they are written, whether there is such a day or not', () => {
  const dates = read(
    'evidence a { date 2026-9-1 }\nevidence b { date 2026-02-31 }\nevidence c { date 2026-09 }',
  );
  expect(dates.problems).toEqual([]);
  expect(dates.evidence.map(({ date }) => date?.value)).toEqual(['2026-9-1', '2026-02-31', '2026-09']);
});
