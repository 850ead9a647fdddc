// Longer than most files: it has a case for every construct of Mermaid.
import { describe, expect, test } from 'vitest';
import { writeEntries } from '../write/write-entries.ts';
import { readMermaid } from './read-mermaid.ts';

function read(text: string) {
  const { entries, problems } = readMermaid(text);
  return {
    text: writeEntries(entries),
    problems: problems.map(({ from, message, isLost }) => `${from}: ${message}${isLost ? '' : ' (kept)'}`),
  };
}

test('a diagram becomes a journey, with stages, steps, emotions and personas', () => {
  expect(
    read(`journey
    title My working day
    section Go to work
      Make tea: 5: Me
      Go upstairs: 3: Me
      Do work: 1: Me, Cat
    section Go home
      Go downstairs: 5: Me
`),
  ).toEqual({
    text: `persona me "Me"
persona cat "Cat"

journey my-working-day "My working day" {
  status draft
  persona me, cat

  stage "Go to work" {
    step "Make tea" {
      persona me
      emotion +2
    }

    step "Go upstairs" {
      persona me
      emotion 0
    }

    step "Do work" {
      persona me, cat
      emotion -2
    }
  }

  stage "Go home" {
    step "Go downstairs" {
      persona me
      emotion +2
    }
  }
}
`,
    problems: [],
  });
});

/** Returns the steps of one stage as written. */
function steps(tasks: string) {
  const { text, problems } = read(`journey\ntitle T\nsection S\n${tasks}\n`);
  return {
    steps: text.replace(/^[^]*stage "S" \{\n|\n {2}\}\n\}\n$/gu, '').replaceAll(/^ {4}/gmu, ''),
    problems,
  };
}

describe('a task', () => {
  test('whose score is outside 1 to 5 has the nearest, and that is reported once', () => {
    expect(steps('A: 7\nB: 0\nC: 3.6\nD: x\nE: : Me').problems).toEqual([
      'lines 4 and 5: scores outside 1 to 5 (7, 0) count as the nearest of them. If this diagram uses another scale, import it with `--scale 0..10`. (kept)',
      'line 6: scores between whole numbers (3.6) are rounded. (kept)',
      'line 7: “x” is not a score: the emotion is left open.',
      'line 8: there is no score here: the emotion is left open. (kept)',
    ]);
  });

  test('may have entities and line breaks in it', () => {
    expect(steps('Pays #35;1 #quot;cash#quot;<br/>at #eacute;#128;: 5').steps).toBe(
      'step "Pays #1 \\"cash\\"\\nat é€" {\n  emotion +2\n}',
    );
    expect(steps('A #wonder;: 5').problems).toEqual([
      'line 4: `#wonder;` is not a known character. It is written `&wonder;`. (kept)',
    ]);
  });

  test('that Mermaid would refuse is named, and the rest is read', () => {
    expect(steps('A\nB:\nC: 5; D: 4\njourney\nE: 5')).toEqual({
      steps: 'step "C" {\n  emotion +2\n}\n\nstep "E" {\n  emotion +2\n}',
      problems: [
        'line 4: Mermaid cannot read “A”. It is left out.',
        'line 5: Mermaid cannot read “B:”. It is left out.',
        'line 6: Mermaid cannot read “; D: 4”. It is left out.',
        'line 7: Mermaid cannot read “journey”. It is left out.',
      ],
    });
  });
});

test('what is not in the picture is reported', () => {
  expect(
    read(`---
title: "From above"
config:
  theme: dark
---
%% first
journey
  %%{init: {"theme": "dark"}}%%
  accTitle: Spoken
  accDescr {
    Two
    lines
  }
  A: 5: Me, , Me: more
  section Empty
  section S
  B: 5
  # gone
`),
  ).toEqual({
    text: `persona me "Me"

journey from-above "From above" {
  status draft
  accessible-title "Spoken"
  accessible-description """
    Two
    lines
  """

  stage "Start" {
    step "A" {
      persona me
      emotion +2
    }
  }

  stage "S" {
    step "B" {
      emotion +2
    }
  }
}
`,
    problems: [
      'lines 1, 6, 8 and 18: comments and settings are left out. (kept)',
      'line 14: Mermaid draws nothing after the third colon. “more” is left out.',
      'line 14: a person here has no name, and is left out.',
      'line 14: “Me” is named twice, and counts once. (kept)',
      'line 14: there are tasks before the first section. Their stage is called “Start”. (kept)',
      'line 15: the section “Empty” has no tasks, so Mermaid does not draw it. It is left out.',
    ],
  });
});

