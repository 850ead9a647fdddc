import { type Command, getFile } from './command.ts';

export const compareWithSaved: Command = {
  id: 'journey.compareWithSaved',
  run: ({ comparisons }, ...args) => comparisons.withSaved(getFile(args)),
};
