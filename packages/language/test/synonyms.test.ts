import {
  builtInChannels,
  meantBuiltInChannels,
  meantByTable,
  meantValues,
  resolveKeywordSynonym,
} from '@journey-maps/core/semantics';
import { expect, test } from 'vitest';
import { statementTable } from '../src/lexer/statement-table.ts';

const bodies = [statementTable.file, ...statementTable.bodies.values()];
const keywords = new Set(bodies.flatMap(({ statements }) => [...statements.keys()]));

test('every synonym of a keyword leads to a keyword of the language', () => {
  expect([...meantByTable].filter((keyword) => !keywords.has(keyword))).toEqual([]);
});

test('every synonym of a value leads to a value of the language', () => {
  const values = new Set(
    bodies.flatMap(({ statements }) => [...statements.values()].flatMap((head) => [...(head.values ?? [])])),
  );
  expect([...meantValues].filter((value) => !values.has(value))).toEqual([]);
});

test('every synonym of a channel leads to a built-in channel', () => {
  const channels = new Set(builtInChannels.map(({ id }) => id));
  expect([...meantBuiltInChannels].filter((channel) => !channels.has(channel))).toEqual([]);
});

test('no keyword of the language is a synonym of another one', () => {
  const others = [...keywords].filter((word) => {
    const meant = resolveKeywordSynonym(word, keywords);
    return meant !== undefined && meant.keywords[0] !== word;
  });
  expect(others).toEqual([]);
});
