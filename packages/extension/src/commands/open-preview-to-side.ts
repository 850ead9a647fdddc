import { type Command, fileOf } from './command.ts';

export const openPreviewToSide: Command = {
  id: 'journey.openPreviewToSide',
  run: (tools, ...args) => tools.previews.open(fileOf(args), 'to-side'),
};
