import type { ChoiceWord, Keyword } from '../to-model/missing.ts';
import type { BodyName, Help, HelpEntry } from './help-entry.ts';
import { propertyHelp } from './property-help.ts';
import { structureHelp } from './structure-help.ts';
import { valueHelp } from './value-help.ts';

/** A keyword of the grammar that has no help does not compile. */
const entries: Readonly<Record<Keyword | 'because', HelpEntry>> = { ...structureHelp, ...propertyHelp };

type ValueHelp = typeof valueHelp;
type ExplainedWord = { [Rule in keyof ValueHelp]: keyof ValueHelp[Rule] }[keyof ValueHelp];
/** Nor does a word that only some statements take. */
const values: Exclude<ChoiceWord, ExplainedWord> extends never
  ? Readonly<Record<string, Readonly<Record<string, string>>>>
  : never = valueHelp;

/**
 * What a keyword means, with an example.
 *
 * @param body the grammar's rule of the body (or `Document`) that it stands in: in some it means something else
 * @returns undefined for a word that is no keyword
 */
export function keywordHelp(keyword: string, body?: string): Help | undefined {
  if (!Object.hasOwn(entries, keyword)) return undefined;
  const { within, ...entry } = entries[keyword as Keyword];
  return { ...entry, ...within?.[body as BodyName] };
}

/**
 * What one of the words means that a statement takes, such as `high`.
 *
 * @param rule the grammar's rule of the statement, such as `Severity`
 */
export function valueMeaning(rule: string, value: string): string | undefined {
  const words = Object.hasOwn(values, rule) ? values[rule] : undefined;
  return words && Object.hasOwn(words, value) ? words[value] : undefined;
}
