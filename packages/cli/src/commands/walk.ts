import { parsePort } from '../serve/parse-port.ts';
import type { WalkArguments } from '../walk/run-walk.ts';
import type { JourneyCommand } from './command.ts';

/** `journey walk MAP --as PERSONA`: takes people through a map, and writes their answers into it. */
export const walk: JourneyCommand = {
  name: 'walk',
  define(command, io, finish) {
    command
      .summary('walk through a map as one of its personas, and record how it feels')
      .description(
        'Serves a page that takes you through the steps of a persona, on this machine or on a phone in the same ' +
          'network. It asks how each step feels, and takes photos. Then the command shows the lines for the map, ' +
          'and asks before it writes them.',
      )
      .argument('<map>', 'the map to walk through')
      .option('--as <persona>', 'name or title of the persona (default: the only one of the journey)')
      .option('--journey <name>', 'journey to walk through (default: the first in the file)')
      .option('--owner <owner>', 'name or title of the owner who makes the walk')
      .option('--lan', 'serve the local network too, so that a phone can open the page')
      .option('--port <number>', 'port to listen on (default: any free port)', parsePort, 0)
      .option('--open', 'open the page in your browser')
      .option('--yes', 'write the lines without asking')
      .addHelpText(
        'after',
        '\nWithout a terminal, the command writes only with --yes, and otherwise prints the change.\n' +
          'Interrupted walks are kept: run the same command again to go on.\n' +
          '\nExit codes:\n' +
          '  0  nothing was lost\n' +
          '  1  some answers found no step in the map, and were printed\n' +
          '  2  wrong usage, or a file that cannot be read or written\n' +
          '\nExamples:\n' +
          '  journey walk store.journey --as anna --open\n' +
          '  journey walk hospital.journey --as inge --owner ward --lan\n',
      )
      .action(async (path: string, options: WalkArguments) => {
        const { runWalk } = await import('../walk/run-walk.ts');
        finish(await runWalk(path, options, io));
      });
  },
};
