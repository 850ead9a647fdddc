import {
  isLegal,
  type OptionSchema,
  type OptionSchemas,
  type Rule,
  type RuleLevel,
  type RuleSetting,
  rules,
} from '@journey-maps/core/rules';
import { findClosest } from '@journey-maps/core/text';
import type { Node } from 'jsonc-parser';
import type { RuleSettings } from './config-file.ts';
import { didYouMean, entriesOf, quoted, type Report, spanOf } from './read-json.ts';

export const levels: readonly RuleLevel[] = ['off', 'info', 'warning', 'error'];

/** Reads `"rules": { "too-many-stages": ["warning", { "max": 6 }] }`. */
export function readRules(node: Node | undefined, report: Report): RuleSettings {
  if (node === undefined) return {};
  const settings: Record<string, RuleSetting> = {};
  for (const { name: id, value, span } of entriesOf(node, '`rules`', undefined, report)) {
    const rule = rules.find((candidate) => candidate.id === id);
    if (rule === undefined) {
      const [meant] = findClosest(id, ids);
      const hint = meant === undefined ? '`journey rules` lists them.' : `did you mean \`${meant}\`?`;
      report(span, `No rule is called ${quoted(id)}: ${hint}`);
    } else if (rule.fixedLevels === true) {
      report(
        span,
        `You cannot change the level of \`${id}\`: unreadable text is missing from the map at any level.`,
      );
    } else {
      const setting = readSetting(rule, value, report);
      if (setting !== undefined) settings[id] = setting;
    }
  }
  return settings;
}

const ids = rules.map(({ id }) => id);

function readSetting(rule: Rule, node: Node, report: Report): RuleSetting | undefined {
  if (node.type !== 'array') return readLevel(node, report);
  const [first, second, third] = node.children ?? [];
  if (first === undefined) {
    report(spanOf(node), `This list is empty: begin it with a level, such as \`"warning"\`.`);
    return undefined;
  }
  if (third !== undefined)
    report(spanOf(third), 'This value is one too many: the list takes a level and its options. Remove it.');
  const level = readLevel(first, report);
  const options = second === undefined ? undefined : readOptions(rule, second, report);
  if (level === undefined) return undefined;
  return options === undefined ? level : [level, options];
}

function readLevel(node: Node, report: Report): RuleLevel | undefined {
  const level = levels.find((candidate) => candidate === node.value);
  if (level !== undefined) return level;
  const meant =
    typeof node.value === 'string'
      ? `: ${didYouMean(node.value, levels)}`
      : ': `"off"`, `"info"`, `"warning"` or `"error"`.';
  report(spanOf(node), `This is not a level${meant}`);
  return undefined;
}

function readOptions(rule: Rule, node: Node, report: Report): Readonly<Record<string, unknown>> {
  const schemas: OptionSchemas = rule.options;
  const options: Record<string, unknown> = {};
  for (const { name, value, span } of entriesOf(node, `The options of \`${rule.id}\``, undefined, report)) {
    const schema = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
    if (schema === undefined) {
      report(span, `\`${rule.id}\` has no option ${quoted(name)}: ${didYouMean(name, Object.keys(schemas))}`);
    } else if (isLegal(schema, value.value)) options[name] = value.value;
    else report(spanOf(value), `\`${name}\` must be ${describeAllowed(schema)}.`);
  }
  return options;
}

/** Describes the allowed values of an option. */
function describeAllowed(schema: OptionSchema): string {
  switch (schema.type) {
    case 'integer': {
      const { minimum, maximum } = schema;
      const from = minimum === undefined ? '' : ` from ${minimum}`;
      const to = maximum === undefined ? (from === '' ? '' : ' up') : ` to ${maximum}`;
      return `a whole number${from}${to}`;
    }
    case 'boolean':
      return '`true` or `false`';
    case 'string':
      return schema.enum.map((value) => `\`"${value}"\``).join(' or ');
  }
}
