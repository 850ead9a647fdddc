import type { OptionSchema, Preset, Rule, RuleCategory } from '../check/rule.ts';

/** In the order of the documentation. */
export const presets: readonly Preset[] = ['draft', 'recommended', 'strict'];

/** In the order of the documentation. */
export const ruleCategories: readonly RuleCategory[] = [
  'correctness',
  'completeness',
  'from finding to action',
  'evidence and measures',
  'ownership',
  'upkeep',
];

/** Whether there is a fix for at least one form of what it flags. */
export function isFixable(rule: Rule): boolean {
  return rule.examples.bad.some(({ fixed }) => fixed !== undefined);
}

/** What may be given for an option: `a whole number from 1 on`. */
export function valuesOf(option: OptionSchema): string {
  switch (option.type) {
    case 'boolean':
      return '`true` or `false`';
    case 'string':
      return option.enum.map((value) => `\`"${value}"\``).join(' or ');
    case 'integer': {
      const { minimum, maximum } = option;
      const from = minimum === undefined ? '' : ` from ${minimum}`;
      const to = maximum === undefined ? (minimum === undefined ? '' : ' on') : ` to ${maximum}`;
      return `a whole number${from}${to}`;
    }
  }
}

/** What holds where nothing is given: `365`, or `"high"` (in strict `"any"`). */
export function defaultOf(option: OptionSchema): string {
  const code = (value: unknown) => `\`${JSON.stringify(value)}\``;
  const strict = option.type === 'string' ? option.defaultInStrict : undefined;
  return code(option.default) + (strict === undefined ? '' : `, in strict ${code(strict)}`);
}

/** What a configuration file says to switch a rule off; with its options where it has some. */
export function settingExamples(rule: Rule): { readonly off: string; readonly options?: string } {
  const options = Object.fromEntries(
    Object.entries(rule.options).map(([name, option]) => [name, otherThanDefault(option)]),
  );
  const level = presets.map((preset) => rule.levels[preset]).find((one) => one !== 'off') ?? 'warning';
  const setting = (value: unknown) => `{ "rules": { "${rule.id}": ${spaced(value)} } }`;
  return {
    off: setting('off'),
    ...(Object.keys(options).length > 0 && { options: setting([level, options]) }),
  };
}

/** An example that changes nothing would explain nothing. */
function otherThanDefault(option: OptionSchema): unknown {
  switch (option.type) {
    case 'boolean':
      return !option.default;
    case 'string':
      return option.enum.find((value) => value !== option.default) ?? option.default;
    case 'integer':
      return option.default >= 60 ? option.default / 2 - ((option.default / 2) % 1) : option.default + 1;
  }
}

/** JSON on one line, as people write it. */
function spaced(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spaced).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([name, inner]) => `${JSON.stringify(name)}: ${spaced(inner)}`);
  return `{ ${entries.join(', ')} }`;
}
