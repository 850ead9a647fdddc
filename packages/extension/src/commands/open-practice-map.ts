import type { Command } from './command.ts';

export const openPracticeMap: Command = {
  id: 'journey.openPracticeMap',
  run: ({ newMaps }) => newMaps.practise(),
};
