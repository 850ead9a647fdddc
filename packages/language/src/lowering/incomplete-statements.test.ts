import { describe, expect, test } from 'vitest';
import { listProblems, read } from '../../test/read.ts';
import { missing, missingName } from './incomplete-statements.ts';

/** A context in which each keyword is allowed. */
const around: Readonly<Record<string, readonly string[]>> = {
  '§': [
    'language',
    'import',
    'persona',
    'owner',
    'channel',
    'evidence',
    'touchpoint',
    'metric',
    'empathy-map',
    'journey',
  ],
  'persona p { § }': [
    'market',
    'about',
    'trait',
    'goal',
    'need',
    'motivation',
    'frustration',
    'quote',
    'share',
    'picture',
    'evidence',
    'note',
    'link',
    'was',
  ],
  'owner o { § }': ['contact'],
  'channel c { § }': ['kind'],
  'evidence e { § }': [
    'method',
    'date',
    'sample',
    'source',
    'question',
    'segment',
    'transcript',
    'persona',
    'owner',
  ],
  'empathy-map e { § }': ['says', 'thinks', 'does', 'feels', 'persona'],
  'journey j { § }': [
    'state',
    'kind',
    'status',
    'purpose',
    'audience',
    'scenario',
    'accessible-title',
    'accessible-description',
    'goal',
    'expectation',
    'baseline',
    'review',
    'reviewed',
    'metric',
    'resource',
    'stage',
  ],
  'journey j { stage "S" { § } }': [
    'when',
    'duration',
    'expectation',
    'motivation',
    'thought',
    'quote',
    'emotion',
    'felt',
    'reached',
    'overlaps',
    'step',
    'touchpoint',
    'no-touchpoint',
    'pain',
    'gain',
    'opportunity',
    'action-item',
    'handover',
    'next',
    'exit',
    'frontstage',
    'backstage',
    'support',
    'artifact',
    'row',
  ],
  'journey j { stage "S" { step "T" { § } } }': ['details'],
  'touchpoint t { § }': [
    'channel',
    'importance',
    'hours',
    'status',
    'share',
    'expectation',
    'call-to-action',
  ],
  'journey j { pain "P" { § } }': ['severity', 'status', 'persona'],
  'journey j { opportunity "O" { § } }': ['for', 'improves', 'value', 'effort', 'status'],
  'journey j { action-item "A" { § } }': ['for', 'due', 'status'],
  'metric m { § }': [
    'unit',
    'baseline',
    'value',
    'target',
    'kind',
    'scale',
    'owner',
    'question',
    'due',
    'reading',
    'data',
  ],
  'journey j { resource "R" { § } }': ['status', 'importance', 'owner'],
  'journey j { stage "S" { exit "E" { § } } }': ['share'],
};

describe('a statement without what makes it one gives one problem, at its keyword', () => {
  const cases = Object.entries(around).flatMap(([place, keywords]) =>
    keywords.map((keyword) => [keyword, place]),
  );
  test.each(cases)('%s in %s', (keyword = '', place = '') => {
    const problems = listProblems(place.replace('§', keyword));
    expect(problems).toEqual([[keyword, expect.stringMatching(/^(`|An? |Evidence )/)]]);
  });

  test('which names every keyword that can lack something', () => {
    const tried = new Set(Object.values(around).flat());
    expect(Object.keys(missing).filter((keyword) => !tried.has(keyword))).toEqual([]);
  });
});

test('what the problems tell people to write is right', () => {
  const advice = [...Object.values(missing), ...Object.values(missingName)].flatMap((message) => {
    const written = /(?:such as|as in|For example:) (`[^`]+`)/.exec(message ?? '')?.[1];
    return written ? [written.slice(1, -1)] : [];
  });
  expect(advice.length).toBeGreaterThan(60);
  for (const statement of advice) {
    const keyword = statement.split(' ')[0] ?? '';
    const places = Object.entries(around).filter(([, keywords]) => keywords.includes(keyword));
    const unit = statement.startsWith('value') ? ' ; unit "calls"' : '';
    const clean = places.some(
      ([place]) =>
        read(place.replace('§', `${statement}${place.startsWith('metric') ? unit : ''}`)).problems.length ===
        0,
    );
    expect([statement, clean]).toEqual([statement, true]);
  }
});

describe('in the words of the field', () => {
  test.each([
    [
      'persona',
      'A persona needs a name that maps can refer to: write it before the title, as in `persona anna "Anna"`.',
    ],
    [
      'journey "J"',
      'A journey needs a name that others can refer to, such as `journey buying-a-bike "Buying a bike"`.',
    ],
    [
      'journey j { stage research }',
      'A stage needs a title: what does the customer call this part? For example: `stage "Research"`.',
    ],
    [
      'journey j { stage r "" }',
      'A stage needs a title: what does the customer call this part? For example: `stage "Research"`.',
    ],
    ['journey j ""', 'This title is empty. Write one, or remove the quotes.'],
    ['channel c { kind }', '`kind` needs a word after it: `digital`, `physical` or `person`.'],
    [
      'journey j { baseline }',
      '`baseline` needs the name of the journey that this one is based on, such as `baseline today`.',
    ],
    [
      'metric m { baseline }',
      '`baseline` needs a number: what is the figure today? For example: `baseline 61%`.',
    ],
    [
      'journey j { stage "S" { emotion 1 because } }',
      '`because` needs the reason in quotes, such as `because "the queue is long"`.',
    ],
    [
      'journey j { stage "S" { exit "E" { share many } } }',
      '`share` needs a percentage, such as `share 32%`.',
    ],
  ])('%s', (text, message) => {
    expect(listProblems(text).map(([, said]) => said)).toEqual([message]);
  });
});

test.each([
  [
    'persona p { trait "Age" }',
    'trait "Age"',
    '`trait` needs a label and a text, such as `trait "Age" "32"`.',
  ],
  [
    'journey j { stage "S" { row "Mood" "" } }',
    'row "Mood" ""',
    '`row` needs a heading and a text, such as `row "Weather" "Rain"`.',
  ],
])('%s lacks its second text', (text, about, message) => {
  expect(listProblems(text)).toEqual([[about, message]]);
});
