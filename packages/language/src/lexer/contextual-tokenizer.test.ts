import { describe, expect, test } from 'vitest';
import { clean, getStage, listProblems, problemsInStage, read } from '../../test/read.ts';
import { journeyLexer } from './journey-lexer.ts';

const { table } = journeyLexer;
const keywords = new Set(
  [...table.bodies.values(), table.file].flatMap((body) => [...body.statements.keys()]),
);

describe('every keyword may be a name', () => {
  test.each([...keywords, 'because', 'high', 'current'])('%s', (word) => {
    const text = `
      owner ${word} "Owner"
      journey ${word} "Journey" {
        owner ${word}
        evidence ${word}, ${word},
          x${word}
        stage ${word} "Stage" {
          thought ${word} "…"
          emotion ${word} -1 "…" because "…"
          touchpoint ${word}
          handover ${word}
          next ${word}
          opportunity "O" { for ${word}, other.${word}; was ${word} }
        }
      }`;
    const document = read(text);
    expect(document.problems).toEqual([]);
    expect(clean(document)).toMatchObject({
      owners: [{ name: word, title: 'Owner' }],
      journeys: [
        {
          name: word,
          owner: `→ ${word}`,
          evidence: [`→ ${word}`, `→ ${word}`, `→ x${word}`],
          stages: [
            {
              name: word,
              thoughts: [{ persona: `→ ${word}`, text: '…' }],
              emotions: [{ persona: `→ ${word}`, score: -1, label: '…', because: '…' }],
              touchpoints: [{ meets: `→ ${word}` }],
              handovers: [{ owner: `→ ${word}` }],
              nexts: [{ target: `→ ${word}` }],
              opportunities: [{ reasons: [`→ ${word}`, `→ other.${word}`], formerNames: [word] }],
            },
          ],
        },
      ],
    });
  });
});

describe('names', () => {
  test.each(['a', '_', 'köp', 'på-nettet_2', '東京', 'नमस्ते', 'Ω', 'ſ', '𝒳'])('%s', (name) => {
    expect(clean(read(`owner ${name}`))).toMatchObject({ owners: [{ name }] });
    expect(listProblems(`owner ${name}`)).toEqual([]);
  });

  test('are compared in one form of Unicode', () => {
    const document = read('owner cafe\u0301\njourney j { owner caf\u00e9 }');
    expect(document.owners[0]?.name?.value).toBe('caf\u00e9');
    expect(document.journeys[0]?.owner?.name).toBe('caf\u00e9');
    expect(document.owners[0]?.name?.span).toEqual({ start: 6, end: 11 });
  });

  test.each([
    ['owner 2nd', '2nd'],
    ['owner 2-b "x"', '2-b'],
    ['journey j { evidence a, 2026-survey }', '2026-survey'],
  ])('that begin with a digit are said once: %s', (text, name) => {
    expect(listProblems(text)).toEqual([
      [name, 'A name cannot begin with a digit. Begin it with a letter, such as `second` for `2nd`.'],
    ]);
  });
});

describe('where a statement begins', () => {
  test('on its line, and after `;`, `{` and `}`', () => {
    expect(
      getStage('owner web; when "now" ; ; touchpoint "T" { owner cx } goal "g"\n duration "d";'),
    ).toEqual({
      owner: '→ web',
      when: 'now',
      duration: 'd',
      goals: [{ text: 'g' }],
      touchpoints: [{ kind: 'touchpoint', title: 'T', owner: '→ cx' }],
    });
    expect(problemsInStage('owner web; when "now" ; ; touchpoint "T" { owner cx } goal "g"')).toEqual([]);
  });

  test('a list goes on after a comma, and the comma may begin a line', () => {
    expect(getStage('evidence a,\n b,\n\n // why\n c\n persona x\n , y')).toEqual({
      evidence: ['→ a', '→ b', '→ c'],
      personas: ['→ x', '→ y'],
    });
  });

  test('a keyword begins a statement even after a comma', () => {
    expect(getStage('evidence a,\n owner web')).toEqual({ evidence: ['→ a'], owner: '→ web' });
    expect(problemsInStage('evidence a,\n owner web')).toEqual([
      [',', 'Another name is missing after this comma. Add it, or remove the comma.'],
    ]);
  });

  test('a dangling keyword spoils itself and nothing after it', () => {
    expect(getStage('owner\n when "now"')).toEqual({ when: 'now', unfinished: ['owner'] });
    expect(problemsInStage('owner\n when "now"')).toEqual([
      ['owner', '`owner` needs a name: who is responsible? For example: `owner web`.'],
    ]);
  });

  test('without a `;` on one line it is read, and said', () => {
    expect(getStage('owner web when "now"')).toEqual({ owner: '→ web', when: 'now' });
    expect(problemsInStage('owner web when "now"')).toEqual([
      [
        'when',
        '`when` begins a new statement on the same line. Put it on a line of its own, or a `;` before it.',
      ],
    ]);
  });

  test('a body may begin on the next line', () => {
    expect(getStage('touchpoint "T"\n // its body\n {\n owner web\n }\n')).toEqual({
      touchpoints: [{ kind: 'touchpoint', title: 'T', owner: '→ web' }],
    });
    expect(problemsInStage('touchpoint "T"\n {\n owner web\n }\n')).toEqual([]);
  });

  test('a head stands on one line', () => {
    expect(problemsInStage('touchpoint\n "T"')).toEqual([
      [
        '"T"',
        'This belongs to the statement above it, which must be on one line. Move it to the end of that line.',
      ],
    ]);
  });
});

test('`because` is a keyword after an emotion, and a name elsewhere', () => {
  expect(getStage('emotion because -1 because "x"; owner because; thought because "t"')).toEqual({
    emotions: [{ kind: 'emotion', persona: '→ because', score: -1, because: 'x' }],
    owner: '→ because',
    thoughts: [{ persona: '→ because', text: 't' }],
  });
  expect(problemsInStage('when "x" because "y"')).toEqual([
    [
      'because "y"',
      '`when` takes no further value: remove the extra values, or begin a new line for a new statement.',
    ],
  ]);
});

describe('nesting', () => {
  const nested = (depth: number) =>
    'journey j {\n' + '{'.repeat(depth) + '}'.repeat(depth) + '\nowner web\n}';
  test('is read to a depth of 32', () => {
    expect(listProblems(nested(31)).map(([about]) => about)).toEqual(['{']);
  });
  test('is said once beyond, and the rest of the map is read', () => {
    expect(listProblems(nested(500)).map(([, message]) => message)).toEqual([
      'These braces belong to no statement. Write the statement before the `{`.',
      'There are too many nested `{` here. Close some with `}` first.',
    ]);
    expect(clean(read(nested(500)))).toMatchObject({ journeys: [{ owner: '→ web' }] });
  });
});
