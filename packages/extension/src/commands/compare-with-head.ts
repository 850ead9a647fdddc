import { type Command, getFile } from './command.ts';

export const compareWithHead: Command = {
  id: 'journey.compareWithHead',
  run: ({ comparisons }, ...args) => comparisons.withHead(getFile(args)),
};
