import { bodyNames, findProperty, isList, type Property, properties } from '@journey-maps/core/model';
import { describe, expect, test } from 'vitest';
import { getReferenceKind } from '../src/completion/reference-kinds.ts';
import { type Body, type StatementHead, statementTable } from '../src/lexer/statement-table.ts';
import { bodyNameFor } from '../src/properties/find-property.ts';

/** Tests that the grammar and the table of properties agree, body by body. */

const { file, unknown, bodies } = statementTable;
const grammar = [...new Set<Body>([file, ...bodies.values()])].filter((body) => body !== unknown);

/** The grammar's types of the statements for each type of value. */
const statementTypes: Readonly<Record<Exclude<Property['type'], 'statement'>, string>> = {
  flag: 'Flag',
  word: 'Choice',
  text: 'TextProperty',
  date: 'DateProperty',
  number: 'NumberProperty',
  share: 'NumberProperty',
  figure: 'NumberProperty',
  ref: 'References',
  refs: 'References',
  'former-name': 'Was',
  tag: 'Language',
  voice: 'Voice',
  emotion: 'Emotion Felt',
  'sourced-number': 'Reached',
  promise: 'References',
  pair: 'Trait Row',
  link: 'Link Picture Transcript Data',
  import: 'Import',
};

/** Lists the roles that the tokens of a header can have, in the order of the grammar. */
function rolesOf({ state }: StatementHead): readonly string[] {
  const roles: string[] = [];
  const seen = new Set<unknown>();
  const waiting = [state];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (seen.has(next)) continue;
    seen.add(next);
    for (const step of next.takes.values()) {
      const isOwn = step.role !== 'junk' && step.role !== 'words' && step.role !== '';
      if (isOwn && !roles.includes(step.role)) roles.push(step.role);
      waiting.push(step.next);
    }
    if (next.orElse !== undefined) waiting.push(next.orElse);
  }
  return roles;
}

test('the table has exactly the bodies of the grammar', () => {
  const named = grammar.map(({ rule }) => bodyNameFor(rule));
  expect(new Set([...named, 'next'])).toEqual(new Set(bodyNames));
});

describe.each(grammar.map((body) => [body.rule, body] as const))('%s', (rule, { statements }) => {
  const body = bodyNameFor(rule);
  if (body === undefined) throw new Error(`The table of properties has no body for ${rule}.`);

  test('accepts exactly the keywords of the table', () => {
    const keywords = properties[body].filter(({ inHeader }) => !inHeader).map(({ keyword }) => keyword);
    expect(new Set(keywords)).toEqual(new Set(statements.keys()));
    expect(keywords).toHaveLength(statements.size);
  });

  test.each([...statements])('%s has the syntax of its value', (keyword, head) => {
    const property = findProperty(body, keyword);
    if (property === undefined) throw new Error(`${body} has no property ${keyword} in the table.`);
    const { type, words = [], parts, to } = property;
    expect(new Set(words)).toEqual(new Set(head.values));
    if (type === 'statement') expect(head.body).toBeDefined();
    else expect(statementTypes[type].split(' ')).toContain(head.type);
    if (type === 'statement')
      expect(property.body).toBe(
        bodyNameFor(head.body?.rule ?? '') === 'exit' ? keyword : bodyNameFor(head.body?.rule ?? ''),
      );
    if (type === 'ref' || type === 'refs') {
      expect(head.takesList).toBe(type === 'refs');
      expect(to).toBe(getReferenceKind(head));
    }
    if (parts !== undefined) {
      const roles = rolesOf(head).filter((role) => !parts.some(({ after }) => after === role));
      expect(parts.map(({ role }) => role)).toEqual(roles);
    }
  });
});

test.each(bodyNames)('the properties of %s have help, placeholders and messages', (body) => {
  for (const { keyword, type, meaning, example, missing, hints, parts } of properties[body]) {
    expect(meaning, keyword).toMatch(/^\p{Lu}.*[.…]$/u);
    expect(example.split(/[\s]/u)[0]).toBe(keyword);
    const needsMessage = type !== 'flag' && type !== 'word';
    expect(missing !== undefined, keyword).toBe(needsMessage);
    if (type === 'text' || type === 'voice') expect(hints, keyword).toHaveLength(1);
    if (type === 'pair') expect(hints, keyword).toHaveLength(parts?.length ?? 0);
  }
});

test('properties of one keyword have one message for each kind of value, and the same repetition', () => {
  const messages = new Map<string, Set<string>>();
  for (const body of bodyNames)
    for (const { keyword, type, missing } of properties[body]) {
      const key = `${keyword} ${type === 'ref' || type === 'refs' ? 'reference' : 'value'}`;
      if (missing !== undefined) messages.set(key, (messages.get(key) ?? new Set()).add(missing));
    }
  expect([...messages].filter(([, set]) => set.size > 1)).toEqual([]);
});

test('a property of the model has one list or one value in a body', () => {
  for (const body of bodyNames) {
    const kinds = new Map<string, Set<boolean>>();
    for (const property of properties[body])
      kinds.set(property.key, (kinds.get(property.key) ?? new Set()).add(isList(property)));
    expect([...kinds].filter(([, set]) => set.size > 1)).toEqual([]);
  }
});
