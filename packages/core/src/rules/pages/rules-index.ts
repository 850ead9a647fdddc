import type { Rule } from '../engine/rule.ts';
import { isFixable, presets, ruleCategories } from './rule-facts.ts';

/**
 * Writes the page that lists all rules in Markdown, which ends with a line break.
 *
 * @param language the relative path of the language reference; absent if it cannot be linked
 */
export function writeRulesIndex(rules: readonly Rule[], language?: string): string {
  const blocks = [
    '# The rules',
    'Each rule reports one kind of finding that readers of a map would want to know. The rule is named after the finding.' +
      (language === undefined
        ? ''
        : ` [The language reference](${language}) describes what a map can contain.`),
    'The columns show the level of the finding in three presets: `draft` (a sketch, and every journey with `status draft`), `recommended` (the default) and `strict` (a map that a team works with every day). A rule with a ✓ has a quick fix. The page of each rule shows how to change its level, and how to hide one finding.',
    ...ruleCategories.flatMap((category) => {
      const listed = rules.filter((rule) => rule.category === category);
      return listed.length === 0 ? [] : [`## ${capitalize(category)}`, writeTable(listed)];
    }),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function writeTable(rules: readonly Rule[]): string {
  const formatRow = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    formatRow(['rule', ...presets, 'fix', 'flags']),
    formatRow(['---', ...presets.map(() => '---'), '---', '---']),
    ...rules.map((rule) =>
      formatRow([
        `[${rule.id}](${rule.id}.md)`,
        ...presets.map((preset) => (rule.levels[preset] === 'off' ? '–' : rule.levels[preset])),
        isFixable(rule) ? '✓' : '',
        rule.summary.replaceAll('|', '\\|'),
      ]),
    ),
  ].join('\n');
}

function capitalize(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
