import { type MapKind, mapKinds, type StageModel, stageModels } from '@journey-maps/core/templates';
import { Option } from 'commander';
import type { JourneyCommand } from './command.ts';

/** `journey new [FILE]`: writes a new map to start from. */
export const newMap: JourneyCommand = {
  name: 'new',
  define(command, io, finish) {
    const kinds = mapKinds.map(({ kind }) => kind);
    const models = stageModels.map(({ model }) => model);
    command
      .summary('write a first draft of a map')
      .description(
        'Writes a complete first draft of a map with examples. Replace the examples with what you know: `journey check` reports the remaining examples, and nothing else.',
      )
      .argument('[file]', 'file to write (default: in this folder, with a name from the title)')
      .option('--title <title>', 'title of the map (default: the name of the file)')
      .addOption(new Option('--kind <kind>', 'kind of map').choices(kinds).default('current'))
      .addOption(new Option('--stages <model>', 'model for its stages (default: five)').choices(models))
      .option(
        '--persona <persona>',
        'persona of the map: the name of a persona in these maps, or the title of a new one',
      )
      .option('--baseline <journey>', 'the current journey that a future map starts from')
      .option('--owner <title>', 'the person or team that owns the map')
      .option('--force', 'overwrite the file if it exists')
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
