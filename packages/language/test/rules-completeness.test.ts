import { applyEdits } from '@journey-maps/core/edits';
import { describe, expect, test } from 'vitest';
import { checkText, only } from './check-texts.ts';

const of = (id: string, text: string, files: Readonly<Record<string, string>> = {}) =>
  checkText(text, files, { ...only((rule) => rule.id === id), preset: 'strict' });

const applyFix = (id: string, text: string, fix = 0) => {
  const edits = of(id, text)[0]?.fixes[fix]?.edits;
  return edits && applyEdits(text, edits);
};

describe('a stage model', () => {
  const stages =
    '{\n  stage "Morning" { emotion 0 }\n  stage "Midday" { emotion 0 }\n  stage "Evening" { emotion 0 }\n}';

  test('gives a journey a body of several lines', () => {
    expect(applyFix('journey-without-stage', 'journey j "J" {\n  kind day-in-the-life\n}\n')).toBe(
      `journey j "J" ${stages.replace('{', '{\n  kind day-in-the-life')}\n`,
    );
    const inNewBody = applyFix('journey-without-stage', 'journey j "J"\n');
    expect(inNewBody).toMatch(
      /^journey j "J" \{\n {2}stage "Awareness" \{ emotion 0; .*\n(?: {2}stage .*\n){4}\}\n$/u,
    );
    expect(applyFix('journey-without-stage', 'journey j "J" { }\n')).toBe(inNewBody);
  });

  test('is offered with four, five and six stages', () => {
    const lengths = [0, 1, 2].map(
      (fix) => (applyFix('journey-without-stage', 'journey j "J"\n', fix) ?? '').split('stage "').length - 1,
    );
    expect(lengths).toEqual([5, 4, 6]);
  });
});

describe('who may own a stage', () => {
  const owners = (first: string, second: string) =>
    of(
      'stage-without-owner',
      `owner a\nowner b\nowner c\njourney j {\n  owner c\n  stage "1" {\n${first}\n  }\n  stage "2" {\n${second}\n  }\n}\n`,
    ).map(({ fixes }) => fixes.map(({ title }) => title));

  test.each([
    ['who takes over', 'owner a\nhandover b "Ready"', '', [['Add `owner b`']]],
    ['who owns the stage before', 'owner a', '', [['Add `owner a`']]],
    ['who owns the stage after', '', 'owner b', [['Add `owner b`']]],
    [
      'who owns the journey, and anybody',
      '',
      'owner nobody',
      [['Add `owner c`', 'Add `owner a`', 'Add `owner b`']],
    ],
  ])('%s', (_, first, second, expected) => {
    expect(owners(first, second)).toEqual(expected);
  });
});

describe('channels of one side', () => {
  const journey = (...channels: readonly string[]) =>
    of(
      'one-sided-channels',
      `channel website "Web shop"\nchannel own\njourney j {\n  stage "S" {\n${channels.map((name) => `    touchpoint "T" { channel ${name} }`).join('\n')}\n  }\n}\n`,
    ).length;

  test('a channel that is only retitled keeps its kind', () => {
    expect(journey('website', 'app', 'email')).toBe(1);
  });

  test('one whose kind is not known may be of the other side', () => {
    expect(journey('website', 'app', 'own')).toBe(0);
    expect(journey('website', 'app', 'email', 'nowhere')).toBe(0);
  });

  test('one touchpoint that is met three times is one', () => {
    const stages = '  stage "S" { touchpoint t }\n'.repeat(3);
    expect(of('one-sided-channels', `touchpoint t "T" { channel app }\njourney j {\n${stages}}\n`)).toEqual(
      [],
    );
    const files = {
      'shared.journey': 'channel kiosk { kind digital }\ntouchpoint t "T" { channel kiosk }\n',
    };
    const met = `import "./shared.journey"\njourney j {\n${stages}  stage "S" {\n    touchpoint "A" { channel app }\n    touchpoint "B" { channel website }\n  }\n}\n`;
    expect(of('one-sided-channels', met, files)).toHaveLength(1);
  });
});

describe('the baseline of a future journey', () => {
  const today =
    'journey today {\n  pain slow "Slow" { severity high }\n  opportunity fast "Fast" { for slow }\n}\n';
  const future = (text: string) =>
    of('baseline-pain-unanswered', `${today}journey future { state future; baseline today\n${text}\n}\n`)
      .length;

  test.each([
    [
      'is answered by an action item for an opportunity of the baseline',
      'action-item "A" { for today.fast }',
      0,
    ],
    ['is not answered by what was dropped', 'opportunity "O" { for today.slow; status dropped }', 1],
    ['is repeated by its title', 'pain "slow"', 0],
    ['is not told of where something is for nobody knows what', 'opportunity "O" { for nothing }', 0],
  ])('%s', (_, text, count) => expect(future(text)).toBe(count));
});
