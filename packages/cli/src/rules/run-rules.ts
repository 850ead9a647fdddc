import { describeRule, isFixable, presets, type Rule, ruleCategories, rules } from '@journey-maps/core/rules';
import { findLargest } from '@journey-maps/core/text';
import type { ExitCode, Io } from '../io.ts';
import type { Colours } from '../terminal/colours.ts';
import { loadColours } from '../terminal/colours.ts';
import { shouldColour } from '../terminal/should-colour.ts';
import type { RulesFormat } from './formats.ts';

/** Lists all rules, in the order of the documentation. */
export async function runRules(format: RulesFormat, io: Io): Promise<ExitCode> {
  io.stdout.write(format === 'json' ? writeJson() : pretty(await loadColours(shouldColour(io, io.stdout))));
  return 0;
}

function writeJson(): string {
  return `${JSON.stringify({ version: 1, rules: rules.map(describeRule) }, null, 2)}\n`;
}

function pretty(colours: Colours): string {
  const longest = findLargest(rules.map(({ id }) => id.length));
  const formatRule = (rule: Rule) => {
    const levels = presets.map((preset) => short[rule.levels[preset]]).join(' ');
    const fix = isFixable(rule) ? 'fix' : '   ';
    return `  ${rule.id.padEnd(longest)}  ${colours.dim(levels)}  ${colours.dim(fix)}  ${rule.summary}`;
  };
  const blocks = ruleCategories.map((category) =>
    [colours.bold(category), ...rules.filter((rule) => rule.category === category).map(formatRule)].join(
      '\n',
    ),
  );
  const legend =
    'Levels in draft, recommended and strict: E error, W warning, I info, - off. `journey explain RULE` shows more.';
  return `${[...blocks, legend].join('\n\n')}\n`;
}

const short = { error: 'E', warning: 'W', info: 'I', off: '-' } as const;
