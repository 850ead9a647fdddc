import { isConnective } from '../lexer/statement-table.ts';
import { findChoice, findPropertyIn } from '../properties/find-property.ts';

/** The help for a keyword, for readers who do not know it yet. */
export interface Help {
  /** One or two short sentences. */
  readonly meaning: string;
  /** One statement, which is valid wherever the keyword is. */
  readonly example: string;
}

const connectives: ReadonlyMap<string, Help> = new Map([
  [
    'because',
    {
      meaning: 'Why the customer feels like that.',
      example: 'emotion -1 "overwhelmed" because "every page says something else"',
    },
  ],
  [
    'from',
    {
      meaning: 'The evidence that this comes from. It comes last on its line.',
      example: 'quote "I could have hugged him." from interviews',
    },
  ],
  [
    'to',
    {
      meaning: 'The figure that this opportunity promises for the metric.',
      example: 'improves checkout-rate to 75%',
    },
  ],
]);

/**
 * Returns the meaning of a keyword, with an example.
 *
 * @param rule the grammar's rule of the enclosing body (or `Document`), on which the meaning can depend
 * @returns undefined for a word that is not a keyword
 */
export function getKeywordHelp(keyword: string, rule?: string): Help | undefined {
  return (isConnective(keyword) ? connectives.get(keyword) : undefined) ?? findPropertyIn(rule, keyword);
}

/**
 * Returns the meaning of a value such as `high`.
 *
 * @param rule the grammar's rule of the statement, such as `Severity`
 */
export function getValueMeaning(rule: string, value: string): string | undefined {
  const meanings = findChoice(rule)?.meanings;
  return meanings && Object.hasOwn(meanings, value) ? meanings[value] : undefined;
}
