import type { Command } from './command.ts';

export const showOutput: Command = {
  id: 'journey.showOutput',
  run: async ({ server }) => server.showOutput(),
};
