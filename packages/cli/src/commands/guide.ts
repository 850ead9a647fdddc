import type { JourneyCommand } from './command.ts';

/** `journey guide`: prints the guide to the language for assistants. */
export const guide: JourneyCommand = {
  name: 'guide',
  define(command, io, finish) {
    command
      .summary('print the guide for AI assistants')
      .description('Prints the guide to the language: everything that an AI assistant needs to write a map.')
      .addHelpText('after', '\nExample:\n  journey guide > AGENTS.md\n')
      .action(async () => {
        const { writeAssistantGuide } = await import('@journey-maps/language/guide');
        io.stdout.write(writeAssistantGuide());
        finish(0);
      });
  },
};
