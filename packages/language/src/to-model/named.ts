import type { Name, Text } from '@journey-maps/core';
import type { StatementNode } from '../parser/statement-node.ts';
import { addMissing, type Context, replacement } from './context.ts';
import { type IncompleteKeyword, missing, missingName } from './missing.ts';
import { nameOf, partOf, reportJunk, textOf } from './read-values.ts';

/**
 * The name and title of a statement.
 *
 * @param requires what it cannot do without: a name (at the top of a file), a title (inside a journey), or either (a
 * touchpoint or metric, which with a name alone is one declared elsewhere)
 */
export function readNamed(
  context: Context,
  node: StatementNode,
  requires: 'name' | 'title' | 'either',
): { name: Name | undefined; title: Text | undefined } {
  const namePart = partOf(node, 'name');
  const titlePart = partOf(node, 'title');
  const keyword = node.keyword as IncompleteKeyword;
  const problems = context.problems.length;
  const name = namePart && nameOf(context, namePart);
  const title = titlePart && textOf(titlePart);
  const optional = requires === 'name' || (requires === 'either' && namePart !== undefined);

  const silent = () => context.problems.length === problems;
  if (requires === 'name' && !namePart)
    addMissing(context, node.head, missingName[keyword] ?? missing[keyword]);
  else if (requires === 'title' && !titlePart)
    addMissing(context, node.head, missing[keyword], quoteTitle(context, node));
  else if (requires === 'either' && !titlePart && !namePart) addMissing(context, node.head, missing[keyword]);
  else if (title?.value === '') {
    const empty = 'This title is empty. Write one, or remove the quotes.';
    addMissing(context, title.span, optional ? empty : missing[keyword]);
  }
  if (silent()) reportJunk(context, node);
  return { name, title: title?.value === '' ? undefined : title };
}

/** A title that was typed without quotes: `stage Buying a bike`. */
function quoteTitle(context: Context, node: StatementNode) {
  const words = node.parts.filter((part) => part.token !== 'comma');
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last || words.some((part) => part.token === 'text')) return undefined;
  const span = { start: first.span.start, end: last.span.end };
  const written = context.text.slice(span.start, span.end);
  return { ...replacement(`Put the title in quotes: \`"${written}"\``, span, `"${written}"`), safe: false };
}
