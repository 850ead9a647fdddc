import { applyEdits } from '@journey-maps/core/edits';
import { type ConflictStyle, mergeMaps } from '@journey-maps/core/versions';
import { describe, expect, test } from 'vitest';
import { exampleTexts } from '../bench/broken-texts/example-texts.ts';
import { format, parse, parseTopStatements } from '../src/index.ts';
import { checkText } from './check-texts.ts';
import { everything } from './every-construct.ts';

const read = (text: string) => ({
  document: parse(text, 'file:///maps/main.journey'),
  statements: parseTopStatements(text),
});

const merge = (base: string, ours: string, theirs: string, style: ConflictStyle = {}) =>
  mergeMaps(
    { base, ours, theirs },
    {
      ...style,
      read,
      findErrors: (document) => checkText(document.text).filter(({ level }) => level === 'error'),
    },
  );

/** Merges three versions of the body of a stage. */
function merged(base: string, ours: string, theirs: string): string {
  const around = (body: string) => `journey j "J" {\n  stage a "A" {\n${body}\n  }\n}\n`;
  const result = mergeMaps({ base: around(base), ours: around(ours), theirs: around(theirs) }, { read });
  if ('unmergeable' in result) return result.unmergeable;
  expect(result.text.match(/^<{7} /gmu)?.length ?? 0).toBe(result.conflicts);
  return result.text.slice(around('').indexOf('\n\n') + 1, -'\n  }\n}\n'.length);
}

