import type { JourneyCommand } from './command.ts';

/** `journey explain RULE`: explains what a rule reports, and why. */
export const explain: JourneyCommand = {
  name: 'explain',
  define(command, io, finish) {
    command
      .summary('explain a rule')
      .description('Explains a rule: what it flags, why it matters, its options, and examples.')
      .argument('<rule>', 'id of the rule, as `journey check` and `journey rules` show it')
      .addHelpText('after', '\nExample:\n  journey explain pain-without-owner\n')
      .action(async (rule: string) => {
        const { runExplain } = await import('../rules/run-explain.ts');
        finish(await runExplain(rule, io));
      });
  },
};
