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
    '`xyzzy` means nothing in a persona. What may stand here: `primary`, `market`, `about`, `goal`, `need` or `motivation`, for instance.',
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

test('the fix writes the word that was meant', () => {
  expect(mended('journey j { stagee "S" }')).toBe('journey j { stage "S" }');
});
