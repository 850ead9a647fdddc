import { applyEdits } from '@journey-maps/core/edits';
import type { Finding } from '@journey-maps/core/model';
import { createSuppressionEdit, rules } from '@journey-maps/core/rules';
import { describe, expect, test } from 'vitest';
import { checkText, createWorkspace, mainUri, unmark } from './check-texts.ts';

const today = '2026-11-21';
const only = ['unresolved-reference', 'pain-without-owner', 'invalid-date', 'unused-import'];
const about = ['syntax', 'unused-suppression', 'invalid-suppression'];

function check(text: string) {
  const workspace = createWorkspace({ 'main.journey': text });
  const isExpected = ({ rule }: Finding) => [...only, ...about].includes(rule);
  return {
    told: workspace.check(mainUri, { today }).filter(isExpected),
    hidden: workspace.suppressed(mainUri, { today }),
  };
}
const told = (text: string) => check(text).told.map(({ rule }) => rule);
const inStage = (statements: string) =>
  `owner web\njourney j {\n  stage "S" {\n    touchpoint "T" { channel website }\n    ${statements}\n  }\n}\n`;

describe('a suppression hides what lies', () => {
  test.each([
    ['on the statement that follows', '// journey-ignore pain-without-owner -- x\n    pain "P"'],
    [
      'on a value of it',
      '// journey-ignore unresolved-reference -- x\n    pain "P" {\n      owner no-one\n    }',
    ],
    [
      'on a property',
      'pain "P" {\n      // journey-ignore unresolved-reference -- x\n      owner no-one\n    }',
    ],
    [
      'on a value of a property that goes on',
      'pain "P" { owner web }\n// journey-ignore unresolved-reference -- x\n    persona web,\n   no-one',
    ],
    ['below other comments', '// journey-ignore pain-without-owner -- x\n\n// y\n/* z */\n    pain "P"'],
    [
      'on one of several rules',
      '// journey-ignore pain-without-owner, syntax -- x\n    pain "P"',
      'invalid-suppression',
    ],
    ['in a comment between others', '/* journey-ignore pain-without-owner -- x */ pain "P"'],
    [
      'below two of them',
      '// journey-ignore invalid-date -- x\n  // journey-ignore pain-without-owner -- y\n    pain "P"',
      'unused-suppression',
    ],
    [
      'in a comment of several lines',
      '/**\n * journey-ignore pain-without-owner -- x\n * y\n */\n    pain "P"',
    ],
    ['with a dash that a keyboard made', '//journey-ignore  pain-without-owner — x\n    pain "P"'],
  ])('%s', (_, statements, ...others) => {
    const { told, hidden } = check(inStage(statements).replace('persona web', 'persona no-one'));
    expect(told.map(({ rule }) => rule)).toEqual(others);
    expect(hidden.length).toBeGreaterThan(0);
  });

  test('in the whole file', () => {
    const text = `// A map.\n/* journey-ignore-file pain-without-owner -- they are new */\n${inStage('pain "P"\npain "Q"')}`;
    const { told, hidden } = check(text);
    expect(told).toEqual([]);
    expect(hidden.map(({ rule, reason, level }) => [rule, reason, level])).toEqual([
      ['pain-without-owner', 'they are new', 'error'],
      ['pain-without-owner', 'they are new', 'error'],
    ]);
    const [{ suppression } = { suppression: { start: 0, end: 0 } }] = hidden;
    expect(text.slice(suppression.start, suppression.end)).toMatch(/^\/\*.*\*\/$/u);
  });

  test('on an import', () => {
    expect(told('// journey-ignore import-not-found -- it comes tomorrow\nimport "./x.journey"')).toEqual([]);
  });
});

describe('a suppression does not hide', () => {
  test.each([
    ['what lies in the body', '// journey-ignore pain-without-owner -- x\n    step "A" { pain "P" }'],
    [
      'the statement after the next',
      '// journey-ignore pain-without-owner -- x\n    pain "P" { owner web }\n pain "Q"',
    ],
    [
      'the next property',
      'pain "P" {\n // journey-ignore unresolved-reference -- x\n assumption; owner no-one\n }',
    ],
    [
      'what follows behind comments that touch',
      '/* journey-ignore pain-without-owner -- x */ gain "G" /* a *//* b */; pain "P"',
    ],
    ['another rule', '// journey-ignore invalid-date -- x\n    pain "P"'],
  ])('%s', (_, statements) => {
    expect(told(inStage(statements))).toContain('unused-suppression');
    expect(told(inStage(statements))).toHaveLength(2);
  });

  test('what cannot be read', () => {
    expect(told('// journey-ignore syntax -- x\nstagee "S"')).toEqual(['invalid-suppression', 'syntax']);
  });

  test.each([
    ['syntax', 'Journey Maps leaves out statements that it cannot read'],
    [
      'internal-error',
      'This finding means that the map was not checked: report the error, and remove this comment.',
    ],
    ['unused-suppression', 'This rule finds comments that are wrong or hide nothing'],
    ['invalid-suppression', 'This rule finds comments that are wrong or hide nothing'],
  ])('%s, with a reason that is true of this rule', (rule, why) => {
    const [finding] = check(`// journey-ignore ${rule} -- x\nowner web`).told;
    expect(finding?.message).toContain(`You cannot hide \`${rule}\`. ${why}`);
  });

  test('anything without a reason, or where it is misplaced', () => {
    for (const comment of [
      '// journey-ignore pain-without-owner',
      '// journey-ignore pain-without-owner --',
      '// journey-ignore-next-line pain-without-owner -- x',
      '// journey-ignore-file pain-without-owner -- x',
    ]) {
      expect(told(inStage(`${comment}\n    pain "P"`))).toEqual([
        'invalid-suppression',
        'pain-without-owner',
      ]);
    }
    expect(told(inStage('pain "P" // journey-ignore pain-without-owner -- x\npain "Q"'))).toEqual([
      'pain-without-owner',
      'invalid-suppression',
      'pain-without-owner',
    ]);
  });

  test('where it is only spoken of', () => {
    expect(told('// About journey-ignore x\n// journey-ignored\nowner web')).toEqual([]);
  });
});

