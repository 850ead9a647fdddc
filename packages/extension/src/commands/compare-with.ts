import { type Command, getFile } from './command.ts';

export const compareWith: Command = {
  id: 'journey.compareWith',
  run: ({ comparisons }, ...args) => comparisons.compareWith(getFile(args)),
};
