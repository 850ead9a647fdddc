import { type Command, getFile } from './command.ts';

export const openPreviewToSide: Command = {
  id: 'journey.openPreviewToSide',
  run: (tools, ...args) => tools.previews.open(getFile(args), 'to-side'),
};
