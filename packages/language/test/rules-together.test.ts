import { applyEdits } from '@journey-maps/core/edits';
import type { Level } from '@journey-maps/core/model';
import { rules } from '@journey-maps/core/rules';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../../scripts/test/runs.ts';
import { checkText, only, unmark } from './check-texts.ts';

const findRules = (text: string, files?: Readonly<Record<string, string>>) =>
  checkText(text, files).map(({ rule }) => rule);

describe('one mistake gives one finding', () => {
  // A map without findings.
  const journey = (stage: string) => `
    persona anna "Anna" { goal "A bike"; evidence talks, ride }
    owner web "Web team"
    evidence talks { method interview; date 2026-10-01 }
    evidence ride { method walkthrough; date 2026-10-01; persona anna }

    journey j "Buying a bike" {
      persona anna
      owner web
      purpose "Decide what the shop improves this winter"
      review quarterly
      reviewed 2026-11-01
      evidence talks

      stage "S" {
        owner web
        emotion 0
    ${stage}
      }
    }
  `;
  const touchpoint = '    touchpoint "T" { channel website }';

  test('and no mistake none', () => {
    expect(findRules(journey(touchpoint))).toEqual([]);
  });

  test.each([
    [
      'an owner half typed',
      journey(`${touchpoint}\n    pain "P" {\n      owner\n      severity low\n      assumption\n    }`),
      ['syntax'],
    ],
    [
      'an owner misspelt',
      journey(`${touchpoint}\n    pain "P" {\n      ownr web\n      severity low\n      assumption\n    }`),
      ['syntax'],
    ],
    [
      'an owner of nobody',
      journey(`${touchpoint}\n    pain "P" {\n      owner wob\n      severity low\n      assumption\n    }`),
      ['unresolved-reference'],
    ],
    ['a pain point half typed', journey(`${touchpoint}\n    pain`), ['syntax']],
    ['a touchpoint half typed', journey('    touchpoint'), ['syntax']],
    ['a touchpoint misspelt', journey('    touchpont "T"'), ['syntax']],
    ['a reason half typed', journey('    no-touchpoint'), ['syntax']],
    ['a step misspelt', journey(`    stepp "S" {\n  ${touchpoint}\n    }`), ['syntax']],
    [
      'a persona misspelt',
      journey(touchpoint).replace('persona anna "Anna"', 'persoan anna "Anna"'),
      ['syntax'],
    ],
    [
      'a pain point misspelt',
      journey(`${touchpoint}\n    paiin slow "P" { owner web }\n    opportunity "O" { for slow; owner web }`),
      ['syntax'],
    ],
    [
      'an import misspelt',
      `import "./poeple.journey"\n${journey(touchpoint).replace(/(?:persona anna "Anna"|evidence ride).*/gu, '')}`,
      ['import-not-found'],
    ],
    [
      'a name misspelt',
      journey(touchpoint).replace('persona anna\n', 'persona ana\n'),
      ['unresolved-reference'],
    ],
  ])('%s', (_, text, expected) => {
    expect(findRules(text)).toEqual(expected);
  });
});

describe('the level of a finding', () => {
  const pain = (status: string) =>
    `journey j {\n  ${status}\n  stage "S" {\n    touchpoint "T" { channel website }\n    pain "P"\n  }\n}\n`;
  const levels = (text: string, settings = {}): readonly Level[] =>
    checkText(text, {}, settings).flatMap(({ rule, level }) =>
      rule === 'pain-without-owner' ? [level] : [],
    );
  const level = (text: string, settings = {}): Level | undefined => levels(text, settings)[0];

  test('is that of the preset', () => {
    expect(level(pain(''))).toBe('error');
    expect(level(pain(''), { preset: 'draft' })).toBe('warning');
  });

  test('is that of a draft in a journey that says so', () => {
    expect(level(pain('status draft'))).toBe('warning');
    expect(level(pain('status draft'), { preset: 'strict' })).toBe('warning');
    expect(levels(pain('status draft') + pain('status agreed').replace('journey j', 'journey k'))).toEqual([
      'warning',
      'error',
    ]);
  });

  test('is what the settings say of the rule before all else', () => {
    const settings = { rules: { 'pain-without-owner': 'info' } };
    expect(level(pain(''), settings)).toBe('info');
    expect(level(pain('status draft'), settings)).toBe('info');
    expect(level(pain(''), { rules: { 'pain-without-owner': 'off' } })).toBeUndefined();
    expect(level(pain(''), { rules: { 'pain-without-owner': ['warning', { unknown: 1 }] } })).toBe('warning');
  });

  test('of what cannot be read is always the same', () => {
    expect(checkText('stagee', {}, { rules: { syntax: 'off' } })[0]?.level).toBe('error');
  });
});

test('findings come in the order of the text, each with the statement it lies in', () => {
  const text = 'journey j {\n  persona nobody\n  stage "S" {\n    pain "P" { owner no-one }\n  }\n}';
  const expected = ['unresolved-reference', 'stage-without-touchpoint'];
  const findings = checkText(
    text,
    {},
    only(({ id }) => expected.includes(id)),
  );
  expect(
    findings.map(({ rule, statement }) => [rule, text.slice(statement.start, statement.end).split('\n')[0]]),
  ).toEqual([
    ['unresolved-reference', 'journey j {'],
    ['stage-without-touchpoint', 'stage "S" {'],
    ['unresolved-reference', 'pain "P" { owner no-one }'],
  ]);
});

test('fixes keep the line ends of a file', () => {
  for (const { id, examples } of rules) {
    for (const example of examples.bad) {
      const text = unmark(example.text).text.replaceAll('\n', '\r\n');
      const finding = checkText(text, example.files, { preset: 'strict' }).find(({ rule }) => rule === id);
      const [fix] = finding?.fixes ?? [];
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
    { numRuns: runs(500) },
  );
});
