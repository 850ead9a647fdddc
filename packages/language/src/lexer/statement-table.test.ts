import { describe, expect, test } from 'vitest';
import { read } from '../../test/read.ts';
import { journeyLexer } from './journey-lexer.ts';
import type { Body } from './statement-table.ts';

/** Each body of the language page with its statements. The list is independent of the grammar, which it checks. */
const bodies: Readonly<Record<string, string>> = {
  persona:
    'primary market about trait goal need motivation frustration quote share picture evidence assumption',
  owner: 'contact',
  channel: 'kind',
  evidence: 'method date sample source question segment transcript persona owner',
  'empathy-map': 'persona evidence says thinks does feels pain gain',
  journey:
    'state kind status persona owner purpose audience scenario accessible-title accessible-description goal expectation baseline review reviewed evidence assumption metric pain gain opportunity action-item resource stage',
  stage:
    'owner persona overlaps when duration goal expectation motivation thought quote emotion felt reached picture evidence assumption step touchpoint no-touchpoint pain gain opportunity action-item metric handover next exit frontstage backstage support artifact row',
  step: 'owner persona when duration goal expectation motivation thought quote emotion felt reached picture evidence assumption touchpoint no-touchpoint pain gain opportunity action-item metric handover next exit frontstage backstage support artifact row moment-of-truth details',
  touchpoint:
    'channel owner external hours status importance share moment-of-truth emotion felt expectation call-to-action picture evidence assumption pain gain opportunity metric',
  frontstage: 'owner kind duration picture evidence assumption pain',
  backstage: 'owner kind duration picture evidence assumption pain',
  support: 'owner kind duration picture evidence assumption pain',
  artifact: 'owner kind duration picture evidence assumption pain',
  pain: 'owner persona severity status evidence assumption',
  gain: 'persona evidence assumption',
  opportunity: 'for improves persona owner value effort status evidence',
  'action-item': 'for owner due status',
  metric: 'kind unit scale less-is-better owner question baseline value target due reading data evidence',
  reading: 'sample',
  resource: 'for status owner importance',
  handover: 'metric',
  next: 'share persona evidence',
  exit: 'share persona evidence',
};

const unnamed = new Set(['handover', 'next', 'exit', 'reading']);
const file = 'language import persona owner channel evidence touchpoint metric empathy-map journey';

const { table } = journeyLexer;
const keywords = new Set(
  [...table.bodies.values(), table.file].flatMap((body) => [...body.statements.keys()]),
);

function takenBy(statement: string): string[] {
  const shared = unnamed.has(statement) ? ['note', 'link'] : ['note', 'link', 'was'];
  return [...(bodies[statement]?.split(' ') ?? []), ...shared];
}

describe('a body takes what the language page says, and nothing else', () => {
  test('a file', () =>
    expect([...table.file.statements.keys()].toSorted()).toEqual(file.split(' ').toSorted()));

  const heads = new Map<string, Body>();
  for (const body of [table.file, ...table.bodies.values()]) {
    for (const [keyword, head] of body.takesAll ? [] : body.statements) {
      if (head.body) heads.set(keyword, head.body);
    }
  }
  test('these statements have bodies', () =>
    expect([...heads.keys()].toSorted()).toEqual(Object.keys(bodies).toSorted()));

  test.each(Object.keys(bodies))('%s', (statement) => {
    expect([...(heads.get(statement)?.statements.keys() ?? [])].toSorted()).toEqual(
      takenBy(statement).toSorted(),
    );
  });
});

describe('what a body does not take is said, and spoils nothing else', () => {
  test.each(Object.keys(bodies))('%s', (statement) => {
    for (const keyword of keywords) {
      const text = around(statement, `${keyword}\n    note "kept"`);
      const refusals = read(text).problems.filter(({ message }) =>
        /means nothing|is not allowed/.test(message),
      );
      const written = `${keyword} in ${statement}: ${refusals.length}`;
      expect(written).toBe(`${keyword} in ${statement}: ${takenBy(statement).includes(keyword) ? 0 : 1}`);
      expect(JSON.stringify(read(text))).toContain('"value":"kept"');
    }
  });
});

/** Returns a text with a body at a position where its statement is allowed. */
function around(statement: string, body: string): string {
  const written = `${statement} x "X" {\n    ${body}\n  }`;
  if (statement === 'reading') return `metric m "M" {\n  reading 2026-09 4% {\n    ${body}\n  }\n}`;
  if (file.split(' ').includes(statement)) return written;
  const inStage =
    statement === 'resource' || statement === 'stage' ? written : `stage "S" {\n  ${written}\n}`;
  return `journey j "J" {\n${inStage}\n}`;
}

describe('the words a property takes', () => {
  test.each([
    ['persona', 'market', 'b2c b2b'],
    ['channel', 'kind', 'digital physical person'],
    [
      'evidence',
      'method',
      'survey interview observation usability-test walkthrough analytics support-log ratings staff desk-research',
    ],
    ['journey', 'state', 'current future'],
    ['journey', 'kind', 'journey-map day-in-the-life service-blueprint'],
    ['journey', 'status', 'draft agreed retired'],
    ['journey', 'review', 'monthly quarterly yearly'],
    ['touchpoint', 'status', 'current planned'],
    ['support', 'kind', 'people policy technology process'],
    ['pain', 'severity', 'low medium high critical'],
    ['pain', 'status', 'open in-progress resolved'],
    ['opportunity', 'status', 'idea planned doing done dropped'],
    ['action-item', 'status', 'todo doing done dropped'],
    ['resource', 'status', 'have need'],
  ])('%s { %s %s }', (statement, keyword, words) => {
    for (const word of words.split(' ')) {
      const document = read(around(statement, `${keyword} ${word}`));
      expect(document.problems).toEqual([]);
      expect(JSON.stringify(document)).toContain(`"value":"${word}"`);
    }
    const [problem, ...others] = read(around(statement, `${keyword} persona`)).problems;
    expect(others).toEqual([]);
    expect(problem?.message).toMatch(`\`${keyword}\` cannot be \`persona\`.`);
  });
});
