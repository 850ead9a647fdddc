import type { Command } from './command.ts';

export const explainRule: Command = {
  id: 'journey.explainRule',
  run: ({ rulePages }, rule) => rulePages.explain(rule),
};