describe('both are kept', () => {
  test.each([
    [
      'what both added',
      'goal "g"',
      'goal "g"\npain "o"',
      'goal "g"\npain "t"',
      'goal "g"\npain "o"\npain "t"',
    ],
    [
      'what both added in different places',
      'goal "g"\n\nstep "x"\n\nstep "y"',
      'goal "g"\n\nstep "o"\n\nstep "x"\n\nstep "y"',
      'goal "g"\n\nstep "x"\n\nstep "y"\n\nstep "t"',
      'goal "g"\n\nstep "o"\n\nstep "x"\n\nstep "y"\n\nstep "t"',
    ],
    [
      'changes to different properties on one line',
      'pain p "P" { owner web; severity low }',
      'pain p "P" { owner shop; severity low }',
      'pain p "P" { owner web; severity high; assumption }',
      'pain p "P" { owner shop; severity high; assumption }',
    ],
    [
      'changes to title and name',
      'pain p "Slow"',
      'pain slow "Slow"',
      'pain p "Too slow"',
      'pain slow "Too slow"',
    ],
    [
      'changes to the parts of an emotion, where both agree how good it is',
      'emotion +1 "calm" because "it works"',
      'emotion -1 "annoyed" because "it works"',
      'emotion -1 "calm" because "it broke"',
      'emotion -1 "annoyed" because "it broke"',
    ],
    [
      'figures of a metric that is counted as before',
      'metric m "M" {\n  unit "minutes"\n  value 7\n  target 3\n}',
      'metric m "M" {\n  unit "minutes"\n  value 6\n  target 3\n}',
      'metric m "M" {\n  unit "minutes"\n  value 7\n  target 2\n}',
      'metric m "M" {\n  unit "minutes"\n  value 6\n  target 2\n}',
    ],
    [
      'another unit of a metric, with its figures, and what else the other side changed of it',
      'metric m "M" { unit "minutes"; value 7; target 3 }',
      'metric m "M" { unit "seconds"; value 420; target 180 }',
      'metric m "Wait" { unit "minutes"; value 7; target 3; evidence e }',
      'metric m "Wait" { unit "seconds"; value 420; target 180; evidence e }',
    ],
    [
      'a unit that both say in the same way',
      'metric m "M" { value 7% }',
      'metric m "M" { unit "minutes"; value 7 }',
      'metric m "M" { unit "minutes"; value 7; target 3 }',
      'metric m "M" { unit "minutes"; value 7; target 3 }',
    ],
    [
      'figures where there were none, in one form',
      'metric m "M"',
      'metric m "M" { baseline 61% }',
      'metric m "M" { target 75% }',
      'metric m "M" { baseline 61%; target 75% }',
    ],
    [
      'what one says less and one more of',
      'emotion 1 "calm"',
      'emotion 1',
      'emotion 1 "calm" because "so"',
      'emotion 1 because "so"',
    ],
    ['names of a list', 'evidence a, b, c', 'evidence o, b, c', 'evidence a, b, c, t', 'evidence o, b, c, t'],
    [
      'a move and a change',
      'step x "X" {\n  pain p "P" { severity low }\n}\nstep y "Y" {\n  goal "g"\n}',
      'step x "X"\nstep y "Y" {\n  goal "g"\n  pain p "P" { severity low }\n}',
      'step x "X" {\n  pain p "P" { severity high }\n}\nstep y "Y" {\n  goal "g"\n}',
      'step x "X"\nstep y "Y" {\n  goal "g"\n  pain p "P" { severity high }\n}',
    ],
    [
      'another order and a change',
      'step x "X"\nstep y "Y"\nstep z "Z"',
      'step z "Z"\nstep x "X"\nstep y "Y"',
      'step x "X"\nstep y "Y" { goal "g" }\nstep z "Z"',
      'step z "Z"\nstep x "X"\nstep y "Y" { goal "g" }',
    ],
    [
      'an addition to what moved',
      'touchpoint t "T"\nstep x "X" {\n  touchpoint u "U" {\n    importance 5\n  }\n}',
      'touchpoint t "T"\ntouchpoint u "U" {\n  importance 5\n}\nstep x "X"',
      'touchpoint t "T"\nstep x "X" {\n  touchpoint u "U" {\n    importance 5\n    pain "deep" {\n      severity low\n    }\n  }\n}',
      'touchpoint t "T"\ntouchpoint u "U" {\n  importance 5\n  pain "deep" {\n    severity low\n  }\n}\nstep x "X"',
    ],
    [
      'a change on the line of a removal',
      'pain "p" { severity low; note "a"; note "b" }',
      'pain "p" { severity low; note "b" }',
      'pain "p" { severity low; note "a"; note "b"; note "c" }',
      'pain "p" { severity low; note "b"; note "c" }',
    ],
    [
      'a change to what one side took out of a step that is gone',
      'step x "X" {\n  pain p "P" { severity low }\n}\nstep y "Y"',
      'step y "Y" {\n  pain p "P" { severity low }\n}',
      'step x "X" {\n  pain p "P" { severity high }\n}\nstep y "Y"',
      'step y "Y" {\n  pain p "P" { severity high }\n}',
    ],
    [
      'equal additions, once',
      'goal "g"',
      'goal "g"\npain p "P"',
      'goal "g"\npain p "P"',
      'goal "g"\npain p "P"',
    ],
    ['equal changes, once', 'goal "g"', 'goal "h"', 'goal   "h"', 'goal "h"'],
    [
      'removals of different things',
      'goal "a"\ngoal "b"\ngoal "c"',
      'goal "b"\ngoal "c"',
      'goal "a"\ngoal "b"',
      'goal "b"',
    ],
  ])('%s', (_, base, ours, theirs, expected) => {
    expect(merged(base, ours, theirs)).toBe(expected);
  });
});

describe('comments', () => {
  test.each([
    [
      'go with what they are about',
      '// P.\npain p "P" // so\ngain g "G"',
      'gain g "G"\n// P.\npain p "P" // so',
      '// P.\npain p "PP" // so\ngain g "G"',
      'gain g "G"\n// P.\npain p "PP" // so',
    ],
    [
      'are kept from both',
      'goal "g"',
      '// Ours.\ngoal "g"',
      'goal "g" // theirs',
      '// Ours.\ngoal "g" // theirs',
    ],
    [
      'are kept from both where both changed one',
      '// Was.\ngoal "g"',
      '// Ours.\ngoal "g"',
      '// Theirs.\ngoal "g"',
      '// Ours.\n// Theirs.\ngoal "g"',
    ],
    [
      'beside a statement, too',
      'goal "g" // was',
      'goal "g" // ours',
      'goal "g" // theirs',
      '// theirs\ngoal "g" // ours',
    ],
    [
      'behind a brace, too',
      'pain "p" { // was\n  severity low\n}',
      'pain "p" { // ours\n  severity low\n}',
      'pain "p" { // theirs\n  severity high\n}',
      '// theirs\npain "p" { // ours\n  severity high\n}',
    ],
    [
      "that stand alone are kept, and go on one side's word",
      '// One.\n\n// Two.\n\ngoal "g"\n// End.',
      '// Two.\n\ngoal "g"\n// End.',
      '// One.\n\n// Two.\n// More.\n\ngoal "g"\n// End.\n// The end.',
      '// Two.\n// More.\n\ngoal "g"\n// End.\n// The end.',
    ],
    [
      "on a line are no line's end",
      'pain "p" { severity low /* s */ }',
      'pain "p" { severity low /* s */; note "o" }',
      'pain "p" { severity high /* s */ }',
      'pain "p" { severity high /* s */; note "o" }',
    ],
    [
      'make a body one of lines',
      'pain "p" { severity low }',
      'pain "p" {\n  severity low // so\n}',
      'pain "p" { severity low; note "t" }',
      'pain "p" {\n  severity low // so\n  note "t"\n}',
    ],
  ])('%s', (_, base, ours, theirs, expected) => {
    expect(merged(base, ours, theirs)).toBe(expected);
  });
});

