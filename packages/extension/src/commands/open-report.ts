import { type Command, getFile } from './command.ts';

export const openReport: Command = {
  id: 'journey.openReport',
  run: ({ health }, ...args) => health.openReport(getFile(args)),
};
