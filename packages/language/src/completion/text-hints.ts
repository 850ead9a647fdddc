import { completionExamples } from '@journey-maps/core/templates';
import type { Keyword } from '../lexer/generated/keywords.ts';

/**
 * The placeholders in the quotes of a new statement: a title, or one or two texts. A keyword of the grammar
 * that is missing here is a compile error.
 */
export const textHints = completionExamples satisfies Readonly<Record<Keyword, readonly string[]>>;

/** Common headings of persona traits and of custom rows. */
export const commonHeadings: Partial<Readonly<Record<Keyword, readonly string[]>>> = {
  trait: ['Age', 'Occupation', 'Family', 'Lives in', 'Income', 'Devices', 'Experience'],
  row: ['Weather', 'Tools', 'Questions', 'Channels we do not use', 'Ideas'],
};

/** The languages that completion proposes for the texts of a map. */
export const languageTags: readonly { readonly tag: string; readonly name: string }[] = [
  { tag: 'en', name: 'English' },
  { tag: 'da', name: 'Danish' },
  { tag: 'de', name: 'German' },
  { tag: 'es', name: 'Spanish' },
  { tag: 'fi', name: 'Finnish' },
  { tag: 'fr', name: 'French' },
  { tag: 'it', name: 'Italian' },
  { tag: 'nb', name: 'Norwegian' },
  { tag: 'nl', name: 'Dutch' },
  { tag: 'pl', name: 'Polish' },
  { tag: 'pt', name: 'Portuguese' },
  { tag: 'sv', name: 'Swedish' },
];
