import type { OptionSchema, OptionSchemas, Preset, Rule, RuleLevel } from './rule.ts';

/** What a configuration file says about the rules, once it is read. */
export interface Settings {
  readonly preset?: Preset;
  /** By id. What is said here of a rule counts before any preset, for maps that are drafts as well. */
  readonly rules?: Readonly<Record<string, RuleSetting>>;
}

export type RuleSetting = RuleLevel | readonly [RuleLevel, Readonly<Record<string, unknown>>];

/**
 * The level of a rule.
 *
 * @param inDraft whether the finding lies in a journey which says `status draft`, in so many words: it is checked as a
 *   sketch whatever the preset. A journey without a status is not.
 */
export function levelOf(rule: Rule, settings: Settings, inDraft: boolean): RuleLevel {
  const preset = settings.preset ?? 'recommended';
  if (rule.fixedLevels === true) return rule.levels[preset];
  const setting = settings.rules?.[rule.id];
  if (setting !== undefined) return typeof setting === 'string' ? setting : setting[0];
  return rule.levels[inDraft ? 'draft' : preset];
}

/** The options of a rule: the preset's defaults, and what the settings say where that is of the right type. */
export function optionsOf(rule: Rule, settings: Settings): Readonly<Record<string, unknown>> {
  const setting = settings.rules?.[rule.id];
  const given = setting === undefined || typeof setting === 'string' ? {} : setting[1];
  const schemas: OptionSchemas = rule.options;
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => {
      const value = given[name];
      return [name, isLegal(schema, value) ? value : defaultOf(schema, settings.preset)];
    }),
  );
}

function defaultOf(schema: OptionSchema, preset: Preset | undefined): unknown {
  const strict = schema.type === 'string' && preset === 'strict' ? schema.defaultInStrict : undefined;
  return strict ?? schema.default;
}

/** Whether a value may be given for an option. */
export function isLegal(schema: OptionSchema, value: unknown): boolean {
  switch (schema.type) {
    case 'integer':
      return (
        Number.isInteger(value) &&
        (value as number) >= (schema.minimum ?? -Infinity) &&
        (value as number) <= (schema.maximum ?? Infinity)
      );
    case 'boolean':
      return typeof value === 'boolean';
    case 'string':
      return typeof value === 'string' && schema.enum.includes(value);
  }
}
