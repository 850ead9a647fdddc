import { type Command, fileOf } from './command.ts';

export const openPreview: Command = {
  id: 'journey.openPreview',
  run: (tools, ...args) => tools.previews.open(fileOf(args), 'here'),
};