describe('a conflict', () => {
  const marked = (ours: string, theirs: string) =>
    `<<<<<<< ours\n${ours === '' ? '' : `${ours}\n`}=======\n${theirs === '' ? '' : `${theirs}\n`}>>>>>>> theirs`;

  test.each([
    [
      'of one property',
      'goal "g"\nowner a\npain "p"',
      'goal "g"\nowner b\npain "p"',
      'goal "g"\nowner c\npain "p"',
      `goal "g"\n${marked('owner b', 'owner c')}\npain "p"`,
    ],
    [
      'of one property that both added',
      'goal "g"',
      'goal "g"\nowner b',
      'goal "g"\nowner c',
      `goal "g"\n${marked('owner b', 'owner c')}`,
    ],
    [
      'of a score and a reason that explains another one',
      'emotion +1 "curious" because "it is new"',
      'emotion +2 "curious" because "it is new"',
      'emotion +1 "worried" because "it is dear"',
      marked('emotion +2 "curious" because "it is new"', 'emotion +1 "worried" because "it is dear"'),
    ],
    [
      'of two scores, each with its word',
      'emotion -1 "tired"',
      'emotion 0',
      'emotion -2 "tired"',
      marked('emotion 0', 'emotion -2 "tired"'),
    ],
    [
      'of a unit and a figure that counts in another one',
      'metric m "M" {\n  unit "minutes"\n  value 7\n  note "n"\n}',
      'metric m "M" {\n  unit "seconds"\n  value 7\n  note "n"\n}',
      'metric m "M" {\n  unit "minutes"\n  value 6\n  note "n"\n}',
      `metric m "M" {\n${marked('  unit "seconds"\n  value 7', '  unit "minutes"\n  value 6')}\n  note "n"\n}`,
    ],
    [
      'of a unit that became `%` and a figure that was added',
      'metric m "M" { unit "minutes"; value 6 }',
      'metric m "M" { value 10% }',
      'metric m "M" { unit "minutes"; value 6; target 3 }',
      marked('metric m "M" { value 10% }', 'metric m "M" { unit "minutes"; value 6; target 3 }'),
    ],
    [
      'of two units, each with its figures',
      'metric m "M" {\n  unit "minutes"\n  value 60\n}',
      'metric m "M" {\n  unit "hours"\n  value 1\n}',
      'metric m "M" {\n  unit "mins"\n  value 60\n}',
      `metric m "M" {\n${marked('  unit "hours"\n  value 1', '  unit "mins"\n  value 60')}\n}`,
    ],
    [
      'of two units on the line of what the metric is in',
      'step x "X" { metric m "M" { unit "minutes"; value 6 } }',
      'step x "X" { metric m "M" { unit "hours"; value 6 } }',
      'step x "X" { goal "t"; metric m "M" { unit "minutes"; value 7 } }',
      marked(
        'step x "X" { goal "t"; metric m "M" { unit "hours"; value 6 } }',
        'step x "X" { goal "t"; metric m "M" { unit "minutes"; value 7 } }',
      ),
    ],
    [
      'of numbers that both sides gave a metric of theirs',
      'goal "g"',
      'goal "g"\nmetric m "M" { unit "minutes"; value 7 }',
      'goal "g"\nmetric m "M" { unit "seconds"; target 180 }',
      `goal "g"\n${marked('metric m "M" { unit "minutes"; value 7 }', 'metric m "M" { unit "seconds"; target 180 }')}`,
    ],
    [
      'of one addition with different values, of which either side may have taken one out',
      'goal "g"',
      'goal "g"\npain p "P" { owner web }',
      'goal "g"\npain p "P" { severity low }',
      `goal "g"\n${marked('pain p "P" { owner web }', 'pain p "P" { severity low }')}`,
    ],
    [
      'of a property and its removal',
      'goal "g"\nowner a',
      'goal "g"',
      'goal "g"\nowner c',
      `goal "g"\n${marked('', 'owner c')}`,
    ],
    [
      'of a change and a removal',
      'goal "g"\npain "p" {\n  severity low\n}',
      'goal "g"\npain "p" {\n  severity high\n}',
      'goal "g"',
      `goal "g"\n${marked('pain "p" {\n  severity high\n}', '')}`,
    ],
    [
      'of a title, around its line alone',
      'step x "X" {\n  goal "g"\n}',
      'step x "Y" {\n  goal "g"\n}',
      'step x "Z" {\n  goal "h"\n}',
      `${marked('step x "Y" {', 'step x "Z" {')}\n  goal "h"\n}`,
    ],
    [
      'on one line, with what else was changed there',
      'pain "p" { owner a; severity low }',
      'pain "p" { owner b; severity low }',
      'pain "p" { owner c; severity high }',
      marked('pain "p" { owner b; severity high }', 'pain "p" { owner c; severity high }'),
    ],
    [
      'of two places',
      'step x "X" {\n  pain p "P"\n}\nstep y "Y" {\n  goal "g"\n}\nstep z "Z" {\n  goal "g"\n}',
      'step x "X"\nstep y "Y" {\n  goal "g"\n  pain p "P"\n}\nstep z "Z" {\n  goal "g"\n}',
      'step x "X"\nstep y "Y" {\n  goal "g"\n}\nstep z "Z" {\n  goal "g"\n  pain p "P"\n}',
      `step x "X"\nstep y "Y" {\n  goal "g"\n${marked('  pain p "P"', '')}\n}\nstep z "Z" {\n  goal "g"\n${marked('', '  pain p "P"')}\n}`,
    ],
    [
      'of two orders',
      'step x "X"\nstep y "Y"\nstep z "Z"',
      'step y "Y"\nstep x "X"\nstep z "Z"',
      'step x "X"\nstep z "Z"\nstep y "Y"',
      `${marked('step y "Y"', '')}\nstep x "X"\nstep z "Z"\n${marked('', 'step y "Y"')}`,
    ],
  ])('%s', (_, base, ours, theirs, expected) => {
    expect(merged(base, ours, theirs)).toBe(expected);
  });

  const goal = (text: string) => `persona p {\n  about "${text}"\n}\n`;

  test('has the markers that are asked for', () => {
    const style = {
      markerSize: 3,
      labels: { ours: 'HEAD', base: '', theirs: 'b' },
      style: 'diff3',
    } as const;
    expect(merge(goal('a'), goal('b'), goal('c'), style)).toEqual({
      text: 'persona p {\n<<< HEAD\n  about "b"\n|||\n  about "a"\n===\n  about "c"\n>>> b\n}\n',
      conflicts: 1,
    });
  });

  test('shows the base by `zdiff3` without the lines at the edges that both sides have', () => {
    const metric = (unit: string, value: number) =>
      `metric m "M" {\n  unit "${unit}"\n  value ${value}\n  note "n"\n}\n`;
    const [base, ours, theirs] = [metric('minutes', 7), metric('hours', 7), metric('minutes', 6)];
    expect(merge(base, ours, theirs, { style: 'diff3' })).toEqual({
      text: `<<<<<<< ours\n${ours}||||||| base\n${base}=======\n${theirs}>>>>>>> theirs\n`,
      conflicts: 1,
    });
    expect(merge(base, ours, theirs, { style: 'zdiff3' })).toEqual({
      text: `metric m "M" {\n<<<<<<< ours\n  unit "hours"\n  value 7\n||||||| base\n${base}=======\n  unit "minutes"\n  value 6\n>>>>>>> theirs\n  note "n"\n}\n`,
      conflicts: 1,
    });
  });

  test('at the end of a file that does not end its last line', () => {
    expect(merge('owner a', 'owner a { note "n" }', 'owner a "C"')).toEqual({
      text: 'owner a "C" { note "n" }',
      conflicts: 0,
    });
    expect(merge('owner a', 'owner a "B"', 'owner a "C"')).toEqual({
      text: '<<<<<<< ours\nowner a "B"\n=======\nowner a "C"\n>>>>>>> theirs\n',
      conflicts: 1,
    });
  });
});

