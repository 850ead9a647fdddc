import type { Result } from '../../text/result.ts';
import { type ColumnMeanings, normalizeTitle } from './imported-figures.ts';

/** Parses `Month=date, Conversion=checkout-rate`. A heading that contains `,` or `=` is written in quotes. */
export function parseColumns(text: string): Result<{ readonly columns: ColumnMeanings }> {
  const columns = new Map<string, string>();
  for (const { 0: part, groups = {} } of text.matchAll(
    /(?:\s*(?:"(?<quoted>[^"]*)"|(?<plain>[^,="]+))\s*=\s*(?<meaning>[^,]*)|[^,]*)(?:,|$)/gu,
  )) {
    if (part.replace(/,$/u, '').trim() === '') continue;
    const heading = groups['quoted'] ?? groups['plain'];
    if (heading === undefined || normalizeTitle(heading) === '') {
      return {
        problem: `--columns “${text}” cannot be read. Write each column and its meaning: "Month=date, Conversion=checkout-rate".`,
      };
    }
    columns.set(normalizeTitle(heading), (groups['meaning'] ?? '').trim());
  }
  return { columns };
}
