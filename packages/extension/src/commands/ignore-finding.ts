import type { Command } from './command.ts';

export const ignoreFinding: Command = {
  id: 'journey.ignoreFinding',
  run: ({ rulePages }, finding) => rulePages.ignore(finding),
};
