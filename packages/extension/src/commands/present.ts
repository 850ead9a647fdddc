import { type Command, getFile } from './command.ts';

export const present: Command = {
  id: 'journey.present',
  run: (tools, ...args) => tools.previews.present(getFile(args)),
};
