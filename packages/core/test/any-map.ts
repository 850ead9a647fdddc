import * as fc from 'fast-check';
import { countsPlainly } from '../src/interchange/write/counts-plainly.ts';
import type { Entry } from '../src/interchange/write/entry.ts';
import type { BodyName, Property } from '../src/model/properties/property.ts';
import { properties } from '../src/model/properties/property-table.ts';
import { textsOfDiagrams, textsOfSheets } from './hostile-texts.ts';

/** Texts of all kinds, non-empty and well-formed, as a file can contain. */
const anyText: fc.Arbitrary<string> = fc
  .oneof(
    fc.constantFrom(...textsOfSheets, ...textsOfDiagrams),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 10 }),
    fc
      .array(fc.constantFrom('a', ' ', '\n', '"', '\\', '  ', 'b'), { minLength: 1, maxLength: 12 })
      .map((parts) => parts.join('')),
  )
  .map((text) => text.toWellFormed() || 'x');

const anyName = fc.constantFrom(
  'a',
  'b',
  'c-2',
  '_',
  'köp',
  'på-nettet',
  '日本',
  'pain',
  'persona',
  'stage',
  'open',
  'primary',
  'x1',
  'true',
);
const anyRef = fc.oneof(
  anyName,
  fc.tuple(anyName, anyName).map((names) => names.join('.')),
);
const anyDate = fc
  .tuple(
    fc.integer({ min: 1890, max: 2999 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, day]) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
const anyMonth = anyDate.map((date) => date.slice(0, 7));
const anyNumber = fc.oneof(
  fc.integer({ min: -100, max: 1000 }),
  fc.integer({ min: -100_000, max: 100_000 }).map((number) => number / 100),
  fc.constantFrom(0, 0.07, 1e-7, 1e21, 123456789012),
);

/** Generates whole files without syntax errors, in the conventional order. */
export const anyMap: fc.Arbitrary<readonly Entry[]> = getBody('file', 4);

function getBody(body: BodyName, depth: number): fc.Arbitrary<readonly Entry[]> {
  const parts = properties[body].map((shape) => {
    const several = shape.many ? 2 : 1;
    const most = shape.type === 'statement' && depth === 0 ? 0 : several;
    // Most bodies have few of their possible contents.
    return fc.oneof(
      {
        weight: shape.keyword === 'journey' || shape.keyword === 'stage' ? 1 : 4,
        arbitrary: fc.constant([]),
      },
      { weight: 2, arbitrary: fc.array(createEntry(shape, body, depth), { maxLength: most }) },
    );
  });
  return fc.tuple(...parts).map((lists) => sound(lists.flat(), body));
}

/** Keeps one emotion for each persona, and makes the figures of a metric consistent. */
function sound(entries: readonly Entry[], body: BodyName): readonly Entry[] {
  const seen = new Set<string>();
  const remaining = entries.filter(({ keyword, names }) => {
    if (keyword !== 'emotion') return true;
    const whose = names[0] ?? '';
    return seen.has(whose) ? false : seen.add(whose);
  });
  if (body !== 'metric') return remaining;
  const isPlain = countsPlainly(remaining);
  const makeConsistent = (entry: Entry): Entry =>
    entry.value?.type === 'number' && entry.keyword !== 'scale'
      ? { ...entry, value: { ...entry.value, percent: !isPlain } }
      : entry;
  return remaining.map((entry) =>
    entry.keyword === 'reading'
      ? {
          ...entry,
          body: entry.body.map((inner) => (inner.keyword === 'value' ? makeConsistent(inner) : inner)),
        }
      : makeConsistent(entry),
  );
}

function createEntry(shape: Property, around: BodyName, depth: number): fc.Arbitrary<Entry> {
  const parts: Record<string, fc.Arbitrary<unknown>> = {
    keyword: fc.constant(shape.keyword),
    names: fc.constant([]),
    body: fc.constant([]),
  };
  const optionalKeys: string[] = [];
  const optionally = (key: string, value: fc.Arbitrary<unknown>) => {
    parts[key] = value;
    optionalKeys.push(key);
  };
  const perhapsOne = (name: fc.Arbitrary<string>) => fc.array(name, { maxLength: 1 });
  const getNumber = (number: fc.Arbitrary<number>, percent: boolean) =>
    number.map((value) => ({ type: 'number', value, percent }));
  switch (shape.type) {
    case 'flag':
      break;
    case 'word':
      parts['value'] = fc.constantFrom(...(shape.words ?? [])).map((value) => ({ type: 'word', value }));
      break;
    case 'date':
      parts['value'] = fc.oneof(anyDate, anyMonth).map((value) => ({ type: 'date', value }));
      break;
    case 'number':
    case 'figure':
      parts['value'] = getNumber(anyNumber, false);
      break;
    case 'share':
      parts['value'] = getNumber(anyNumber, true);
      break;
    case 'text':
    case 'import':
      parts['text'] = anyText;
      break;
    case 'ref':
      parts['names'] = anyRef.map((name) => [name]);
      break;
    case 'refs':
      parts['names'] = fc.array(anyRef, { minLength: 1, maxLength: 3 });
      break;
    case 'former-name':
      parts['names'] = anyName.map((name) => [name]);
      break;
    case 'tag':
      parts['names'] = fc.constantFrom('en', 'da', 'pt-BR').map((tag) => [tag]);
      break;
    case 'voice':
      if (shape.parts?.some(({ role }) => role === 'persona')) parts['names'] = perhapsOne(anyRef);
      parts['text'] = anyText;
      optionally('source', anyRef);
      break;
    case 'sourced-number':
      parts['value'] = getNumber(fc.integer({ min: 0, max: 99_999 }), false);
      optionally('source', anyRef);
      break;
    case 'promise':
      parts['names'] = anyRef.map((name) => [name]);
      optionally('value', getNumber(anyNumber, false));
      break;
    case 'emotion':
      parts['names'] = shape.keyword === 'felt' ? anyRef.map((name) => [name]) : perhapsOne(anyRef);
      parts['value'] = getNumber(fc.integer({ min: -2, max: 2 }), false);
      optionally('text', anyText);
      optionally('detail', anyText);
      break;
    case 'pair':
      parts['text'] = anyText;
      parts['detail'] = anyText;
      break;
    case 'link':
      parts['text'] = anyText;
      if (shape.parts?.length === 2) optionally('detail', anyText);
      break;
    case 'statement': {
      const inner = shape.body ?? 'file';
      parts['body'] = getBody(inner, depth - 1);
      if (inner === 'handover' || inner === 'next') {
        parts['names'] = anyRef.map((name) => [name]);
        optionally('text', anyText);
      } else if (inner === 'exit') parts['text'] = anyText;
      else if (inner === 'reading') {
        parts['names'] = fc.oneof(anyDate, anyMonth).map((date) => [date]);
        const value = anyNumber.map((number) => ({
          keyword: 'value',
          names: [],
          body: [],
          value: { type: 'number' as const, value: number, percent: false },
        }));
        parts['body'] = fc
          .tuple(value, getBody(inner, depth - 1))
          .map(([figure, others]) => [figure, ...others.filter(({ keyword }) => keyword !== 'value')]);
      } else if (around === 'file') {
        parts['names'] = anyName.map((name) => [name]);
        optionally('text', anyText);
      } else {
        parts['names'] = perhapsOne(anyName);
        parts['text'] = anyText;
        const { keyword, body } = parts;
        const met = fc.record({
          ...(keyword && { keyword }),
          names: anyRef.map((name) => [name]),
          ...(body && { body }),
        });
        const declared = createRecordArbitrary(parts, optionalKeys);
        if (inner === 'touchpoint' || inner === 'metric')
          return fc.oneof(declared, met) as fc.Arbitrary<Entry>;
      }
    }
  }
  return createRecordArbitrary(parts, optionalKeys);
}

function createRecordArbitrary(
  parts: Record<string, fc.Arbitrary<unknown>>,
  optionalKeys: readonly string[],
): fc.Arbitrary<Entry> {
  const requiredKeys = Object.keys(parts).filter((key) => !optionalKeys.includes(key));
  return fc.record(parts, { requiredKeys }) as unknown as fc.Arbitrary<Entry>;
}

/** Removes the origins of entries, and sorts each body in the conventional order. */
export function bare(entries: readonly Entry[], body: BodyName = 'file'): readonly Entry[] {
  const keys = properties[body].map(({ keyword }) => keyword);
  const lane = keys.indexOf('frontstage');
  const rank = (keyword: string) => (laneNames.has(keyword) ? lane : keys.indexOf(keyword));
  return entries
    .map(({ span: _, from: __, row: ___, ...entry }) => {
      const inner = properties[body].find(({ keyword }) => keyword === entry.keyword)?.body;
      return { ...entry, body: inner === undefined ? entry.body : bare(entry.body, inner) };
    })
    .sort((a, b) => rank(a.keyword) - rank(b.keyword));
}

const laneNames = new Set(['frontstage', 'backstage', 'support', 'artifact']);

/** Replaces carriage returns with line breaks, as the import of a table does. */
export function withoutReturns(entries: readonly Entry[]): readonly Entry[] {
  const plain = (text: string) => text.replaceAll(/\r\n?/gu, '\n');
  return entries.map((entry) => ({
    ...entry,
    ...(entry.text !== undefined && { text: plain(entry.text) }),
    ...(entry.detail !== undefined && { detail: plain(entry.detail) }),
    body: withoutReturns(entry.body),
  }));
}

/** The message with which the import reports this. */
export const ofReturns = 'has carriage returns, which become line breaks.';
