import { expect, test } from 'vitest';
import { mended, problemsOf } from '../../test/read.ts';

test.each([
  ['journey j { stagee "S" }', 'stagee "S"', '`stagee` means nothing here: did you mean `stage`?'],
  ['journey j { step "S" }', 'step "S"', '`step` cannot stand in a journey. It belongs in a stage.'],
  [
    'journey j { touchpoint "T" }',
    'touchpoint "T"',
    '`touchpoint` cannot stand in a journey. It belongs in a stage, in a step or at the top of a file.',
  ],
  ['stage "S"', 'stage "S"', '`stage` cannot stand at the top of a file. It belongs in a journey.'],
  [
    'persona p { xyzzy }',
    'xyzzy',
    '`xyzzy` means nothing in a persona. What is still missing here: `goal` or `evidence`, for instance.',
  ],
  [
    'persona p { goal "G"; xyzzy }',
    'xyzzy',
    '`xyzzy` means nothing in a persona. What is still missing here: `evidence`, for instance.',
  ],
  [
    'journey j { persona p; owner o; stage "S"; xyzzy "T" }',
    'xyzzy "T"',
    '`xyzzy` means nothing in a journey. What is still missing here: `purpose`, `review`, `reviewed` or `evidence`, for instance.',
  ],
  [
    'journey j { stage "S" { step "T" { thought "?"; xyzzy } } }',
    'xyzzy',
    '`xyzzy` means nothing in a step. What is still missing here: `emotion` or `touchpoint`, for instance.',
  ],
  [
    'owner o { contact "c"; xyzzy }',
    'xyzzy',
    '`xyzzy` means nothing in an owner. What is still missing here: `note`, `link` or `was`, for instance.',
  ],
  ['journey j { phase "S" }', 'phase "S"', '`phase` means nothing here: did you mean `stage`?'],
  [
    'journey j { stage "S" { step "T" { truth } } }',
    'truth',
    '`truth` means nothing here: did you mean `moment-of-truth`?',
  ],
  [
    'journey j { stage "S" { action "Test it" } }',
    'action "Test it"',
    '`action` means nothing here: did you mean `action-item` or `step`?',
  ],
  ['journey j { stage "S" { mood 1 } }', 'mood 1', '`mood` means nothing here: did you mean `emotion`?'],
  [
    'journey j { stage "S" { step "T"; step "U" { step "V" } } }',
    'step "V"',
    '`step` cannot stand in a step. It belongs in a stage.',
  ],
  ['journey j { Stage "S" }', 'Stage "S"', '`Stage` means nothing here: did you mean `stage`?'],
  [
    'journey j { "S" }',
    '"S"',
    'This belongs to no statement. A line begins with a word that says what it is, such as `note`.',
  ],
  [
    'journey j { { owner web } }',
    '{',
    'These braces belong to no statement. Write what they are the body of before the `{`.',
  ],
])('%s', (text, about, message) => {
  expect(problemsOf(text)).toEqual([[about, message]]);
});

test('a property that is given already is no suggestion', () => {
  const [[, message] = []] = problemsOf('journey j { purpose "P"; purpos "Q" }');
  expect(message).toBe('`purpos` means nothing here. If it means `purpose`: that is given already.');
});

test('the fix writes the word that was meant', () => {
  expect(mended('journey j { stage "S" { step "T" { truth } } }')).toBe(
    'journey j { stage "S" { step "T" { moment-of-truth } } }',
  );
  expect(mended('journey j { stagee "S" }')).toBe('journey j { stage "S" }');
});
