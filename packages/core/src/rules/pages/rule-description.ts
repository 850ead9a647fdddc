import type { OptionSchemas, Preset, Rule, RuleCategory, RuleLevel } from '../engine/rule.ts';
import { isFixable } from './rule-facts.ts';

/** A rule as programs read it. */
export interface RuleDescription {
  readonly id: string;
  readonly category: RuleCategory;
  /** The reported condition, in one line. */
  readonly summary: string;
  /** The reason why the finding matters to readers of the map. */
  readonly why: string;
  /** The practice or publication behind the reason. */
  readonly source?: string;
  /** Its level in each preset. */
  readonly levels: Readonly<Record<Preset, RuleLevel>>;
  /** A configuration can set another level. */
  readonly configurable: boolean;
  /** A comment in the map can suppress its findings. */
  readonly suppressible: boolean;
  /** Some of its findings have a fix. */
  readonly fixable: boolean;
  readonly options: OptionSchemas;
}

/** Describes a rule for programs. */
export function describeRule(rule: Rule): RuleDescription {
  return {
    id: rule.id,
    category: rule.category,
    summary: rule.summary,
    why: rule.why,
    ...(rule.source === undefined ? {} : { source: rule.source }),
    levels: rule.levels,
    configurable: rule.fixedLevels !== true,
    suppressible: rule.unsuppressible !== true,
    fixable: isFixable(rule),
    options: rule.options,
  };
}
