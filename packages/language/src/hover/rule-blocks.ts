import { rules } from '@journey-maps/core/rules';
import { firstSentence } from '@journey-maps/core/text';
import type { Block } from './content.ts';
import { shorten } from './shorten.ts';

/** Shows a rule's name and the first sentence of its reason. */
export function whyRule(id: string): readonly Block[] {
  const rule = rules.find((one) => one.id === id);
  if (rule === undefined) return [];
  return [{ kind: 'prose', text: `\`${id}\`: ${shorten(firstSentence(rule.why), 300)}` }];
}

/** Shows the summary and reason of a rule, for a comment that names it. */
export function ruleCard(id: string): readonly Block[] {
  const rule = rules.find((one) => one.id === id);
  if (rule === undefined) return [];
  return [
    { kind: 'heading', title: id, what: 'rule' },
    { kind: 'prose', text: rule.summary },
    { kind: 'prose', text: rule.why },
  ];
}
