import type { Keyword } from '../lexer/generated/keywords.ts';
import type { StatementHead } from '../lexer/statement-table.ts';

/** The texts that a body contains at most once. */
const singleTexts: ReadonlySet<string> = new Set<Keyword>([
  'about',
  'contact',
  'source',
  'purpose',
  'audience',
  'scenario',
  'accessible-title',
  'accessible-description',
  'when',
  'duration',
  'no-touchpoint',
  'unit',
]);

/** Returns whether a body accepts several statements of a keyword. */
export function mayRepeat(keyword: string, head: StatementHead): boolean {
  switch (head.type) {
    case 'Flag':
    case 'Choice':
    case 'NumberProperty':
    case 'DateProperty':
    case 'Language':
      return false;
    case 'References':
      return head.takesList;
    case 'TextProperty':
      return !singleTexts.has(keyword);
    default:
      return true;
  }
}
