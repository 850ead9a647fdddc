import { type Command, fileOf } from './command.ts';

export const compareWithSaved: Command = {
  id: 'journey.compareWithSaved',
  run: ({ comparisons }, ...args) => comparisons.withSaved(fileOf(args)),
};
