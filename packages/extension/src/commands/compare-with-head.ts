import { type Command, fileOf } from './command.ts';

export const compareWithHead: Command = {
  id: 'journey.compareWithHead',
  run: ({ comparisons }, ...args) => comparisons.withHead(fileOf(args)),
};
