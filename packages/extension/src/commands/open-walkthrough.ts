import type { Command } from './command.ts';

export const openWalkthrough: Command = {
  id: 'journey.openWalkthrough',
  run: ({ newMaps }) => newMaps.getStarted(),
};
