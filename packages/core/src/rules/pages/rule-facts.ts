import type { OptionSchema, Preset, Rule, RuleCategory } from '../engine/rule.ts';

/** The presets in the order of the documentation. */
export const presets: readonly Preset[] = ['draft', 'recommended', 'strict'];

/** The categories in the order of the documentation. */
export const ruleCategories: readonly RuleCategory[] = [
  'correctness',
  'completeness',
  'from finding to action',
  'evidence and measures',
  'ownership',
  'upkeep',
];

/** Returns whether at least one form of a rule's findings has a fix. */
export function isFixable(rule: Rule): boolean {
  return rule.examples.bad.some(({ fixed }) => fixed !== undefined);
}

/** Describes the possible values of an option: `a whole number of at least 1`. */
export function describeValues(option: OptionSchema): string {
  switch (option.type) {
    case 'boolean':
      return '`true` or `false`';
    case 'string':
      return option.enum.map((value) => `\`"${value}"\``).join(' or ');
    case 'integer': {
      const { minimum, maximum } = option;
      if (minimum === undefined)
        return maximum === undefined ? 'a whole number' : `a whole number of at most ${maximum}`;
      return maximum === undefined
        ? `a whole number of at least ${minimum}`
        : `a whole number from ${minimum} to ${maximum}`;
    }
  }
}

/** Describes the default of an option: `365`, or `"high"` (in strict `"any"`). */
export function describeDefault(option: OptionSchema): string {
  const formatCode = (value: unknown) => `\`${JSON.stringify(value)}\``;
  const strict = option.type === 'string' ? option.defaultInStrict : undefined;
  return formatCode(option.default) + (strict === undefined ? '' : `, in strict ${formatCode(strict)}`);
}

/** Returns configurations that switch a rule off, and that set its options if it has some. */
export function createSettingExamples(rule: Rule): { readonly off: string; readonly options?: string } {
  const options = Object.fromEntries(
    Object.entries(rule.options).map(([name, option]) => [name, chooseOtherThanDefault(option)]),
  );
  const level =
    presets.map((preset) => rule.levels[preset]).find((ruleLevel) => ruleLevel !== 'off') ?? 'warning';
  const formatSetting = (value: unknown) => `{ "rules": { "${rule.id}": ${formatSpacedJson(value)} } }`;
  return {
    off: formatSetting('off'),
    ...(Object.keys(options).length > 0 && { options: formatSetting([level, options]) }),
  };
}

/** Returns a value other than the default, since an example without an effect would explain nothing. */
function chooseOtherThanDefault(option: OptionSchema): unknown {
  switch (option.type) {
    case 'boolean':
      return !option.default;
    case 'string':
      return option.enum.find((value) => value !== option.default) ?? option.default;
    case 'integer':
      return option.default >= 60 ? option.default / 2 - ((option.default / 2) % 1) : option.default + 1;
  }
}

/** Writes JSON on one line, with spaces. */
function formatSpacedJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(formatSpacedJson).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(
    ([name, inner]) => `${JSON.stringify(name)}: ${formatSpacedJson(inner)}`,
  );
  return `{ ${entries.join(', ')} }`;
}
