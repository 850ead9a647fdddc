import { describeRule, isFixable, presets, type Rule, ruleCategories, rules } from '@journey-maps/core/rules';
import { largest } from '@journey-maps/core/text';
import pc from 'picocolors';
import type { Colors } from 'picocolors/types.js';
import type { ExitCode, Io } from '../io.ts';
import { wantsColour } from '../terminal/wants-colour.ts';
import type { RulesFormat } from './formats.ts';

/** Lists all rules, in the order of the documentation. */
export function runRules(format: RulesFormat, io: Io): ExitCode {
  io.stdout.write(format === 'json' ? json() : pretty(pc.createColors(wantsColour(io, io.stdout))));
  return 0;
}

function json(): string {
  return `${JSON.stringify({ version: 1, rules: rules.map(describeRule) }, null, 2)}\n`;
}

function pretty(colours: Colors): string {
  const longest = largest(rules.map(({ id }) => id.length));
  const line = (rule: Rule) => {
    const levels = presets.map((preset) => short[rule.levels[preset]]).join(' ');
    const fix = isFixable(rule) ? 'fix' : '   ';
    return `  ${rule.id.padEnd(longest)}  ${colours.dim(levels)}  ${colours.dim(fix)}  ${rule.summary}`;
  };
  const blocks = ruleCategories.map((category) =>
    [colours.bold(category), ...rules.filter((rule) => rule.category === category).map(line)].join('\n'),
  );
  const legend =
    'Levels in draft, recommended and strict: E error, W warning, I info, - off. `journey explain RULE` shows more.';
  return `${[...blocks, legend].join('\n\n')}\n`;
}

const short = { error: 'E', warning: 'W', info: 'I', off: '-' } as const;
