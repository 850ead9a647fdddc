import type { Command } from './command.ts';

export const restartServer: Command = {
  id: 'journey.restartServer',
  run: ({ server }) => server.restart(),
};
