import { compareWithBaseline as id } from '@journey-maps/core/protocol';
import type { Command } from './command.ts';

export const compareWithBaseline: Command = {
  id,
  run: ({ comparisons }, asked) => comparisons.withBaseline(asked),
};
