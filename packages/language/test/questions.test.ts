import { createQuestions, questionsCsv, questionsMarkdown } from '@journey-maps/core/views';
import { describe, expect, test } from 'vitest';
import { createWorkspace, mainUri } from './check-texts.ts';

function readQuestions(text: string, files: Readonly<Record<string, string>> = {}) {
  const workspace = createWorkspace({ ...files, 'main.journey': text });
  const linked = workspace.linked(mainUri);
  if (linked === undefined) throw new Error('It is not there.');
  return createQuestions(linked, workspace, 'main.journey');
}

const map = `import "./shared.journey"

persona lin "Lin"
evidence talks "Talks" { method interview }

journey buying "Buying a bike" {
  persona lin
  pain name "Nobody knows us" { assumption }

  stage look "Looks" {
    emotion 0
    pain words "Strange words"
    pain asked "Asked in talks" { evidence talks; assumption }
    pain old "Solved" { status resolved }
    gain pictures "Good pictures" { assumption }
    touchpoint "Shop page" { channel website }
  }
  stage pay "Pays" {
    step queue "Waits" { touchpoint till }
    step money "Pays" { emotion -1 }
  }
}
`;
const shared = 'touchpoint till "Till" { channel store; pain slow "=Slow" }\n';

describe('a map asks', () => {
  const [journey] = readQuestions(map, { 'shared.journey': shared });

  test('about every gap, by stage, and about nothing that is known', () => {
    expect(journey?.personas).toEqual(['Lin']);
    expect(
      journey?.parts.map(({ stage, questions }) => [
        stage,
        questions.map(({ reason, about, line }) => [reason, about, line]),
      ]),
    ).toEqual([
      [undefined, [['assumption', 'Nobody knows us', 8]]],
      [
        'Looks',
        [
          ['pain', 'Strange words', 12],
          ['assumption', 'Good pictures', 15],
        ],
      ],
      [
        'Pays',
        [
          // The pain is in another file: the question leads to its step on this map.
          ['pain', '=Slow', 19],
          ['feeling', 'Waits', 19],
        ],
      ],
    ]);
  });

  test('the open question first, then in its own words', () => {
    expect(journey?.parts[2]?.questions[0]?.text).toBe(
      'Think of the last time you were at this point: “Waits”. What made it hard? If nothing comes up: did this happen to you: “=Slow”? What did you do then?',
    );
  });

  test('as Markdown and as CSV', () => {
    const guide = { journeys: journey === undefined ? [] : [journey] };
    const page = questionsMarkdown(guide);
    expect(page).toContain('## Buying a bike\n\n- Map: main.journey\n- Talk with: Lin\n\n### Interview\n\n');
    expect(page).toContain('#### Looks\n\n- [ ] Think of the last time');
    expect(page).toContain('  pain point without evidence, Strange words, line 12. Then add `evidence NAME`');
    expect(page).toContain('### Survey\n\n1. How likely is it that you would recommend us');
    const rows = questionsCsv(guide).split('\r\n');
    expect(rows[0]).toBe('Journey,Form,Stage,Reason,About,Question,Answer,File,Line');
    expect(rows).toHaveLength(1 + 5 + 10 + 1);
    expect(rows[4]).toContain(",interview,Pays,pain point without evidence,'=Slow,");
  });

  test('harmlessly, whatever its titles are', () => {
    const title = '<img src=x> {{ a }} [x](command:y) | `c`';
    const page = questionsMarkdown({ journeys: readQuestions(`journey a "${title}" { pain "${title}" }\n`) });
    for (const part of [/(?<!\\)<img/u, /\](?<!\\.)\(/u, /\{\{/u]) expect(page).not.toMatch(part);
  });
});

test('the survey asks for the figures of the metrics', () => {
  const [journey] = readQuestions(`metric ease "Easy" { question "How easy was it?"; scale 10 }
journey buying "Buying" { metric ease; metric "Wait" { unit "minutes" } }
`);
  expect(journey?.survey.slice(10)).toEqual([{ text: 'How easy was it?', answer: 'up to 10' }]);
});

test('a map without gaps, and no map at all', () => {
  const known = readQuestions('journey a "A" { stage "Uses" { emotion 1 } }\n');
  expect(known[0]?.parts).toEqual([]);
  expect(questionsMarkdown({ journeys: known })).toContain('The map has no open question');
  expect(questionsMarkdown({ journeys: [] })).toBe(
    '# Interview and survey guide\n\nThere is no journey here.\n',
  );
});
