import { type Command, fileOf } from './command.ts';

export const present: Command = {
  id: 'journey.present',
  run: (tools, ...args) => tools.previews.present(fileOf(args)),
};
