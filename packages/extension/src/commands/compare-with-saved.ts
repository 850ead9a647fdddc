import type { Command } from './command.ts';

export const compareWithSaved: Command = {
  id: 'journey.compareWithSaved',
  run: ({ newMaps }) => newMaps.compareWithSaved(),
};
