import { rules as allRules, describeRule, type RuleDescription } from '@journey-maps/core/rules';

/** A rule of `check`: its finding, its reason, its levels and its options. */
export type Rule = RuleDescription;

/** All rules, in the order of the documentation, as `journey rules --format json` lists them. */
export const rules: readonly Rule[] = allRules.map(describeRule);
