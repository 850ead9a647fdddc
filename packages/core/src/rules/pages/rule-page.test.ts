import { describe, expect, it } from 'vitest';
import { defineRule, type Rule } from '../engine/rule.ts';
import { rules } from '../rules/index.ts';
import { renderMarkedLines } from './render-marked-lines.ts';
import { createSettingExamples, ruleCategories } from './rule-facts.ts';
import { writeRulePage } from './rule-page.ts';
import { writeRulesIndex } from './rules-index.ts';

const rule: Rule = defineRule({
  id: 'pain-too-long',
  category: 'upkeep',
  summary: 'A pain point | of many words.',
  why: 'Nobody reads it.',
  source: 'The practice of editors.',
  levels: { draft: 'off', recommended: 'info', strict: 'warning' },
  options: {
    max: { type: 'integer', description: 'How many words it may have.', default: 8, minimum: 1 },
    of: {
      type: 'string',
      description: 'Which ones count.',
      default: 'high',
      defaultInStrict: 'all',
      enum: ['high', 'all'],
    },
  },
  check: () => [],
  examples: {
    bad: [
      {
        text: `
          stage "Pays" {
            ⟦pain "It is ..."⟧
          }
        `,
        fixed: `
          stage "Pays"
        `,
        files: { 'teams.journey': 'owner web' },
      },
    ],
    good: [{ text: 'pain "It ``` is"' }],
  },
});

describe('renderMarkedLines', () => {
  it('point at what is flagged, on its first line', () => {
    expect(renderMarkedLines('a ⟦bc⟧ d\n')).toEqual(['a bc d', '  ^^']);
    expect(renderMarkedLines('⟦bc\nd⟧ e')).toEqual(['bc', '^^', 'd e']);
    expect(renderMarkedLines('\ta ⟦⟧')).toEqual(['\ta ', '\t  ^']);
  });
});

describe('writeRulePage', () => {
  const page = writeRulePage(rule);

  it('says what it flags, why it matters and by whose word', () => {
    expect(page).toMatch(/^# pain-too-long\n\nA pain point \| of many words\.\n\n\| in draft /u);
    expect(page).toContain('| off | info | warning |');
    expect(page).toContain('Category: upkeep. The rule has a quick fix.');
    expect(page).toContain('## Why it matters\n\nNobody reads it.\n\nSource: The practice of editors.\n');
  });

  it('shows its examples with where the finding lies, what the fix makes of them, and the files around them', () => {
    expect(page).toContain('```text\nstage "Pays" {\n  pain "It is ..."\n  ^^^^^^^^^^^^^^^^\n}\n```');
    expect(page).toContain('The file `teams.journey`:\n\n```journey\nowner web\n```');
    expect(page).toContain('After the first quick fix:\n\n```journey\nstage "Pays"\n```');
    expect(page).toContain('````journey\npain "It ``` is"\n````');
  });

  it('says what can be set', () => {
    expect(page).toContain(
      '- `max`: How many words it may have. A whole number of at least 1. Default: `8`.',
    );
    expect(page).toContain(
      '- `of`: Which ones count. `"high"` or `"all"`. Default: `"high"`, in strict `"all"`.',
    );
    expect(page).toContain('{ "rules": { "pain-too-long": "off" } }');
    expect(page).toContain('{ "rules": { "pain-too-long": ["info", { "max": 9, "of": "all" }] } }');
    expect(page).toContain('// journey-ignore pain-too-long -- the reason');
  });

  it('says of a rule that always holds that it does', () => {
    const always = writeRulePage({
      ...rule,
      examples: rule.examples,
      fixedLevels: true,
      unsuppressible: true,
    });
    expect(always).not.toContain('"off"');
    expect(always).not.toContain('journey-ignore');
  });
});

describe.each(rules.map((otherRule) => [otherRule.id, otherRule] as const))(
  'the page of %s',
  (id, otherRule) => {
    it('has no marks left and settings that are JSON', () => {
      const page = writeRulePage(otherRule);
      expect(page).not.toMatch(/[⟦⟧]|undefined/u);
      expect(/\n *\^+\n/u.test(page)).toBe(otherRule.examples.bad.length > 0);
      const { off, options } = createSettingExamples(otherRule);
      expect(JSON.parse(off)).toEqual({ rules: { [id]: 'off' } });
      expect(() => JSON.parse(options ?? '{}')).not.toThrow();
    });
  },
);

describe('writeRulesIndex', () => {
  it('lists every rule once, under its category', () => {
    const index = writeRulesIndex(rules);
    for (const { id } of rules) expect(index.split(`](${id}.md)`)).toHaveLength(2);
    expect([...new Set(rules.map(({ category }) => category))]).toEqual(ruleCategories);
    expect(writeRulesIndex([rule], '../language.md')).toContain(
      '| [pain-too-long](pain-too-long.md) | – | info | warning | ✓ | A pain point \\| of many words. |',
    );
  });
});
