/** Tests several words in place of a one-word name: they give one finding, whose fix keeps all of them. */

import { applyEdits } from '@journey-maps/core/edits';
import type { Finding } from '@journey-maps/core/model';
import { Workspace } from '@journey-maps/core/rules';
import { describe, expect, it, test } from 'vitest';
import { parse } from '../src/parse.ts';

const uri = 'file:///maps/map.journey';
const people = 'file:///maps/people.journey';

function createWorkspace(text: string): Workspace {
  const workspace = new Workspace();
  workspace.set(parse('owner sales "Sales team"\nevidence calls "Calls with customers"\n', people));
  workspace.set(parse(text, uri));
  return workspace;
}

/** Returns the syntax errors and unresolved references. */
function listFindings(text: string): readonly Finding[] {
  const all = createWorkspace(text).check(uri, { today: '2026-11-22' });
  return (all ?? []).filter(({ rule }) => rule === 'syntax' || rule === 'unresolved-reference');
}

/** Applies the first fix of the only finding. */
function fixed(text: string): string {
  const findings = listFindings(text);
  expect(findings.map(({ message }) => message)).toEqual([expect.stringMatching(/^A name is one word/)]);
  return applyEdits(text, findings[0]?.fixes[0]?.edits ?? []) ?? 'Edits overlap.';
}

const inStage = (statement: string) =>
  [
    'import "./people.journey"',
    'owner web "Web team"',
    'persona anna "Anna Miller"',
    'evidence talks "Talks with parents"',
    'evidence survey "Survey"',
    'journey buying "Buying" {',
    '  stage start "Looks around" {',
    '    pain "The form is slow"',
    `    ${statement}`,
    '  }',
    '}',
    '',
  ].join('\n');

describe('words that are a title', () => {
  test.each([
    ['step Pays the bill {\n    }', 'step "Pays the bill" {\n    }'],
    ['pain The queue - again! { severity high }', 'pain "The queue - again!" { severity high }'],
    ['step Looks, compares and buys { }', 'step "Looks, compares and buys" { }'],
    ['step 2 visits', 'step "2 visits"'],
    ['step Visits the 2nd store', 'step "Visits the 2nd store"'],
    ['step 2nd visit', 'step "2nd visit"'],
    ["step 'Pays the bill' { }", 'step "Pays the bill" { }'],
    ['step ‘Pays’ { }', 'step "Pays" { }'],
    ["gain Doesn't wait, isn't it nice? // really", 'gain "Doesn\'t wait, isn\'t it nice?" // really'],
    ['step Köp på nätet { }', 'step "Köp på nätet" { }'],
    ['step Оплата счёта { }', 'step "Оплата счёта" { }'],
    ['step הזמנת אופניים { }', 'step "הזמנת אופניים" { }'],
    ['touchpoint Home page { channel website }', 'touchpoint "Home page" { channel website }'],
    ['backstage Order is packed; owner web', 'backstage "Order is packed"; owner web'],
    ['pain The owner is unknown', 'pain "The owner is unknown"'],
  ])('%s', (typed, written) => {
    expect(fixed(inStage(typed))).toBe(inStage(written));
  });

  it('is on the map before it is fixed', () => {
    const { journeys } = parse(inStage('step Pays the bill {\n      emotion 1\n    }'), uri);
    const [step] = journeys[0]?.stages[0]?.steps ?? [];
    expect([step?.name, step?.title?.value, step?.emotions.length]).toEqual([undefined, 'Pays the bill', 1]);
  });
});

describe('words that are a name', () => {
  test.each([
    ['persona Anna Miller {\n}', 'persona anna-miller "Anna Miller" {\n}'],
    ['persona Anna Miller "Anna, 32" { }', 'persona anna-miller "Anna, 32" { }'],
    ['journey Buying a bike {\n}', 'journey buying-a-bike "Buying a bike" {\n}'],
    ['evidence Survey 2026 "The survey"', 'evidence survey-2026 "The survey"'],
    ['evidence 2026 survey "The survey"', 'evidence survey-2026 "The survey"'],
    ['channel Kiosk (old)', 'channel kiosk-old "Kiosk (old)"'],
    ['owner Web-Team Nord', 'owner web-team-nord "Web-Team Nord"'],
    ['metric Würde uns empfehlen "NPS"', 'metric würde-uns-empfehlen "NPS"'],
  ])('%s', (typed, written) => {
    expect(fixed(typed)).toBe(written);
  });

  it.each([
    ['step pay the bill "Pays" { }', 'step pay-the-bill "Pays" { }'],
    ['was old name', 'was old-name'],
  ])('%s in a journey', (typed, written) => {
    expect(fixed(inStage(typed))).toBe(inStage(written));
  });
});

