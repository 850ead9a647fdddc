import { Option } from 'commander';
import { type RulesFormat, rulesFormats } from '../rules/formats.ts';
import type { JourneyCommand } from './command.ts';

/** `journey rules`: lists all rules. */
export const rules: JourneyCommand = {
  name: 'rules',
  define(command, io, finish) {
    command
      .summary('list the rules')
      .description('Lists the rules, with their levels in draft, recommended and strict.')
      .addOption(new Option('--format <format>', 'output format').choices(rulesFormats).default('pretty'))
      .addHelpText('after', '\nExamples:\n  journey rules\n  journey rules --format json\n')
      .action(async ({ format }: { format: RulesFormat }) => {
        const { runRules } = await import('../rules/run-rules.ts');
        finish(await runRules(format, io));
      });
  },
};
