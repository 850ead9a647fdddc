import { type Settings } from '@journey-maps/core/rules';
import { getLocalDay, isDay } from '@journey-maps/core/semantics';
import { readConfig } from '@journey-maps/language/config';

/** The rule settings of a `journey.config.json`. */
export interface RuleConfig {
  /** The preset: levels for all rules. Default: `recommended`. */
  readonly extends?: 'draft' | 'recommended' | 'strict';
  /** Levels of single rules by their id, with options if there are any. */
  readonly rules?: Readonly<Record<string, RuleSetting>>;
}

type RuleLevel = 'error' | 'warning' | 'info' | 'off';
type RuleSetting = RuleLevel | readonly [RuleLevel, Readonly<Record<string, unknown>>];

/**
 * Returns the settings of a configuration.
 *
 * @throws TypeError if the configuration is invalid, with the messages that an editor would show
 */
export function createSettings(config: RuleConfig | undefined): Settings {
  if (config === undefined) return {};
  const read = readConfig(JSON.stringify(config), 'file:///journey.config.json');
  if (read.problems.length > 0) throw new TypeError(read.problems.map(({ message }) => message).join(' '));
  const presets = read.extends.flatMap((base) => ('preset' in base ? [base.preset] : []));
  const preset = presets.at(-1);
  return { ...(preset === undefined ? {} : { preset }), rules: read.rules };
}

/**
 * Returns the day of a check: the given one, or the current one in the local time zone.
 *
 * @throws RangeError if it is not a valid date
 */
export function getDay(today: string | undefined): string {
  if (today === undefined) return getLocalDay(new Date());
  if (!isDay(today)) throw new RangeError(`${today} is not a valid date. Write a date such as 2026-11-21.`);
  return today;
}
