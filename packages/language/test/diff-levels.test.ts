import { readFileSync } from 'node:fs';
import type { JourneyDocument, Level } from '@journey-maps/core/model';
import { diffMaps } from '@journey-maps/core/versions';
import { describe, expect, test } from 'vitest';
import { parse } from '../src/parse.ts';

const read = (text: string): ReadonlyMap<string, JourneyDocument> =>
  new Map([['a.journey', parse(text, 'file:///maps/a.journey')]]);

const inStage = (body: string): string => `journey j "J" {\n  stage a "A" {\n    ${body}\n  }\n}\n`;
const inStep = (body: string): string => inStage(`step s "S" { ${body} }`);

/** Pairs of texts with such a change, for each row of the table in `docs/reviewing.md`. */
const examples: Readonly<Record<string, readonly (readonly [before: string, after: string])[]>> = {
  'An owner is lost': [
    [inStep('pain p "P" { owner web }'), inStep('pain p "P"')],
    ['journey j "J" { owner web }', 'journey j "J"'],
    ['owner web "Web"\n', ''],
  ],
  'Evidence is lost': [
    [inStep('pain p "P" { evidence talks }'), inStep('pain p "P"')],
    ['evidence talks "Talks"\n', ''],
  ],
  'A review date or the review interval is lost': [
    ['journey j "J" { reviewed 2026-09-01 }', 'journey j "J"'],
    ['journey j "J" { review quarterly }', 'journey j "J"'],
  ],
  'A metric or one of its figures is lost': [
    [inStep('metric m "M"'), inStep('')],
    [inStep('metric m "M" { baseline 10%; target 20% }'), inStep('metric m "M" { baseline 10% }')],
  ],
  'An emotion, a severity or a due date changes': [
    [inStep('emotion +1'), inStep('emotion -1')],
    [inStep('emotion +1 because "a"'), inStep('emotion +1 because "b"')],
    [inStep('pain p "P" { severity low }'), inStep('pain p "P" { severity high }')],
    [inStep('action-item t "T" { due 2026-09-01 }'), inStep('action-item t "T" { due 2026-10-01 }')],
  ],
  'A journey, stage, step, touchpoint, pain or handover is removed': [
    ['journey j "J"\njourney k "K"\n', 'journey j "J"\n'],
    [inStage('step s "S"; step t "T"'), inStage('step s "S"')],
    [inStep('touchpoint t "T"'), inStep('')],
    [inStep('pain p "P"'), inStep('')],
    [inStage('handover web "Paid"'), inStage('')],
  ],
  '`moment-of-truth` is removed': [
    [inStep('moment-of-truth'), inStep('')],
    [inStep('touchpoint t "T" { moment-of-truth }'), inStep('touchpoint t "T"')],
  ],
  'A touchpoint is marked as `external`': [
    [inStep('touchpoint t "T"'), inStep('touchpoint t "T" { external }')],
    ['touchpoint t "T"\n', 'touchpoint t "T" { external }\n'],
  ],
  'A touchpoint is no longer marked as `external`': [
    [inStep('touchpoint t "T" { external }'), inStep('touchpoint t "T"')],
  ],
  'A sample is smaller or removed': [
    ['evidence t "T" { sample 12 }', 'evidence t "T" { sample 5 }'],
    ['evidence t "T" { sample 12 }', 'evidence t "T"'],
  ],
  'A stage or step moves to another journey or stage': [
    [
      'journey j "J" { stage a "A" { step s "S" }; stage b "B" }',
      'journey j "J" { stage a "A"; stage b "B" { step s "S" } }',
    ],
    ['journey j "J" { stage a "A" }\njourney k "K"\n', 'journey j "J"\njourney k "K" { stage a "A" }\n'],
  ],
  'A move gives a touchpoint or a lane entry a different owner': [
    [
      'journey j "J" { stage a "A" { owner web; step s "S" { touchpoint t "T" }; step u "U" { owner shop } } }',
      'journey j "J" { stage a "A" { owner web; step s "S"; step u "U" { owner shop; touchpoint t "T" } } }',
    ],
    [
      'journey j "J" { stage a "A" { owner web; backstage c "C" }; stage b "B" { owner shop } }',
      'journey j "J" { stage a "A" { owner web }; stage b "B" { owner shop; backstage c "C" } }',
    ],
  ],
  'Journeys, stages or steps are reordered': [
    ['journey j "J" { stage a "A"; stage b "B" }', 'journey j "J" { stage b "B"; stage a "A" }'],
    [inStage('step s "S"; step t "T"'), inStage('step t "T"; step s "S"')],
  ],
  'A journey becomes a draft': [
    ['journey j "J" { status agreed }', 'journey j "J" { status draft }'],
    ['journey j "J"', 'journey j "J" { status draft }'],
  ],
  'Anything is added': [
    [inStep(''), inStep('pain p "P"')],
    [inStep('pain p "P"'), inStep('pain p "P" { owner web }')],
    [inStage(''), inStage('handover web "Paid"')],
  ],
  'A name, a title or a text changes': [
    [inStage('step s "S" { was s }'), inStage('step t "S" { was s }')],
    [inStage('step s "S"'), inStage('step s "Else"')],
    [inStep('thought "I want to go home"'), inStep('thought "I want to go home now"')],
  ],
  'Touchpoints are reordered': [
    [inStep('touchpoint t "T"; touchpoint u "U"'), inStep('touchpoint u "U"; touchpoint t "T"')],
    [inStage('touchpoint t "T"; touchpoint u "U"'), inStage('touchpoint u "U"; touchpoint t "T"')],
  ],
  'Anything else moves': [
    [inStage('step s "S" { pain p "P" }; step t "T"'), inStage('step s "S"; step t "T" { pain p "P" }')],
    [inStage('handover web "Paid"; step s "S"'), inStage('step s "S" { handover web "Paid" }')],
  ],
  'A sample is larger': [['evidence t "T" { sample 5 }', 'evidence t "T" { sample 12 }']],
  'The status changes from draft to agreed': [
    ['journey j "J" { status draft }', 'journey j "J" { status agreed }'],
  ],
};

/** Rows about findings and rules, which do not depend on a map alone; `diff-findings.test.ts` has their examples. */
const ofRules = [
  'There is a new finding with level error',
  'A finding is silenced, or a rule becomes weaker',
  'A finding is fixed',
  'A suppression now applies to the whole file',
  'A suppression has another reason, or applies to one statement',
];

const table = readFileSync(new URL('../../../docs/reviewing.md', import.meta.url), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, change, level] = /^\| ([^|]+?) +\| (error|warning|info) +\|$/u.exec(line) ?? [];
    return change === undefined ? [] : [{ change, level: level as Level }];
  });

describe('the table of levels in the document', () => {
  test('has an example for each of its rows, and no row is missing', () => {
    expect(table.map(({ change }) => change).sort()).toEqual([...Object.keys(examples), ...ofRules].sort());
  });

  test.each(table.filter(({ change }) => !ofRules.includes(change)))(
    '$change: $level',
    ({ change, level }) => {
      for (const [before, after] of examples[change] ?? []) {
        const { changes } = diffMaps({ maps: read(before) }, { maps: read(after) });
        const levels = changes.map((mapChange) => mapChange.level);
        expect(
          [...new Set(levels)],
          `${before} → ${after}: ${changes.map(({ message }) => message).join()}`,
        ).toEqual([level]);
      }
    },
  );
});
