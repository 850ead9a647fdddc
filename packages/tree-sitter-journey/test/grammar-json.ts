import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, Script } from 'node:vm';
import { grammarFolder } from './parser.ts';

type Rule = Readonly<Record<string, unknown>>;

/**
 * Evaluates `grammar.js` as `tree-sitter generate` does, and returns the content of `grammar.json`. So a test can
 * compare both without that program, which npm does not contain.
 */
export function grammarJson(): unknown {
  const file = join(grammarFolder, 'grammar.js');
  const module = { exports: {} };
  new Script(readFileSync(file, 'utf8'), { filename: file }).runInContext(createContext({ module, ...dsl }));
  return JSON.parse(JSON.stringify(module.exports));
}

const members = (rules: readonly unknown[]) => rules.map(getRule);
const content = (type: string) => (rule: unknown) => ({ type, content: getRule(rule) });
const seq = (...rules: unknown[]) => ({ type: 'SEQ', members: members(rules) });
const choice = (...rules: unknown[]) => ({ type: 'CHOICE', members: members(rules) });
const blank: Rule = { type: 'BLANK' };

const dsl = {
  seq,
  choice,
  optional: (rule: unknown) => choice(rule, blank),
  repeat: content('REPEAT'),
  token: content('TOKEN'),
  prec: (value: number, rule: unknown) => ({ type: 'PREC', value, content: getRule(rule) }),
  field: (name: string, rule: unknown) => ({ type: 'FIELD', name, content: getRule(rule) }),
  alias: (rule: unknown, value: string | { readonly name: string }) => ({
    type: 'ALIAS',
    content: getRule(rule),
    named: typeof value !== 'string',
    value: typeof value === 'string' ? value : value.name,
  }),
  grammar,
};

function grammar({
  name,
  rules,
  extras,
  externals,
}: {
  readonly name: string;
  readonly rules: Readonly<Record<string, ($: unknown) => unknown>>;
  readonly extras: ($: unknown) => readonly unknown[];
  readonly externals: ($: unknown) => readonly unknown[];
}): Rule {
  const $ = new Proxy({}, { get: (_, symbol) => ({ type: 'SYMBOL', name: symbol }) });
  return {
    name,
    rules: Object.fromEntries(Object.entries(rules).map(([rule, make]) => [rule, getRule(make($))])),
    extras: members(extras($)),
    conflicts: [],
    precedences: [],
    externals: members(externals($)),
    inline: [],
    supertypes: [],
  };
}

function getRule(rule: unknown): Rule {
  if (typeof rule === 'string') return { type: 'STRING', value: rule };
  // A regular expression of another realm is not an instance of this one's class.
  if (Object.prototype.toString.call(rule) === '[object RegExp]')
    return { type: 'PATTERN', value: (rule as RegExp).source };
  return rule as Rule;
}