describe('an unused suppression', () => {
  const text = inStage('// journey-ignore pain-without-owner -- x\n    pain "P" { owner web }');

  test('is not told of a rule that is off, since nobody looked', () => {
    const ids = (settings = {}) => checkText(text, {}, settings).map(({ rule }) => rule);
    expect(ids()).toContain('unused-suppression');
    expect(ids({ rules: { 'pain-without-owner': 'off' } })).not.toContain('unused-suppression');
  });

  test('is not told while something cannot be read', () => {
    expect(told(`${text}\nstagee`)).toEqual(['syntax']);
  });

  test('is none where a draft has the flaw, and is not told of it yet', () => {
    const flawed = (status: string) =>
      `journey a { status ${status}\n // journey-ignore pain-without-evidence -- x\n pain "P" }\njourney b`;
    expect(told(flawed('draft'))).not.toContain('unused-suppression');
  });

  test.each([
    ['pain-without-owner, invalid-date', 'pain-without-owner'],
    ['invalid-date, pain-without-owner', 'pain-without-owner'],
    ['invalid-date pain-without-owner', 'pain-without-owner'],
  ])('is removed from %s alone', (before, after) => {
    const source = (names: string) => inStage(`// journey-ignore ${names} -- x\n    pain "P"`);
    const [finding] = check(source(before)).told;
    expect(applyEdits(source(before), finding?.fixes[0]?.edits ?? [])).toBe(source(after));
  });
});

describe('the comment that hides a finding', () => {
  const hide = (text: string, rule: string, reason = 'they\nare new') => {
    const finding = checkText(text).find((remaining) => remaining.rule === rule);
    const edit = finding && createSuppressionEdit({ text }, finding, reason);
    const after = edit && applyEdits(text, [edit.edit]);
    expect(after?.slice(edit?.reason.start, edit?.reason.end)).toBe(reason.replaceAll('\n', ' '));
    const left = checkText(after ?? '').filter(
      (remaining) => remaining.rule === rule || about.includes(remaining.rule),
    );
    expect(left).toEqual([]);
    return after;
  };

  test('stands above the statement', () => {
    expect(hide(inStage('pain "P"'), 'pain-without-owner')).toBe(
      inStage('// journey-ignore pain-without-owner -- they are new\n    pain "P"'),
    );
  });

  test('stands above the property that it is about', () => {
    expect(hide(inStage('pain "P" {\n      owner no-one\n    }'), 'unresolved-reference')).toBe(
      inStage(
        'pain "P" {\n      // journey-ignore unresolved-reference -- they are new\n      owner no-one\n    }',
      ),
    );
  });

  test('stands above the statement where the property has no line of its own', () => {
    const after = hide(inStage('pain "P" { assumption; owner no-one }'), 'unresolved-reference');
    expect(after).toContain('// journey-ignore unresolved-reference -- they are new\n    pain "P"');
  });

  test('stands before a statement that has no line of its own, with the line ends of the file', () => {
    const text = 'journey j {\r\n  stage "S" { touchpoint "T" { channel website }; pain "P" }\r\n}';
    expect(hide(text, 'pain-without-owner')).toContain(
      '}; /* journey-ignore pain-without-owner -- they are new */ pain "P"',
    );
  });

  test('is not offered for what cannot be hidden', () => {
    const [finding] = checkText('stagee');
    expect(finding && createSuppressionEdit({ text: 'stagee' }, finding, 'x')).toBeUndefined();
  });
});

test('whatever any rule finds can be hidden by its comment, but for what cannot be hidden', () => {
  for (const { id, examples, unsuppressible } of rules) {
    for (const example of examples.bad) {
      const { text } = unmark(example.text);
      const counts = (source: string) => {
        // A finding with related spans is hidden at one of them, and then concerns only the others.
        const places = checkText(source, example.files, { preset: 'strict' }).flatMap(
          ({ rule, related = [] }) => [rule].concat(related.map(() => rule)),
        );
        return [id, ...about].map((rule) => places.filter((place) => place === rule).length);
      };
      const findings = checkText(text, example.files, { preset: 'strict' });
      const finding = findings.find(({ rule }) => rule === id);
      const edit = finding && createSuppressionEdit({ text }, finding, 'why');
      expect(edit === undefined, id).toBe(unsuppressible === true);
      if (edit === undefined) continue;
      const [before = 0, ...others] = counts(text);
      const [after = 0, ...same] = counts(applyEdits(text, [edit.edit]) ?? '');
      expect(after, `${id}\n${text}`).toBeLessThan(before);
      expect(same, `${id}\n${text}`).toEqual(others);
    }
  }
});

test('thousands of suppressions hide their findings, or are reported each', () => {
  const text = inStage('// journey-ignore pain-without-owner -- x\n pain "P"\n'.repeat(5000));
  const stacked = `${'// journey-ignore invalid-date -- x\n'.repeat(20_000)}owner web`;
  expect(check(text).hidden).toHaveLength(5000);
  expect(check(stacked).told).toHaveLength(20_000);
});
