import type { ChoiceWord, Keyword } from '../lexer/generated/keywords.ts';
import type { BodyName, Help, HelpEntry } from './help-entry.ts';
import { propertyHelp } from './property-help.ts';
import { structureHelp } from './structure-help.ts';
import { valueHelp } from './value-help.ts';

/** A keyword of the grammar without help is a compile error. */
const entries: Readonly<Record<Keyword | 'because', HelpEntry>> = { ...structureHelp, ...propertyHelp };

type ValueHelp = typeof valueHelp;
type ExplainedWord = { [Rule in keyof ValueHelp]: keyof ValueHelp[Rule] }[keyof ValueHelp];
/** The same applies to the keywords that are values. */
const values: Exclude<ChoiceWord, ExplainedWord> extends never
  ? Readonly<Record<string, Readonly<Record<string, string>>>>
  : never = valueHelp;

/**
 * Returns the meaning of a keyword, with an example.
 *
 * @param body the grammar's rule of the enclosing body (or `Document`), on which the meaning can depend
 * @returns undefined for a word that is not a keyword
 */
export function keywordHelp(keyword: string, body?: string): Help | undefined {
  if (!Object.hasOwn(entries, keyword)) return undefined;
  const { within, ...entry } = entries[keyword as Keyword];
  return { ...entry, ...within?.[body as BodyName] };
}

/**
 * Returns the meaning of a value such as `high`.
 *
 * @param rule the grammar's rule of the statement, such as `Severity`
 */
export function valueMeaning(rule: string, value: string): string | undefined {
  const words = Object.hasOwn(values, rule) ? values[rule] : undefined;
  return words && Object.hasOwn(words, value) ? words[value] : undefined;
}