describe('a rename', () => {
  const base =
    'persona anna "Anna"\nowner web "Web"\n\njourney j "J" {\n  persona anna\n  step x "X" {\n    emotion anna 1\n  }\n}\n'.replace(
      'step',
      'stage',
    );
  const renamed = base.replaceAll('anna', 'anne');
  const added = base.replace('emotion anna 1\n', 'emotion anna 1\n    thought anna "Where?"\n');

  test.each([
    ['ours', renamed, added],
    ['theirs', added, renamed],
  ])('by %s holds for what the other side added', (_, ours, theirs) => {
    expect(merge(base, ours, theirs)).toEqual({ text: added.replaceAll('anna', 'anne'), conflicts: 0 });
  });

  test('with `was` keeps that, and a change to the thing', () => {
    const was = renamed.replace('"Anna"', '"Anna" {\n  was anna\n}');
    expect(merge(base, was, base.replace('"Anna"', '"Anna B."'))).toEqual({
      text: was.replace('"Anna"', '"Anna B."'),
      conflicts: 0,
    });
  });

  test('of different things by both sides', () => {
    const other = base.replaceAll('web', 'site');
    expect(merge(base, renamed, other)).toEqual({ text: renamed.replaceAll('web', 'site'), conflicts: 0 });
  });

  test('of a journey holds in `journey.name`', () => {
    const two = `${base}\njourney k "K" {\n  stage y "Y"\n}\n`;
    const uses = two
      .replace('stage y "Y"', 'stage y "Y" {\n    opportunity "O" { for j.slow }\n  }')
      .replace('emotion', 'pain slow "S"\n    emotion');
    const result = merge(two, two.replace('journey j', 'journey trip'), uses);
    expect(result).toEqual({
      text: uses.replace('journey j', 'journey trip').replace('j.slow', 'trip.slow'),
      conflicts: 0,
    });
  });

  test('to a name that the other side gave to something else is left to people', () => {
    const result = merge(base, renamed, base.replace('owner web', 'persona anne "Anne"\nowner web'));
    expect(result).toMatchObject({ conflicts: 1 });
  });

  test('in two ways is a conflict at each place, each of which is right for its side', () => {
    const result = merge(base, renamed, base.replaceAll('anna', 'anja'));
    expect(result).toMatchObject({ conflicts: 3 });
  });
});

