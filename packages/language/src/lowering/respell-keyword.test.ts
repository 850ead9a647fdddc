import { applyEdits } from '@journey-maps/core/edits';
import { describe, expect, test } from 'vitest';
import { runs } from '../../../../scripts/test/runs.ts';
import { read } from '../../test/read.ts';
import { journeyLexer } from '../lexer/journey-lexer.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz';
const { table } = journeyLexer;

/** Each kind of body, as the text before and after the tested statement. */
const bodies = {
  Document: ['', ''],
  PersonaBody: ['persona p "P" {', '}'],
  OwnerBody: ['owner o "O" {', '}'],
  ChannelBody: ['channel c "C" {', '}'],
  EvidenceBody: ['evidence e "E" {', '}'],
  TouchpointBody: ['touchpoint t "T" {', '}'],
  MetricBody: ['metric m "M" {', '}'],
  EmpathyBody: ['empathy-map m "M" {', '}'],
  JourneyBody: ['journey j "J" {', '}'],
  StageBody: ['journey j "J" { stage "S" {', '} }'],
  StepBody: ['journey j "J" { stage "S" { step "T" {', '} } }'],
  PainBody: ['journey j "J" { pain "P" {', '} }'],
  OpportunityBody: ['journey j "J" { opportunity "O" {', '} }'],
  ExitBody: ['journey j "J" { stage "S" { exit "E" {', '} } }'],
} as const;

const parts = [
  '',
  'rate',
  '"lost"',
  'w -2 "lost"',
  'one "Two"',
  'one, two',
  '5',
  '75%',
  '2026-11-21',
  '"one" "two"',
  'one "Two" { note "x" }',
  'digital',
  '-1 "sad" because "queue"',
];

/** Returns misspellings at an edit distance of one or two: deletions, insertions, substitutions and transpositions. */
function misspellings(keyword: string, seed: number): readonly string[] {
  const once = (word: string, at: number, how: number): string => {
    const place = at % word.length;
    const letter = letters[(at * 7 + how) % letters.length] ?? 'x';
    if (how % 4 === 0) return word.slice(0, place) + word.slice(place + 1);
    if (how % 4 === 1) return word.slice(0, place) + letter + word.slice(place);
    if (how % 4 === 2) return word.slice(0, place) + letter + word.slice(place + 1);
    return word.slice(0, place) + (word[place + 1] ?? '') + (word[place] ?? '') + word.slice(place + 2);
  };
  return [0, 1, 2, 3].flatMap((how) => {
    const misspelt = once(keyword, seed + how, how);
    return misspelt.length > 1 ? [misspelt, once(misspelt, seed * 3 + how, how + 1)] : [misspelt];
  });
}

const listWords = (text: string): readonly string[] => text.match(/[\p{L}\p{N}%+-]+/gu) ?? [];

test('a fix of any misspelt keyword, with whatever follows it, keeps all that was typed', () => {
  let fixes = 0;
  for (const [rule, [before, after]] of Object.entries(bodies)) {
    const body =
      rule === 'Document'
        ? table.file
        : [...table.bodies.values()].find((otherBody) => otherBody.rule === rule);
    for (const [index, keyword] of [...(body?.statements.keys() ?? [])].entries()) {
      for (let seed = 0; seed < Math.max(1, runs(10)); seed++) {
        for (const [which, misspelt] of misspellings(keyword, seed + index).entries()) {
          const part = parts[(which + seed + index) % parts.length] ?? '';
          const text = `${before} ${misspelt} ${part} ${after}`;
          for (const { fix } of read(text).problems) {
            if (fix === undefined) continue;
            const fixed = applyEdits(text, fix.edits) ?? '';
            fixes++;
            const remaining = listWords(`${part} ${after}`).filter(
              (word) => !listWords(fixed).includes(word),
            );
            expect.soft(remaining, `${text}\n${fix.title}\n${fixed}`).toEqual([]);
            if (!fix.title.startsWith('Change to')) continue;
            // After the fix, the statement has no superfluous parts and no repeated properties.
            const start = fix.edits[0]?.span.start ?? 0;
            const document = read(fixed);
            const tooMuch = document.problems.filter(
              ({ span, message }) => span.start >= start && message.includes('takes no further value'),
            );
            expect.soft(tooMuch, `${text}\n${fixed}`).toEqual([]);
            expect.soft(document.repeated, fixed).toEqual([]);
          }
        }
      }
    }
  }
  expect(fixes).toBeGreaterThan(100);
});

describe('a keyword is not changed to one that drops what follows', () => {
  test.each([
    ['metric a "A" { kindd rate }', undefined],
    ['journey j "J" { stage "S" { mood w -2 "lost" } }', 'emotion'],
    ['journey j "J" { stage "S" { mood w lost } }', undefined],
    ['journey j "J" { stage "S" { nxet "Likes it" } }', 'next'],
    ['touchpoint t "T" { chanel social-media }', 'channel'],
    ['journey j "J" { stage "S" { emotoin w -2 "lost" } }', 'emotion'],
    ['channel c "C" { knd digtal }', undefined],
    ['journey j "J" { owner a; ownr b }', undefined],
    ['journey j "J" { evidence a; evidnce b, c }', 'evidence'],
    ['persona p "P" { gaol "A bike" }', 'goal'],
  ])('%s', (text, meant) => {
    const [problem] = read(text).problems;
    expect(problem?.fix?.edits[0]?.newText).toBe(meant);
  });

  test('it stays, with a suggestion', () => {
    expect(read('journey j "J" { stage "S" { mood w lost } }').problems[0]?.message).toBe(
      '`mood` means nothing here: did you mean `emotion`?',
    );
  });

  test('one of the language that belongs elsewhere is not replaced at all', () => {
    const [problem] = read('metric a "A" { severity high }').problems;
    expect(problem).toMatchObject({ message: expect.stringContaining('It belongs') });
    expect(problem?.fix).toBeUndefined();
  });
});

test('what is too much becomes a comment, and is not removed', () => {
  const text = 'touchpoint t "T" { importance 3 media }';
  const [problem] = read(text).problems;
  expect(problem?.fix && applyEdits(text, problem.fix.edits)).toBe(
    'touchpoint t "T" { importance 3 /* media */ }',
  );
});
