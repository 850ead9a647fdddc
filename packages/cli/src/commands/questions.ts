import { Option } from 'commander';
import { type QuestionFormat, questionFormats } from '../health/formats.ts';
import type { JourneyCommand } from './command.ts';

/** `journey questions [FILE|FOLDER|GLOB …]`: writes an interview and survey guide. */
export const questions: JourneyCommand = {
  name: 'questions',
  define(command, io, finish) {
    command
      .summary('write the questions of an interview or a survey')
      .description(
        'Writes an interview and survey guide: for every assumption, unknown feeling, pain point without evidence and loss without a cause, the question that would settle it. The standard questions of a first survey follow.',
      )
      .argument('[paths...]', 'files, folders or patterns such as "maps/**/*.journey" (default: this folder)')
      .addOption(
        new Option('--format <format>', 'output format').choices(questionFormats).default('markdown'),
      )
      .option('-o, --output <file>', 'file to write (`-` or default: standard output)')
      .addHelpText(
        'after',
        '\nExamples:\n' +
          '  journey questions maps/checkout.journey -o interview.md\n' +
          '  journey questions maps/checkout.journey --format csv -o questions.csv\n',
      )
      .action(async (paths: readonly string[], options: { format: QuestionFormat; output?: string }) => {
        const { runQuestions } = await import('../health/run-questions.ts');
        finish(runQuestions(paths, options, io));
      });
  },
};