test('neighbours with one name are one stage, as they are drawn', () => {
  const { text } = read('journey\nsection A\nx: 1\nsection A\ny: 1\nsection B\nz: 1\nsection A\nw: 1\n');
  expect(text.match(/stage.*/gu)).toEqual(['stage "A" {', 'stage "B" {', 'stage "A" {']);
});

describe('Markdown', () => {
  test('gives all of its journeys, and the people that they share', () => {
    const markdown = `# Maps

\`\`\`mermaid
journey
  title One
  section S
    A: 5: Me
\`\`\`

1. In a list:

   ~~~~ mermaid
   journey
     title One
     section S
       B: 5: Me
   ~~~~

> \`\`\`{mermaid}
> journey
>   title Quoted
>   section S
>     C: 9: You
> \`\`\`

\`\`\`mermaid
flowchart TD
\`\`\`

\`\`\`js
journey()
\`\`\`
`;
    const { text, problems } = read(markdown);
    expect(text.match(/^\S.*/gmu)?.filter((line) => line !== '}')).toEqual([
      'persona me "Me"',
      'persona you "You"',
      'journey one "One" {',
      'journey one-2 "One" {',
      'journey quoted "Quoted" {',
    ]);
    expect(problems).toEqual([
      'line 27: this is a `flowchart` diagram. Only `journey` diagrams can be imported, so it is left out. (kept)',
      'line 23: scores outside 1 to 5 (9) count as the nearest of them. If this diagram uses another scale, import it with `--scale 10`. (kept)',
    ]);
  });

  test('without a diagram gives nothing', () => {
    expect(read('# Maps\n\n```js\n1\n```\n')).toEqual({
      text: '',
      problems: ['line 1: there is no Mermaid diagram in this text.'],
    });
    expect(read('# Maps\n').problems).toEqual(['line 1: there is no Mermaid diagram in this text.']);
  });
});

describe('an accessible description', () => {
  test('in braces loses its indentation and blank lines, as in Mermaid', () => {
    const { text, problems } = read(
      'journey\ntitle T\naccDescr {\n      One #quot;1#quot;\n\n    two\n\tthree\n}\nsection S\nA: 5',
    );
    expect(text).toContain('accessible-description """\n    One "1"\n    two\n    three\n  """\n');
    expect(problems).toEqual([]);
  });

  test('without its closing brace is reported, and swallows nothing', () => {
    const endings = [
      'section S\nA: 3: Me',
      'title T\nsection S\nA: 3',
      'A: 3: Me\nB: 4',
      'accTitle: Spoken\nsection S\nA: 3',
    ];
    for (const ending of endings) {
      const { text, problems } = read(`journey\naccDescr {\n  Open\n\n  ended\n  ${ending}`);
      expect(text).toContain('step "A"');
      expect(text).toContain('accessible-description """\n    Open\n    ended\n  """');
      expect(problems).toContainEqual(
        'line 2: `accDescr {` has no closing `}`, so Mermaid draws nothing of this diagram. Its description is taken to end before the next statement.',
      );
    }
  });

  test('counts once, like an accessible title, and the others are reported', () => {
    const { text, problems } = read(
      'journey\ntitle T\naccTitle: One\naccTitle: Two\naccDescr: Three\naccDescr: Four\nsection S\nA: 5',
    );
    expect(text).toContain('  accessible-title "Two"\n  accessible-description "Four"\n');
    expect(problems).toEqual([
      'line 3: of several accessible titles the last one counts. “One” is left out.',
      'line 5: of several accessible descriptions the last one counts. “Three” is left out.',
    ]);
  });

  test('is left out of the map with an accessible title that only repeats the title', () => {
    expect(read('journey\ntitle T\naccTitle: T\naccDescr:   \nsection S\nA: 5').text).not.toContain(
      'accessible-title',
    );
  });
});

test('line breaks become line breaks of the map, and are reported once a diagram', () => {
  const { text, problems } = read(
    'journey\ntitle A<br>B\naccTitle: C<br/>D\nsection E<BR />F\nG<br>H: 5: I<br\t/>J\nK#10;L: 3: M#lt;br#gt;N',
  );
  expect(text).toContain('"A\\nB"');
  expect(text).toContain('accessible-title "C\\nD"');
  expect(text).toContain('stage "E\\nF"');
  expect(text).toContain('step "G\\nH"');
  expect(text).toContain('"I\\nJ"');
  expect(text).toContain('step "K\\nL"');
  expect(problems).toEqual([
    'lines 2, 3, 4, 5 and 6: `<br>` becomes a line break. Mermaid shows it as letters. (kept)',
  ]);
});

