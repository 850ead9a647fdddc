import type { Command } from './command.ts';

export const showReferences: Command = {
  id: 'journey.showReferences',
  run: ({ references }, places) => references.show(places),
};
