import { applyEdits, type Level, rules } from '@journey-maps/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkText, unmark } from './check-texts.ts';

const found = (text: string, files?: Readonly<Record<string, string>>) =>
  checkText(text, files).map(({ rule }) => rule);

describe('one mistake gives one finding', () => {
  const journey = (stage: string) => `owner web\njourney j {\n  stage "S" {\n${stage}\n  }\n}\n`;
  const touchpoint = '    touchpoint "T" { channel website }';

  test.each([
    ['an owner half typed', journey(`${touchpoint}\n    pain "P" {\n      owner\n    }`), ['syntax']],
    ['an owner misspelt', journey(`${touchpoint}\n    pain "P" {\n      ownr web\n    }`), ['syntax']],
    [
      'an owner of nobody',
      journey(`${touchpoint}\n    pain "P" {\n      owner wob\n    }`),
      ['unresolved-reference'],
    ],
    ['a pain point half typed', journey(`${touchpoint}\n    pain`), ['syntax']],
    ['a touchpoint half typed', journey('    touchpoint'), ['syntax']],
    ['a touchpoint misspelt', journey('    touchpont "T"'), ['syntax']],
    ['a reason half typed', journey('    no-touchpoint'), ['syntax']],
    ['a step misspelt', journey(`    stepp "S" {\n  ${touchpoint}\n    }`), ['syntax']],
    [
      'a persona misspelt',
      'persoan anna "Anna"\njourney j { persona anna }\njourney k { persona anna }',
      ['syntax'],
    ],
    [
      'a pain point misspelt',
      journey(`${touchpoint}\n    paiin slow "P" { owner web }\n    opportunity "O" { for slow; owner web }`),
      ['syntax'],
    ],
    [
      'an import misspelt',
      'import "./poeple.journey"\njourney j { persona anna; owner web }',
      ['import-not-found'],
    ],
    ['a name misspelt', 'import "./p.journey"\njourney j { persona ana }', ['unresolved-reference']],
  ])('%s', (_, text, expected) => {
    expect(found(text, { 'p.journey': 'persona anna' })).toEqual(expected);
  });
});

describe('the level of a finding', () => {
  const pain = (status: string) =>
    `journey j {\n  ${status}\n  stage "S" {\n    touchpoint "T" { channel website }\n    pain "P"\n  }\n}\n`;
  const level = (text: string, settings = {}): Level | undefined => checkText(text, {}, settings)[0]?.level;

  test('is that of the preset', () => {
    expect(level(pain(''))).toBe('error');
    expect(level(pain(''), { preset: 'draft' })).toBe('warning');
  });

  test('is that of a draft in a journey that says so', () => {
    expect(level(pain('status draft'))).toBe('warning');
    expect(level(pain('status draft'), { preset: 'strict' })).toBe('warning');
    expect(
      checkText(pain('status draft') + pain('status agreed').replace('j', 'k')).map(
        (finding) => finding.level,
      ),
    ).toEqual(['warning', 'error']);
  });

  test('is what the settings say of the rule before all else', () => {
    const settings = { rules: { 'pain-without-owner': 'info' } };
    expect(level(pain(''), settings)).toBe('info');
    expect(level(pain('status draft'), settings)).toBe('info');
    expect(level(pain(''), { rules: { 'pain-without-owner': 'off' } })).toBeUndefined();
    expect(level(pain(''), { rules: { 'pain-without-owner': ['warning', { unknown: 1 }] } })).toBe('warning');
  });

  test('of what cannot be read is always the same', () => {
    expect(level('stagee', { rules: { syntax: 'off' } })).toBe('error');
  });
});

test('findings come in the order of the text, each with the statement it lies in', () => {
  const text = 'journey j {\n  persona nobody\n  stage "S" {\n    pain "P" { owner no-one }\n  }\n}';
  const findings = checkText(text);
  expect(
    findings.map(({ rule, statement }) => [rule, text.slice(statement.start, statement.end).split('\n')[0]]),
  ).toEqual([
    ['unresolved-reference', 'journey j {'],
    ['stage-without-touchpoint', 'stage "S" {'],
    ['unresolved-reference', 'pain "P" { owner no-one }'],
  ]);
});

test('fixes keep the line ends of a file', () => {
  for (const { examples } of rules) {
    for (const example of examples.bad) {
      const text = unmark(example.text).text.replaceAll('\n', '\r\n');
      const [fix] = checkText(text, example.files)[0]?.fixes ?? [];
      const fixed = fix && applyEdits(text, fix.edits);
      expect(fixed).toBe(example.fixed?.replaceAll('\n', '\r\n'));
    }
  }
});

test('no text makes a rule or a fix fail', () => {
  const examples = rules.flatMap(({ examples: { bad } }) => bad.map(({ text }) => unmark(text).text));
  const pieces = fc.constantFrom(
    '{',
    '}',
    ';',
    '"',
    '\n',
    ' ',
    '\r\n',
    'owner',
    'touchpoint x',
    '//',
    '/*',
    ',',
    '.',
    '5',
  );
  const broken = fc
    .tuple(
      fc.constantFrom(...examples),
      fc.array(fc.tuple(fc.nat(400), fc.nat(12), pieces), { maxLength: 4 }),
    )
    .map(([text, changes]) =>
      changes.reduce((now, [at, length, piece]) => now.slice(0, at) + piece + now.slice(at + length), text),
    );
  fc.assert(
    fc.property(broken, (text) => {
      for (const { span, statement, fixes } of checkText(text)) {
        expect(statement.start <= span.start && span.end <= statement.end).toBe(true);
        for (const { edits } of fixes) expect(applyEdits(text, edits)).toBeDefined();
      }
    }),
    { numRuns: 500 },
  );
});