test('people without a name are reported, wherever the comma is missing one', () => {
  const { text, problems } = read('journey\ntitle T\nsection S\nA: 5:\nB: 5: Me,\nC: 4: , Me\nD: 3: ,\nE: 3');
  expect(text.match(/^persona.*/gmu)).toEqual(['persona me "Me"']);
  expect(problems).toEqual(['lines 4, 5, 6 and 7: a person here has no name, and is left out.']);
});

test('many reports of one kind are one, which lists only its first lines', () => {
  const tasks = Array.from({ length: 30 }, (_, i) => `T${i}: 5:`).join('\n');
  expect(read(`journey\ntitle T\nsection S\n${tasks}`).problems).toEqual([
    'lines 4, 5, 6, 7, 8, 9, 10 and 23 more: a person here has no name, and is left out.',
  ]);
});

describe('scores of another scale', () => {
  const scored = (...scores: number[]) =>
    `journey\ntitle T\nsection S\n${scores.map((score, i) => `T${i}: ${score}`).join('\n')}`;
  const emotions = (text: string) =>
    [...text.matchAll(/emotion ([+-]?\d)/gu)].map(([, score]) => Number(score));

  test.each([
    [[6, 7, 10], '10'],
    [[0, 7], '0..10'],
    [[0, 4], '0..5'],
    [[60, 100], '100'],
    [[0, 55], '0..100'],
    [[250], '250'],
    [[-2, 2], '-2..2'],
    [[-5, 0, 4], '-5..5'],
    [[-3, 8], '-8..8'],
  ])('%j are reported with the scale %s', (scores, scale) => {
    const { problems } = read(scored(...scores));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`import it with \`--scale ${scale}\`.`);
  });

  test('are converted where it is given', () => {
    const convert = (from: number, to: number, ...scores: number[]) => {
      const { entries, problems } = readMermaid(scored(...scores), { scale: { from, to } });
      return { emotions: emotions(writeEntries(entries)), problems: problems.map(({ message }) => message) };
    };
    expect(convert(1, 10, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)).toEqual({
      emotions: [-2, -2, -1, -1, 0, 0, 1, 1, 2, 2],
      problems: [],
    });
    expect(convert(0, 100, 0, 25, 50, 75, 100, 62.5).emotions).toEqual([-2, -1, 0, 1, 2, 1]);
    expect(convert(-5, 5, -5, 0, 5).emotions).toEqual([-2, 0, 2]);
    expect(convert(1, 10, 0, 11)).toEqual({
      emotions: [-2, 2],
      problems: ['scores outside 1 to 10 (0, 11) count as the nearest of them.'],
    });
  });
});

describe('front matter', () => {
  const title = (matter: string) => {
    const { text, problems } = read(`${matter}\njourney\nsection S\nA: 5`);
    return { title: /^journey \S+ (".*") \{/mu.exec(text)?.[1], problems };
  };

  test('gives the title, however it is written', () => {
    expect(title('---\ntitle: Plain # note\n---')).toEqual({ title: '"Plain"', problems: [] });
    expect(title('---\ntitle: |\n  Two\n  lines\n---')).toEqual({ title: '"Two\\nlines"', problems: [] });
    expect(title('---\ntitle: >-\n  One\n  line\n---')).toEqual({ title: '"One line"', problems: [] });
    expect(title('---\ntitle: One\n  line\n---')).toEqual({ title: '"One line"', problems: [] });
    expect(title('  ---\n  title: Indented\n  ---')).toEqual({ title: '"Indented"', problems: [] });
    expect(title('---\n"title": "Entity #35;"\n---')).toEqual({ title: '"Entity #35;"', problems: [] });
  });

  test('has settings, of which a title is none of the diagram’s', () => {
    const { problems } = title('---\nconfig:\n  journey:\n    title: not this\n---');
    expect(problems).toEqual([
      'line 1: comments and settings are left out. (kept)',
      'line 1: this diagram has no title. The journey is called `journey`. (kept)',
    ]);
  });

  test('with a title that is no text is reported', () => {
    expect(title('---\ntitle: [a, b]\n---').problems).toContain(
      'line 2: Mermaid cannot read “title: [a, b]”. It is left out.',
    );
  });
});
