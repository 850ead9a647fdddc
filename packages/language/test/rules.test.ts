import { readdirSync } from 'node:fs';
import { applyEdits, type Finding, levelOf, type Rule, rules } from '@journey-maps/core';
import { describe, expect, test } from 'vitest';
import { checkText, unmark } from './check-texts.ts';

// Only the correctness of an example is checked beside its own rule: a whole map in every example would hide its point.
const settingsFor = (rule: Rule) => ({
  rules: Object.fromEntries(
    rules
      .filter((other) => other !== rule && other.category !== 'correctness')
      .map((other) => [other.id, 'off' as const]),
  ),
  ...(levelOf(rule, {}, false) === 'off' ? { preset: 'strict' as const } : {}),
});

const place = ({ rule, span }: Finding) => ({ rule, span });

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const { bad, good } = rule.examples;
  const settings = settingsFor(rule);

  test.each(bad)('flags its bad example %#', (example) => {
    const { text, spans } = unmark(example.text);
    const findings = checkText(text, example.files, settings);
    expect(findings.map(place)).toEqual([{ rule: id, span: spans[0] }]);

    const [fix] = findings[0]?.fixes ?? [];
    const fixed = fix && applyEdits(text, fix.edits);
    expect(fixed).toBe(example.fixed);
    if (fixed !== undefined) expect(checkText(fixed, example.files, settings)).toEqual([]);
  });

  test('mends by every fix what it flags, and breaks nothing else', () => {
    for (const { text: marked, files } of bad) {
      const { text } = unmark(marked);
      for (const { title, edits } of checkText(text, files, settings)[0]?.fixes ?? []) {
        const fixed = applyEdits(text, edits);
        expect.soft(checkText(fixed ?? '', files, settings), `${title}\n${fixed}`).toEqual([]);
      }
    }
  });

  test.each(good)('accepts its good example %#', (example) => {
    expect(checkText(example.text, example.files, settings)).toEqual([]);
  });

  test('has examples, and says what a reader needs to know', () => {
    expect(bad).not.toEqual([]);
    expect(good).not.toEqual([]);
    expect(rule.summary).toMatch(/\.$/u);
    expect(rule.why).toMatch(/\.$/u);
  });
});

test('every rule is in the list, and named like its file', () => {
  const folder = new URL('../../core/src/check/rules/', import.meta.url);
  const files = readdirSync(folder).filter((file) => file !== 'index.ts' && !file.endsWith('.test.ts'));
  expect(rules.map((rule) => `${rule.id}.ts`).sort()).toEqual(files.sort());
});