describe('what neither side did wrong is not wrong in the result', () => {
  const base =
    'owner web "Web"\nowner shop "Shop"\n\njourney j "J" {\n  stage a "A" {\n    owner web\n  }\n}\n';

  test('the one removed what the other one refers to', () => {
    const result = merge(
      base,
      base.replace('owner shop "Shop"\n', ''),
      base.replace('    owner web', '    owner shop'),
    );
    expect(result).toEqual({
      text: base
        .replace('    owner web', '    owner shop')
        .replace('owner shop "Shop"\n', '<<<<<<< ours\n=======\nowner shop "Shop"\n>>>>>>> theirs\n'),
      conflicts: 1,
    });
  });

  test('both gave the same name to different things', () => {
    const add = (what: string) => base.replace('    owner web\n', `    owner web\n    ${what}\n`);
    const result = merge(base, add('pain slow "Slow"'), add('gain slow "Slow food"'));
    expect(result).toMatchObject({ conflicts: 2 });
  });

  test('each removed one of two touchpoints of a stage', () => {
    const two = base.replace(
      '    owner web\n',
      '    touchpoint "T" { channel app }\n    touchpoint "U" { channel app }\n',
    );
    const result = merge(two, two.replace(/.*"T".*\n/u, ''), two.replace(/.*"U".*\n/u, ''));
    expect(result).toEqual({
      text: base.replace(
        '    owner web\n',
        '<<<<<<< ours\n=======\n    touchpoint "T" { channel app }\n>>>>>>> theirs\n<<<<<<< ours\n    touchpoint "U" { channel app }\n=======\n>>>>>>> theirs\n',
      ),
      conflicts: 2,
    });
  });
});

