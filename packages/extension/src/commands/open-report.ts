import { type Command, fileOf } from './command.ts';

export const openReport: Command = {
  id: 'journey.openReport',
  run: ({ health }, ...args) => health.openReport(fileOf(args)),
};
