import { type Command, getFile } from './command.ts';

export const openPreview: Command = {
  id: 'journey.openPreview',
  run: (tools, ...args) => tools.previews.open(getFile(args), 'here'),
};
