import { readdirSync } from 'node:fs';
import { applyEdits } from '@journey-maps/core/edits';
import type { Finding } from '@journey-maps/core/model';
import { getLevel, type Rule, rules } from '@journey-maps/core/rules';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { format } from '../src/format/format.ts';
import { journeyLexer } from '../src/lexer/journey-lexer.ts';
import { checkText, unmark } from './check-texts.ts';
import { read } from './read.ts';

// Beside its own rule, only the correctness rules check an example, so that examples need no complete maps.
const getSettingsFor = (rule: Rule) => ({
  rules: Object.fromEntries(
    rules
      .filter((other) => other !== rule && other.category !== 'correctness')
      .map((other) => [other.id, 'off' as const]),
  ),
  ...(getLevel(rule, {}, false) === 'off' ? { preset: 'strict' as const } : {}),
});

/** Counts the findings of each rule. */
function countByRule(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

afterEach(() => {
  vi.restoreAllMocks();
});

const place = ({ rule, span }: Finding) => ({ rule, span });

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const { bad, good } = rule.examples;
  const settings = getSettingsFor(rule);

  test.each(bad)('flags its bad example %#', (example) => {
    const { text, spans } = unmark(example.text);
    const findings = checkText(text, example.files, settings);
    expect(findings.map(place)).toEqual([{ rule: id, span: spans[0] }]);

    const [fix] = findings[0]?.fixes ?? [];
    const fixed = fix && applyEdits(text, fix.edits);
    expect(fixed).toBe(example.fixed);
    if (fixed !== undefined) expect(checkText(fixed, example.files, settings)).toEqual([]);
  });

  test.each(good)('accepts its good example %#', (example) => {
    expect(checkText(example.text, example.files, settings)).toEqual([]);
  });

  // Users learn the language from the examples. Text with syntax errors has no format.
  test('has examples in the layout that a map has after it was formatted', () => {
    for (const { text: marked, files = {} } of [...bad, ...good]) {
      const maps = Object.entries(files).filter(([path]) => path.endsWith('.journey'));
      for (const text of [unmark(marked).text, ...maps.map(([, text]) => text)]) {
        if (read(text).problems.length > 0) continue;
        expect.soft(applyEdits(text, format(text).edits)).toBe(text);
      }
    }
  });

  test('flags its bad examples, or a good one that Journey Maps is made to fail on', () => {
    if (bad.length > 0) return expect(bad[0]?.text).toContain('⟦');
    vi.spyOn(journeyLexer, 'tokenize').mockImplementation(() => {
      throw new Error('lexer failed');
    });
    expect(checkText(good[0]?.text ?? '', {}, settings).map(place)).toEqual([
      { rule: id, span: { start: 0, end: 0 } },
    ]);
  });

  test('has examples, and says what a reader needs to know', () => {
    expect(good).not.toEqual([]);
    expect(rule.summary).toMatch(/\.$/u);
    expect(rule.why).toMatch(/\.$/u);
  });
});

/** Returns the fixes of a rule, each with its text and files. */
function listFixes(rule: Rule): readonly AppliedFix[] {
  return rule.examples.bad.flatMap(({ text: marked, files }) => {
    const { text } = unmark(marked);
    const fixes = checkText(text, files, getSettingsFor(rule))[0]?.fixes ?? [];
    return fixes.map(({ title, edits }) => ({ title, text, fixed: applyEdits(text, edits) ?? '', files }));
  });
}

interface AppliedFix {
  readonly title: string;
  readonly text: string;
  readonly fixed: string;
  readonly files: Readonly<Record<string, string>> | undefined;
}

const fixable = rules.filter((rule) => listFixes(rule).length > 0);

test.each(fixable.map((rule) => [rule.id, rule] as const))(
  'each fix of %s removes its finding',
  (_, rule) => {
    for (const { title, fixed, files } of listFixes(rule)) {
      expect.soft(checkText(fixed, files, getSettingsFor(rule)), `${title}\n${fixed}`).toEqual([]);
    }
  },
);

// A syntax error or an unresolved name can hide findings until it is fixed.
const readable = fixable.filter(({ category }) => category !== 'correctness');

test.each(readable.map((rule) => [rule.id, rule] as const))('no fix of %s causes a finding', (_, rule) => {
  for (const { title, text, fixed, files } of listFixes(rule)) {
    const before = countByRule(checkText(text, files));
    const after = countByRule(checkText(fixed, files));
    const caused = [...after].filter(
      // The texts of a fix are placeholders until the author replaces them.
      ([id, count]) => id !== 'unchanged-example' && count > (before.get(id) ?? 0),
    );
    expect.soft(caused, `${title}\n${fixed}`).toEqual([]);
  }
});

test('the rules without a quick fix are those that only an author can answer', () => {
  const others = rules.filter((rule) => !fixable.includes(rule));
  expect(others.map(({ id }) => id)).toMatchInlineSnapshot(`
    [
      "internal-error",
      "duplicate-name",
      "import-not-found",
      "file-not-found",
      "unreadable-data",
      "contradictory-reading",
      "personal-data-in-map",
      "reference-cycle",
      "without-primary-persona",
      "flat-emotion",
      "one-sided-channels",
      "future-without-baseline",
      "baseline-pain-unanswered",
      "opportunity-without-reason",
      "action-item-without-reason",
      "contradictory-status",
      "loss-without-cause",
      "outranked-opportunity",
      "handover-to-stranger",
      "persona-without-evidence",
      "journey-without-evidence",
      "empathy-map-without-evidence",
      "stale-evidence",
      "target-missed",
      "stale-metric",
      "worsening-metric",
      "metric-without-evidence",
      "journey-without-metric",
      "target-without-plan",
      "reached-without-evidence",
      "contradictory-funnel",
      "contradicted-emotion",
      "action-item-overdue",
      "journey-without-owner",
      "too-many-stages",
      "too-many-personas",
      "unchanged-example",
    ]
  `);
});

test('every rule is in the list, and named like its file', () => {
  const folder = new URL('../../core/src/rules/rules/', import.meta.url);
  const files = readdirSync(folder).filter((file) => file !== 'index.ts' && !file.endsWith('.test.ts'));
  expect(rules.map((rule) => `${rule.id}.ts`).sort()).toEqual(files.sort());
});
