import { describe, expect, it } from 'vitest';
import { defineRule, type Rule } from '../engine/rule.ts';
import { rules } from '../rules/index.ts';
import { markedLines } from './render-marked-lines.ts';
import { ruleCategories, settingExamples } from './rule-facts.ts';
import { rulePage } from './rule-page.ts';
import { rulesIndex } from './rules-index.ts';

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

describe('markedLines', () => {
  it('point at what is flagged, on its first line', () => {
    expect(markedLines('a ⟦bc⟧ d\n')).toEqual(['a bc d', '  ^^']);
    expect(markedLines('⟦bc\nd⟧ e')).toEqual(['bc', '^^', 'd e']);
    expect(markedLines('\ta ⟦⟧')).toEqual(['\ta ', '\t  ^']);
  });
});

describe('rulePage', () => {
  const page = rulePage(rule);

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
    const always = rulePage({ ...rule, examples: rule.examples, fixedLevels: true, unsuppressible: true });
    expect(always).not.toContain('"off"');
    expect(always).not.toContain('journey-ignore');
  });
});

describe.each(rules.map((one) => [one.id, one] as const))('the page of %s', (id, one) => {
  it('has no marks left and settings that are JSON', () => {
    const page = rulePage(one);
    expect(page).not.toMatch(/[⟦⟧]|undefined/u);
    expect(/\n *\^+\n/u.test(page)).toBe(one.examples.bad.length > 0);
    const { off, options } = settingExamples(one);
    expect(JSON.parse(off)).toEqual({ rules: { [id]: 'off' } });
    expect(() => JSON.parse(options ?? '{}')).not.toThrow();
  });
});

describe('rulesIndex', () => {
  it('lists every rule once, under its category', () => {
    const index = rulesIndex(rules);
    for (const { id } of rules) expect(index.split(`](${id}.md)`)).toHaveLength(2);
    expect([...new Set(rules.map(({ category }) => category))]).toEqual(ruleCategories);
    expect(rulesIndex([rule], '../language.md')).toContain(
      '| [pain-too-long](pain-too-long.md) | – | info | warning | ✓ | A pain point \\| of many words. |',
    );
  });
});
