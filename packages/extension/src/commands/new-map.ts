import { type Command, fileOf } from './command.ts';

export const newMap: Command = {
  id: 'journey.newMap',
  run: ({ newMaps }, ...args) => newMaps.create(fileOf(args)),
};
