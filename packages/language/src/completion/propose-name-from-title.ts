import { type JourneyDocument, walk } from '@journey-maps/core/model';
import { deriveName } from '@journey-maps/core/text';
import { parseTextValue } from '../lexer/text-value.ts';
import type { Cursor } from './cursor.ts';
import type { Proposal } from './proposal.ts';

/** Proposes a name derived from the title after the cursor, for a statement with a title but no name. */
export function proposeNameFromTitle(
  { statement, is, word, prefix }: Cursor,
  document: JourneyDocument,
): Proposal[] {
  if (!statement || is !== 'name' || statement.before.length > 0) return [];
  const { head, after } = statement;
  const [title, ...others] = after;
  if (title?.is !== 'text' || others.length > 0 || head.refersTo !== undefined || head.type === 'Was')
    return [];
  const taken = new Set(
    walk(document).flatMap(({ statement: other }) =>
      'name' in other && other.name && other.name.span.start !== word.start ? [other.name.value] : [],
    ),
  );
  const value = parseTextValue(title.image);
  const name = deriveName(value, '', taken);
  if (name === '' || name === prefix) return [];
  return [{ label: name, kind: 'text', span: word, snippet: name, plain: name, description: value }];
}
