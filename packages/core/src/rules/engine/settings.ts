import type { OptionSchema, OptionSchemas, Preset, Rule, RuleLevel } from './rule.ts';

/** The rule settings of the configuration files that apply to a map. */
export interface Settings {
  readonly preset?: Preset;
  /** Settings by rule id. They take precedence over every preset, and apply to drafts too. */
  readonly rules?: Readonly<Record<string, RuleSetting>>;
}

export type RuleSetting = RuleLevel | readonly [RuleLevel, Readonly<Record<string, unknown>>];

/**
 * Returns the level of a rule.
 *
 * @param inDraft whether the finding is in a journey with `status draft`. Such a journey is checked as a
 *   sketch, whatever the preset. A journey without a status is not a draft.
 */
export function getLevel(rule: Rule, settings: Settings, inDraft: boolean): RuleLevel {
  const preset = settings.preset ?? 'recommended';
  if (rule.fixedLevels === true) return rule.levels[preset];
  const setting = settings.rules?.[rule.id];
  if (setting !== undefined) return typeof setting === 'string' ? setting : setting[0];
  return rule.levels[inDraft ? 'draft' : preset];
}

/** Returns the options of a rule: the legal values from the settings, else the preset's defaults. */
export function getOptions(rule: Rule, settings: Settings): Readonly<Record<string, unknown>> {
  const setting = settings.rules?.[rule.id];
  const given = setting === undefined || typeof setting === 'string' ? {} : setting[1];
  const schemas: OptionSchemas = rule.options;
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => {
      const value = given[name];
      return [name, isLegal(schema, value) ? value : getDefault(schema, settings.preset)];
    }),
  );
}

function getDefault(schema: OptionSchema, preset: Preset | undefined): unknown {
  const strict = schema.type === 'string' && preset === 'strict' ? schema.defaultInStrict : undefined;
  return strict ?? schema.default;
}

/** Returns whether an option accepts a value. */
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
