import { applyEdits } from '@journey-maps/core/edits';
import type { Problem } from '@journey-maps/core/model';
import { describe, expect, test } from 'vitest';
import { inStage, read } from '../../test/read.ts';

/** Applies the safe fixes of all problems once. */
function fixed(text: string): string | undefined {
  const edits = read(text).problems.flatMap(({ fix }: Problem) => (fix?.safe ? fix.edits : []));
  return applyEdits(text, edits);
}

const inJourney = (statements: string) => `journey j "J" {\n  ${statements}\n}\n`;

describe('a synonym becomes its keyword by a safe fix', () => {
  test.each([
    [inJourney('phase "S" { feeling -1 "lost" }'), inJourney('stage "S" { emotion -1 "lost" }')],
    [inJourney('section "S"'), inJourney('stage "S"')],
    [inStage('painpoint "P" { severity high }'), inStage('pain "P" { severity high }')],
    [inStage('pain_point "P"'), inStage('pain "P"')],
    [inStage('PainPoint "P"'), inStage('pain "P"')],
    [inStage('mood -2'), inStage('emotion -2')],
    [inStage('painpoint "P" severity high'), inStage('pain "P" severity high')],
    [inStage('idea "I" { value 4 }'), inStage('opportunity "I" { value 4 }')],
    [inStage('task "T" { due 2026-12-01 }'), inStage('action-item "T" { due 2026-12-01 }')],
    [inStage('task "T" { emotion 0 }'), inStage('step "T" { emotion 0 }')],
    [inStage('kpi "K" { target 80% }'), inStage('metric "K" { target 80% }')],
    ['actor a "A" { goals "G" }', 'persona a "A" { goal "G" }'],
    ['user a "A" { description "D"; painpoint "P" }', 'persona a "A" { about "D"; frustration "P" }'],
    [inStage('description "D"'), inStage('note "D"')],
    [inStage('Action Item "A"'), inStage('action-item "A"')],
    [inStage('front-stage "F"'), inStage('frontstage "F"')],
    [inStage('momentOfTruth'), inStage('momentOfTruth')],
    [inStage('step "A" { momentOfTruth }'), inStage('step "A" { moment-of-truth }')],
  ])('%s', (text, expected) => {
    expect(fixed(text)).toBe(expected);
  });
});

describe('a value in another notation is rewritten by a safe fix', () => {
  test.each([
    [inStage('emotion happy'), inStage('emotion +2 "happy"')],
    [inStage('mood angry "no answer"'), inStage('emotion -2 "angry: no answer"')],
    [inStage('feeling "very happy"'), inStage('emotion +2 "very happy"')],
    [inStage('emotion "-1" "lost"'), inStage('emotion -1 "lost"')],
    [inStage('pain "P" { severity "high" }'), inStage('pain "P" { severity high }')],
    [inStage('pain "P" { severity major }'), inStage('pain "P" { severity high }')],
    [inStage('pain "P" { Severity HIGH }'), inStage('pain "P" { severity HIGH }')],
    [inStage('pain "P" { status new }'), inStage('pain "P" { status open }')],
    [inStage('action-item "A" { status in-progress }'), inStage('action-item "A" { status doing }')],
    [
      inStage('opportunity "O" { value "4"; effort 2/5 }'),
      inStage('opportunity "O" { value 4; effort 2/5 }'),
    ],
    [inStage('action-item "A" { due "15.12.2026" }'), inStage('action-item "A" { due 2026-12-15 }')],
    [inJourney('reviewed Sept 30, 2026'), inJourney('reviewed 2026-09-30')],
    [inJourney('reviewed "3/4/2026"'), inJourney('reviewed "3/4/2026"')],
    [inStage('touchpoint "T" { channel "phone" }'), inStage('touchpoint "T" { channel phone }')],
    [inJourney('state as-is; kind blueprint'), inJourney('state current; kind service-blueprint')],
  ])('%s', (text, expected) => {
    expect(fixed(text)).toBe(expected);
  });
});

describe('content in another form moves to its place by a safe fix', () => {
  test.each([
    ['journey j {\n  title "J"\n}\n', 'journey j "J" {\n}\n'],
    ['journey j "J" {\n  name "J"\n}\n', 'journey j "J" {\n}\n'],
    ['journey j "J" {\n  name "Other"\n}\n', 'journey j "J" {\n  name "Other"\n}\n'],
    [inJourney('stages {\n    stage "S"\n  }'), inJourney('  stage "S"').replace('{\n    ', '{\n    ')],
    [inStage('pains { pain "P" }'), inStage('pain "P" ')],
    [inStage('pain "P" severity high owner web'), inStage('pain "P" { severity high; owner web }')],
    [inStage('opportunity "O" for quote owner web'), inStage('opportunity "O" { for quote; owner web }')],
    [
      'persona p "P" { age "38"; job_title "Nurse" }',
      'persona p "P" { trait "Age" "38"; trait "Job title" "Nurse" }',
    ],
    [
      inStage('touchpoint "T" { channel app, importance 4 }'),
      inStage('touchpoint "T" { channel app; importance 4 }'),
    ],
    [inStage('emotion -1 "lost",'), inStage('emotion -1 "lost"')],
    ['owner: web "Web"', 'owner web "Web"'],
    [
      inStage('touchpoint "T" { channel=app; importance = 4 }'),
      inStage('touchpoint "T" { channel app; importance  4 }'),
    ],
    ['# Notes\nowner web "Web"', '// Notes\nowner web "Web"'],
    ['```journey\nowner web "Web"\n```\n', 'owner web "Web"\n'],
    ['journey "Buying a bike" {\n}\n', 'journey buying-a-bike "Buying a bike" {\n}\n'],
    [inStage("thought 'Why?'"), inStage('thought "Why?"')],
    [inStage("emotion -1 'cold'"), inStage('emotion -1 "cold"')],
  ])('%s', (text, expected) => {
    expect(fixed(text)).toBe(expected);
  });
});

describe('a doubtful meaning is left to the writer', () => {
  test.each([
    inStage('step "S" { action "Compares prices" }'),
    inStage('opportunity "O" { priority 4 }'),
    inStage('pain "P" { severity severe }'),
    inJourney('status in-review'),
    inStage('opportunity "O" { value high }'),
    inStage('emotion purple'),
    inStage('things { stage "S"; pain "P" }'),
  ])('%s', (text) => {
    expect(read(text).problems).not.toEqual([]);
    expect(fixed(text)).toBe(text);
  });
});

test('an unknown property can be kept as a note', () => {
  const [problem] = read(inStage('weather "Rain"')).problems;
  expect(problem?.fix).toMatchObject({ safe: false, edits: [{ newText: 'note "Weather: Rain"' }] });
});

test('a Mermaid diagram is reported once', () => {
  const { problems, journeys } = read(
    '%% a comment\njourney\n  title Tea\n  section Make\n    Boil: 3: Me\n',
  );
  expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining('journey import')]);
  expect(journeys).toHaveLength(1);
});
