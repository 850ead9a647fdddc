import { type Command, fileOf } from './command.ts';

export const exportMap: Command = {
  id: 'journey.exportMap',
  run: (tools, ...args) => tools.exports.exportMap(fileOf(args)),
};
