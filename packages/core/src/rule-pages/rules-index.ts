import type { Rule } from '../check/rule.ts';
import { isFixable, presets, ruleCategories } from './rule-facts.ts';

/**
 * Writes the page that lists all rules in Markdown, which ends with a line break.
 *
 * @param language the relative path of the language reference; absent if it cannot be linked
 */
export function rulesIndex(rules: readonly Rule[], language?: string): string {
  const blocks = [
    '# The rules',
    'A rule states a flaw in a map that a reader of the map would want to know of. It is named after the flaw.' +
      (language === undefined ? '' : ` What a map can say is in [the language reference](${language}).`),
    'The columns say how serious it is: in `draft` (a map that is being sketched, and every journey that says `status draft`), `recommended` (the default) and `strict` (a map that a team runs on). A rule with a ✓ comes with a fix. How to change a level, and how to hide one finding, is on the page of each rule.',
    ...ruleCategories.flatMap((category) => {
      const listed = rules.filter((rule) => rule.category === category);
      return listed.length === 0 ? [] : [`## ${capital(category)}`, table(listed)];
    }),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function table(rules: readonly Rule[]): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    row(['rule', ...presets, 'fix', 'flags']),
    row(['---', ...presets.map(() => '---'), '---', '---']),
    ...rules.map((rule) =>
      row([
        `[${rule.id}](${rule.id}.md)`,
        ...presets.map((preset) => (rule.levels[preset] === 'off' ? '–' : rule.levels[preset])),
        isFixable(rule) ? '✓' : '',
        rule.summary.replaceAll('|', '\\|'),
      ]),
    ),
  ].join('\n');
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
