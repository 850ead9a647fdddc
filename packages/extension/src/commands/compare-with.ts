import { type Command, fileOf } from './command.ts';

export const compareWith: Command = {
  id: 'journey.compareWith',
  run: ({ comparisons }, ...args) => comparisons.compareWith(fileOf(args)),
};
