import { completionExamples } from '@journey-maps/core';
import type { Keyword } from '../to-model/missing.ts';

/**
 * What stands in the quotes of a new statement until it is typed over: a title, or one text, or two. A keyword of the
 * grammar that is not in this table does not compile.
 */
export const textHints = completionExamples satisfies Readonly<Record<Keyword, readonly string[]>>;

/** What persona traits and rows of one's own are mostly about. */
export const commonHeadings: Partial<Readonly<Record<Keyword, readonly string[]>>> = {
  trait: ['Age', 'Occupation', 'Family', 'Lives in', 'Income', 'Devices', 'Experience'],
  row: ['Weather', 'Tools', 'Questions', 'Channels we do not use', 'Ideas'],
};

/** Languages in which texts may be written, as tags that a file may begin with. */
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