describe('layout', () => {
  const versions = [...exampleTexts().map(({ text }) => text), everything];

  test("what only one side touched is that side's, byte for byte", () => {
    for (const [i, base] of versions.entries()) {
      const other = versions[(i + 1) % versions.length] ?? '';
      expect(merge(base, base, other)).toEqual({ text: other, conflicts: 0 });
      expect(merge(base, other, base)).toEqual({ text: other, conflicts: 0 });
      expect(merge(base, other, other)).toEqual({ text: other, conflicts: 0 });
    }
  });

  test('where both differ in layout alone ours is kept', () => {
    for (const base of versions) {
      const ours = base.replaceAll('\n  ', '\n\t');
      const theirs = base.replaceAll('\n  ', '\n      ');
      expect(merge(base, ours, theirs)).toEqual({ text: ours, conflicts: 0 });
    }
  });

  test("a side that laid its map out keeps that, with the other side's changes in it", () => {
    const base =
      'journey j "J" {\n    stage a "A" {\n        goal "g";   note "n"\n        pain "p" {severity low}\n    }\n}\n';
    const theirs = applyEdits(base, format(base).edits) ?? '';
    const ours = base.replace('low', 'high').replace('    pain', '    pain "o"\n        pain');
    const expected = theirs.replace('low', 'high').replace('    pain', '    pain "o"\n    pain');
    expect(merge(base, ours, theirs)).toEqual({ text: expected, conflicts: 0 });
    expect(merge(base, theirs, ours)).toEqual({ text: expected, conflicts: 0 });
  });

  test("line ends, the mark at the beginning and the end of the last line are one side's decision", () => {
    const base = 'owner a\nowner b\n';
    const windows = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    const added = 'owner a\nowner c\nowner b\n';
    expect(merge(base, windows(base), added)).toEqual({ text: windows(added), conflicts: 0 });
    expect(merge(base, added, windows(base))).toEqual({ text: windows(added), conflicts: 0 });
    expect(merge(base, base.trimEnd(), added)).toEqual({ text: added.trimEnd(), conflicts: 0 });
    expect(
      merge(windows(base), windows(base.replace('a', 'a "x"')), windows(base.replace('a', 'a "y"'))),
    ).toEqual({
      text: '<<<<<<< ours\n\uFEFFowner a "x"\n=======\n\uFEFFowner a "y"\n>>>>>>> theirs\nowner b\n'.replaceAll(
        '\n',
        '\r\n',
      ),
      conflicts: 1,
    });
  });

  test('of mixed line ends each stays', () => {
    const base = 'owner a\r\nowner b\nowner c\r\n';
    expect(merge(base, base.replace('a', 'a "A"'), base.replace('c', 'c "C"'))).toEqual({
      text: 'owner a "A"\r\nowner b\nowner c "C"\r\n',
      conflicts: 0,
    });
  });

  test('of a long text is moved with it', () => {
    const text = (indent: string, last: string) =>
      `about """\n${indent}One\n${indent}  two ${last}\n${indent}"""`;
    const base = `persona p {\n  ${text('  ', '')}\n}\n`;
    const ours = `persona p {\n    ${text('    ', '')}\n    primary\n}\n`;
    expect(merge(base, ours, base.replace('two ', 'three'))).toEqual({
      text: ours.replace('two ', 'three'),
      conflicts: 0,
    });
  });
});

test('nothing is made of what does not parse', () => {
  expect(merge('owner a', 'ownerr a', 'owner b')).toEqual({ unmergeable: 'does not parse' });
  expect(merge('owner a {', 'owner b', 'owner c')).toEqual({ unmergeable: 'does not parse' });
});
