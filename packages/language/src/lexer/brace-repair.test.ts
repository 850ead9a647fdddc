import { describe, expect, test } from 'vitest';
import { listProblems, read } from '../../test/read.ts';

const map = `journey j "J" {
  owner web
  stage a "A" {
    step b "B" {
      owner web
      pain c "C" { severity high }
    }
    step d "D" {
      touchpoint e "E"
    }
  }
  stage f "F" {
    step g "G" { when "now" }
  }
}
`;
const onFewLines = map
  .replace(/\n\s+(stage)/g, '\n$1')
  .replace(/([^{\n])\n\s{3,}(?=[^}])/g, '$1; ')
  .replace(/\n\s+/g, ' ');
const flat = map.replaceAll(/^ +/gm, '');

/** Returns the nesting of the statements, by name. */
function tree(text: string): unknown {
  return read(text).journeys.map(({ stages, ...journey }) => ({
    ...(journey.owner && { owner: journey.owner.name }),
    stages: stages.map((stage) => [
      stage.name?.value,
      stage.steps.map((step) => [
        step.name?.value,
        ...(step.owner ? [step.owner.name] : []),
        ...step.pains.map((pain) => pain.name?.value),
        ...step.touchpoints.map((touchpoint) => touchpoint.name?.value),
      ]),
    ]),
  }));
}

const whole = [
  {
    owner: 'web',
    stages: [
      [
        'a',
        [
          ['b', 'web', 'c'],
          ['d', 'e'],
        ],
      ],
      ['f', [['g']]],
    ],
  },
];

test('a balanced file is read by its braces, however it is indented', () => {
  for (const text of [map, onFewLines, flat]) {
    expect(tree(text)).toEqual(whole);
    expect(read(text).problems).toEqual([]);
  }
  expect(tree('journey j {\nstage a "A" {\n} stage f "F" {\n      }\n   owner web }')).toEqual([
    {
      owner: 'web',
      stages: [
        ['a', []],
        ['f', []],
      ],
    },
  ]);
});

/** Removes the nth brace of a text. */
function without(text: string, brace: string, nth: number): string {
  const at = [...text.matchAll(brace === '{' ? /\{/g : /\}/g)][nth]?.index ?? -1;
  return text.slice(0, at) + text.slice(at + 1);
}

describe('a missing `}` leaves every statement where it was', () => {
  test.each([0, 1, 2, 3, 4, 5, 6])('in a file with indentation, the one at %i', (nth) => {
    const text = without(map, '}', nth);
    expect(tree(text)).toEqual(whole);
    expect(listProblems(text)).toEqual([
      ['{', 'This `{` is not closed. What follows may land in the wrong place: add `}` where it ends.'],
    ]);
  });
  test('before a stage, in a file on few lines and in one without indentation', () => {
    expect(tree(without(onFewLines, '}', 3))).toEqual(whole);
    expect(tree(without(flat, '}', 3))).toEqual(whole);
  });
});

describe('a missing `{` leaves every statement where it was', () => {
  test.each([0, 1, 2, 4, 5])('in a file with indentation, the one at %i', (nth) => {
    const text = without(map, '{', nth);
    expect(tree(text)).toEqual(whole);
    expect(listProblems(text).map(([, message]) => message)).toEqual([
      expect.stringMatching(
        /^The `\{` of this `\w+` is missing\. What follows belongs to it only after a `\{`/,
      ),
    ]);
  });
});

test('a `{` that is missing before a `;` is taken to be there too', () => {
  const text = 'journey j {\nstage a;\nowner web; emotion +1\nstep b\n}\nstage f { step g }\n}\n';
  expect(tree(text)).toEqual([
    {
      stages: [
        ['a', [['b']]],
        ['f', [['g']]],
      ],
    },
  ]);
});

describe('a brace too many is left out', () => {
  test.each([1, 2, 3, 4, 5])('a `}` on its own line before line %i', (line) => {
    const lines = map.split('\n');
    const text = lines.toSpliced(line + 1, 0, `${/^ */.exec(lines[line + 1] ?? '')?.[0]}}`).join('\n');
    expect(tree(text)).toEqual(whole);
    expect(listProblems(text)).toEqual([
      ['}', 'This `}` closes nothing. Remove it, or add the `{` that it belongs to.'],
    ]);
  });
  test('a `{` twice', () => {
    for (const text of [map, onFewLines, flat]) {
      const twice = text.replace('"B" {', '"B" { {');
      expect(tree(twice)).toEqual(whole);
      expect(listProblems(twice)).toEqual([['{', 'This `{` is one too many. Remove it.']]);
    }
  });
  test('at the end of the file', () => {
    for (const text of [map, onFewLines, flat]) {
      expect(tree(`${text}}`)).toEqual(whole);
      expect(listProblems(`${text}}`)).toHaveLength(1);
    }
  });
});

test('a byte order mark is no indentation', () => {
  const text = `\ufeff${map.replaceAll('  ', '\t')}`;
  expect(tree(text)).toEqual(whole);
  for (const nth of [0, 1, 2, 3, 4, 5, 6]) expect(tree(without(text, '}', nth))).toEqual(whole);
});
