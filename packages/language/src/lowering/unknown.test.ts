import { expect, test } from 'vitest';
import { listProblems, mended } from '../../test/read.ts';

test.each([
  ['journey j { stagee "S" }', 'stagee "S"', '`stagee` means nothing here: did you mean `stage`?'],
  ['journey j { step "S" }', 'step "S"', '`step` is not allowed in a journey. It belongs in a stage.'],
  [
    'journey j { touchpoint "T" }',
    'touchpoint "T"',
    '`touchpoint` is not allowed in a journey. It belongs in a stage, in a step or at the top of a file.',
  ],
  [
    'phase "S"',
    'phase "S"',
    '`phase` means nothing here. If you mean `stage`: it is not allowed at the top of a file, and belongs in a journey.',
  ],
  ['stage "S"', 'stage "S"', '`stage` is not allowed at the top of a file. It belongs in a journey.'],
  [
    'persona p { xyzzy }',
    'xyzzy',
    '`xyzzy` means nothing in a persona. Here you can add `goal` or `evidence`, for instance.',
  ],
  [
    'persona p { goal "G"; xyzzy }',
    'xyzzy',
    '`xyzzy` means nothing in a persona. Here you can add `evidence`, for instance.',
  ],
  [
    'journey j { persona p; owner o; stage "S"; xyzzy "T" }',
    'xyzzy "T"',
    '`xyzzy` means nothing in a journey. Here you can add `purpose`, `review`, `reviewed` or `evidence`, for instance.',
  ],
  [
    'journey j { stage "S" { step "T" { thought "?"; xyzzy } } }',
    'xyzzy',
    '`xyzzy` means nothing in a step. Here you can add `emotion` or `touchpoint`, for instance.',
  ],
  [
    'owner o { contact "c"; xyzzy }',
    'xyzzy',
    '`xyzzy` means nothing in an owner. Here you can add `note`, `link` or `was`, for instance.',
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
    '`step` is not allowed in a step. It belongs in a stage.',
  ],
  ['journey j { Stage "S" }', 'Stage "S"', '`Stage` means nothing here: did you mean `stage`?'],
  [
    'journey j { "S" }',
    '"S"',
    'This belongs to no statement. Begin the line with a keyword, such as `note`.',
  ],
  [
    'journey j { { owner web } }',
    '{',
    'These braces belong to no statement. Write the statement before the `{`.',
  ],
])('%s', (text, about, message) => {
  expect(listProblems(text)).toEqual([[about, message]]);
});

test('a property that is given already is no suggestion', () => {
  const [[, message] = []] = listProblems('journey j { purpose "P"; purpos "Q" }');
  expect(message).toBe('`purpos` means nothing in a journey, which already has `purpose`.');
});

test('the fix writes the word that was meant', () => {
  expect(mended('journey j { stage "S" { step "T" { truth } } }')).toBe(
    'journey j { stage "S" { step "T" { moment-of-truth } } }',
  );
  expect(mended('journey j { stagee "S" }')).toBe('journey j { stage "S" }');
});
