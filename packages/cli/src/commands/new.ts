import { type MapKind, mapKinds, type StageModel, stageModels } from '@journey-maps/core';
import { Option } from 'commander';
import type { JourneyCommand } from './command.ts';

/** `journey new [FILE]`: writes a new map to start from. */
export const newMap: JourneyCommand = {
  name: 'new',
  define(command, io, finish) {
    const kinds = mapKinds.map(({ kind }) => kind);
    const models = stageModels.map(({ model }) => model);
    command
      .summary('write a map to begin with')
      .description(
        'Writes a map to begin with: complete, and with examples to be replaced by what you know, which is all that `journey check` finds.',
      )
      .argument('[file]', 'where to write (default: a name made from the title, in this folder)')
      .option('--title <title>', 'what the map is of (default: the name of the file)')
      .addOption(new Option('--kind <kind>', 'what it shows').choices(kinds).default('current'))
      .addOption(new Option('--stages <model>', 'its stages (default: five)').choices(models))
      .option(
        '--persona <persona>',
        'whose journey it is: the name of a persona of these maps, or a new title',
      )
      .option('--baseline <journey>', 'the journey of today that a map of the future starts from')
      .option('--owner <title>', 'the person or team that looks after it')
      .option('--force', 'overwrite the file if it is there')
      .addHelpText(
        'after',
        '\nExamples:\n' +
          '  journey new --title "Buying a bike" --persona "Anna, who rides to work"\n' +
          '  journey new maps/repair.journey --kind service-blueprint --stages four --persona anna\n' +
          '  journey new --kind future --baseline buying-a-bike --title "Buying a bike in 2027"\n',
      )
      .action(async (file: string | undefined, options: NewOptions) => {
        const { runNew } = await import('../new/run-new.ts');
        finish(runNew(file, options, io));
      });
  },
};

interface NewOptions {
  readonly kind: MapKind;
  readonly title?: string;
  readonly stages?: StageModel;
  readonly persona?: string;
  readonly baseline?: string;
  readonly owner?: string;
  readonly force?: true;
}
