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

/** What is written of the steps of one stage. */
function steps(tasks: string) {
  const { text, problems } = read(`journey\ntitle T\nsection S\n${tasks}\n`);
  return {
    steps: text.replace(/^[^]*stage "S" \{\n|\n {2}\}\n\}\n$/gu, '').replaceAll(/^ {4}/gmu, ''),
    problems,
  };
}

describe('a task', () => {
  test('whose score is none of 1 to 5 has the nearest, and says so', () => {
    expect(steps('A: 7\nB: 0\nC: 3.6\nD: x\nE: : Me').problems).toEqual([
      'line 4: the score 7 is none of 1, 2, 3, 4 and 5: 5 is taken. (kept)',
      'line 5: the score 0 is none of 1, 2, 3, 4 and 5: 1 is taken. (kept)',
      'line 6: the score 3.6 is none of 1, 2, 3, 4 and 5: 4 is taken. (kept)',
      'line 7: “x” is no score: the emotion is left open.',
      'line 8: there is no score here: the emotion is left open. (kept)',
    ]);
  });

  test('may have entities and line breaks in it', () => {
    expect(steps('Pays #35;1 #quot;cash#quot;<br/>at #eacute;#128;: 5').steps).toBe(
      'step "Pays #1 \\"cash\\"\\nat é€" {\n  emotion +2\n}',
    );
    expect(steps('A #wonder;: 5').problems).toEqual([
      'line 4: `#wonder;` is no character that is known: it is written `&wonder;`. (kept)',
    ]);
  });

  test('that Mermaid would refuse is named, and the rest is read', () => {
    expect(steps('A\nB:\nC: 5; D: 4\njourney\nE: 5')).toEqual({
      steps: 'step "C" {\n  emotion +2\n}\n\nstep "E" {\n  emotion +2\n}',
      problems: [
        'line 4: “A” is nothing that Mermaid could read: it is left out.',
        'line 5: “B:” is nothing that Mermaid could read: it is left out.',
        'line 6: “; D: 4” is nothing that Mermaid could read: it is left out.',
        'line 7: “journey” is nothing that Mermaid could read: it is left out.',
      ],
    });
  });
});

test('what is not in the picture is told', () => {
  expect(
    read(`---
title: "From above"
config:
  theme: dark
---
%% first
journey
  %%{init: {"theme": "dark"}}%%
  accTitle: Told
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

  note "Told"
  note """
    Two
        lines
  """
}
`,
    problems: [
      'line 14: what stands behind the third colon is not drawn, and left out: “more”.',
      'line 14: somebody here has no name, and is left out.',
      'line 14: “Me” is named twice, and taken once. (kept)',
      'line 15: the section “Empty” has no tasks and is not drawn: it is left out.',
      'line 1: comments and settings are not taken over (line 1, 6, 8, 18). (kept)',
      'line 14: tasks stand before the first section: they are put into a stage “Start”. (kept)',
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
      'line 23: the score 9 is none of 1, 2, 3, 4 and 5: 5 is taken. (kept)',
      'line 27: this diagram is no journey, and not taken over. (kept)',
    ]);
  });

  test('without a diagram gives nothing', () => {
    expect(read('# Maps\n\n```js\n1\n```\n')).toEqual({
      text: '',
      problems: ['line 1: there is no Mermaid diagram in this text.'],
    });
    expect(read('# Maps\n').problems).toEqual(['line 1: this diagram is no journey, and not taken over.']);
  });
});
