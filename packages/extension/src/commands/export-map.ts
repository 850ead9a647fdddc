import { type Command, getFile } from './command.ts';

export const exportMap: Command = {
  id: 'journey.exportMap',
  run: (tools, ...args) => tools.exports.exportMap(getFile(args)),
};
