import { type Command, getFile } from './command.ts';

export const newMap: Command = {
  id: 'journey.newMap',
  run: ({ newMaps }, ...args) => newMaps.create(getFile(args)),
};