describe('words that mean something else that has a title', () => {
  test.each([
    ['owner Web team', 'owner web'],
    ['owner web Team', 'owner web'],
    ['owner Web taem', 'owner web'],
    ['owner Sales team', 'owner sales'],
    ['handover Sales team "The price is known"', 'handover sales "The price is known"'],
    ['persona Anna Miller', 'persona anna'],
    ['thought Anna Miller "Which one?"', 'thought anna "Which one?"'],
    ['emotion Anna Miller -1 "tired" because "it is late"', 'emotion anna -1 "tired" because "it is late"'],
    ['next Looks around "Finds a bad review"', 'next start "Finds a bad review"'],
    ['evidence Talks with parents', 'evidence talks'],
    ['evidence Talks with parents, survey', 'evidence talks, survey'],
    ['evidence survey, Calls with customers', 'evidence survey, calls'],
    ['owner Customer support', 'owner customer-support'],
  ])('%s', (typed, written) => {
    expect(fixed(inStage(typed))).toBe(inStage(written));
  });

  it('gets a name where it has none', () => {
    const written = fixed(inStage('opportunity "Ask for less" { for The form is slow }'));
    expect(written).toContain('pain the-form-is "The form is slow"');
    expect(written).toContain('{ for the-form-is }');
    expect(listFindings(written)).toEqual([]);
  });

  it('is a list without its commas', () => {
    const text = inStage('evidence talks survey');
    const [finding, ...others] = listFindings(text);
    expect([finding?.message, others]).toEqual(['A comma is missing before `survey`.', []]);
    expect(applyEdits(text, finding?.fixes[0]?.edits ?? [])).toBe(inStage('evidence talks, survey'));
  });

  it('is a name and more, which nothing is taken from', () => {
    const [finding, ...others] = listFindings(inStage('owner web severity'));
    expect([finding?.message, finding?.fixes, others]).toEqual([
      'A name is one word, here `web`. Put `severity` on a line of its own, or remove it.',
      [],
      [],
    ]);
  });
});

it('a single word that a title begins with leads to what has that title', () => {
  for (const [typed, written] of [
    ['persona Anna', 'persona anna'],
    ['evidence Calls', 'evidence calls'],
    ['owner Sales', 'owner sales'],
  ] as const) {
    const text = inStage(typed);
    const [finding] = listFindings(text);
    expect(applyEdits(text, finding?.fixes[0]?.edits ?? [])).toBe(inStage(written));
  }
  const [finding] = listFindings('persona am "Anna Miller"\njourney j {\n  persona Anna\n}\n');
  expect(finding?.message).toMatch(/did you mean `am`\?$/);
});

describe('a name or more words behind the title', () => {
  test.each([
    ['step "Pays" pay { }', 'step pay "Pays" { }', /^The name goes before the title/],
    ['step "Pays" the bill { }', 'step "Pays the bill" { }', /^A title ends at its closing quote/],
  ])('%s', (typed, written, message) => {
    const text = inStage(typed);
    const [finding, ...others] = listFindings(text);
    expect([finding?.message, others]).toEqual([expect.stringMatching(message), []]);
    expect(applyEdits(text, finding?.fixes[0]?.edits ?? [])).toBe(inStage(written));
  });
});

describe('a text without quotes', () => {
  test.each([
    ['goal A bike, that lasts', 'goal "A bike, that lasts"'],
    ['thought Which one lasts?', 'thought "Which one lasts?"'],
    ["note 'To be checked'", 'note "To be checked"'],
    ['exit Too dear { share 5% }', 'exit "Too dear" { share 5% }'],
  ])('%s', (typed, written) => {
    const text = inStage(typed);
    const [finding, ...others] = listFindings(text);
    expect(others).toEqual([]);
    expect(applyEdits(text, finding?.fixes[0]?.edits ?? [])).toBe(inStage(written));
  });
});

it('a declaration with a title alone is named after it', () => {
  const text = 'persona "Anna Miller, 32" { primary }';
  const [finding] = listFindings(text);
  expect(applyEdits(text, finding?.fixes[0]?.edits ?? [])).toBe(
    'persona anna-miller-32 "Anna Miller, 32" { primary }',
  );
});

it('a comment among the words is not taken into a title', () => {
  const [finding, ...others] = listFindings(inStage('step Pays /* or not */ the bill'));
  expect([finding?.fixes, others]).toEqual([[], []]);
});
