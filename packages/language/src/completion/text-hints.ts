import { bodyNames, properties } from '@journey-maps/core/model';
import type { Keyword } from '../lexer/generated/keywords.ts';

const hints: ReadonlyMap<string, readonly string[]> = new Map(
  bodyNames.flatMap((body) =>
    properties[body].flatMap((property) =>
      property.hints.length === 0 ? [] : [[property.keyword, property.hints] as const],
    ),
  ),
);

/** Returns the placeholders in the quotes of a new statement: a title, or one or two texts. */
export function findHints(keyword: string): readonly string[] {
  return hints.get(keyword) ?? [];
}

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
