import type { Fix, Name, Span, Text, TextEdit } from '@journey-maps/core/model';
import { deriveName, quote } from '@journey-maps/core/text';
import type { StatementHead } from '../lexer/statement-table.ts';
import type { Part, StatementNode } from '../parser/statement-node.ts';
import { addMissing, addProblem, type Context, createInsertionFix, createReplacement } from './context.ts';
import { messageForMissing, missingName } from './incomplete-statements.ts';
import { findPart, readName, readTextValue, reportJunk } from './read-values.ts';
import { reportWords } from './report-words.ts';
import { findUnquotedWords, type UnquotedWords } from './unquoted-words.ts';

/**
 * Reads the name and title of a statement.
 *
 * @param requires the required part: a name (at the top level), a title (inside a journey), or either. A
 *   touchpoint or metric with only a name refers to a declaration.
 */
export function readNamed(
  context: Context,
  node: StatementNode,
  requires: 'name' | 'title' | 'either',
): { name: Name | undefined; title: Text | undefined } {
  const namePart = findPart(node, 'name');
  const titlePart = findPart(node, 'title');
  const words = findUnquotedWords(context, node);
  if (words) return readWords(context, node, words, requires);
  const { keyword } = node;
  const problems = context.problems.length;
  const name = namePart && readName(context, namePart);
  const title = titlePart && readTextValue(titlePart);
  const optional = requires === 'name' || (requires === 'either' && namePart !== undefined);

  const silent = () => context.problems.length === problems;
  if (titlePart && reportNameBehindTitle(context, node, titlePart, !namePart)) return { name, title };
  if (requires === 'name' && !namePart)
    addMissing(context, node.head, missingName[keyword] ?? messageForMissing(keyword), suggestName(node));
  else if (requires === 'title' && !titlePart)
    addMissing(context, node.head, messageForMissing(keyword), quoteName(node));
  else if (requires === 'either' && !titlePart && !namePart)
    addMissing(context, node.head, messageForMissing(keyword));
  else if (title?.value === '') {
    const empty = 'This title is empty. Write one, or remove the quotes.';
    addMissing(context, title.span, optional ? empty : messageForMissing(keyword));
  }
  if (silent()) reportJunk(context, node);
  return { name, title: title?.value === '' ? undefined : title };
}

/** Reads several words in place of a name. Without a title, they are read as the title. */
function readWords(
  context: Context,
  node: StatementNode,
  words: UnquotedWords,
  requires: 'name' | 'title' | 'either',
): { name: Name | undefined; title: Text | undefined } {
  const titlePart = findPart(node, 'title');
  const namePart = findPart(node, 'name');
  // References may already use the first word.
  const name = namePart && { value: namePart.image.normalize('NFC'), span: namePart.span };
  if (titlePart && readTextValue(titlePart).value !== '') {
    reportWords(context, node, words, 'name');
    return { name, title: readTextValue(titlePart) };
  }
  const { start, end } = words.inner;
  const title: Text = { value: context.text.slice(start, end).normalize('NFC'), span: words.inner };
  if (requires === 'name') {
    reportWords(context, node, words, 'name and title');
    return { name, title };
  }
  const to = node.type === 'Touchpoint' ? 'touchpoint' : node.type === 'Metric' ? 'metric' : undefined;
  reportWords(context, node, words, 'title', requires === 'either' ? to : undefined);
  return { name: undefined, title };
}

/** Suggests quotes for a title of one unquoted word: `stage Research`. */
function quoteName(node: StatementNode): Fix | undefined {
  const [first, ...others] = node.parts;
  if (!first || others.length > 0 || first.token === 'text') return undefined;
  const { span, image } = first;
  return { ...createReplacement(`Put the title in quotes: \`"${image}"\``, span, `"${image}"`), safe: false };
}

/** Suggests a name derived from the title, for a statement that requires one. */
function suggestName(node: StatementNode): Fix | undefined {
  const title = findPart(node, 'title');
  const name = title && deriveName(readTextValue(title).value, '', new Set());
  if (!name) return undefined;
  // A name that no other statement has changes nothing else.
  return createInsertionFix(`Name it \`${name}\``, node.keywordSpan.end, ` ${name}`);
}

/** Reports a name, or further words of the title, after the title. */
function reportNameBehindTitle(
  context: Context,
  node: StatementNode,
  title: Part,
  lacksName: boolean,
): boolean {
  const junk = node.parts.filter(({ role }) => role === 'junk');
  const [first] = junk;
  const last = junk.at(-1);
  if (!first || !last || first.token !== 'name') return false;
  const hasValues = junk.some(({ token }) => token === 'text' || token === 'comma');
  if (hasValues && splitProperties(context, node, junk) === undefined) return false;
  const span = { start: first.span.start, end: last.span.end };
  const behind = context.text.slice(span.start, span.end);
  const all = { start: title.span.start, end: span.end };
  const properties = splitProperties(context, node, junk);
  if (properties !== undefined) {
    const written = shortenText(`{ ${properties.join('; ')} }`);
    const edits = moveIntoBody(node, span, properties.join('; '));
    const fix = { title: `Put them in braces: \`${written}\``, edits, safe: true };
    addProblem(context, span, `Properties belong in braces after the title: write \`${written}\`.`, fix);
    return true;
  }
  if (!lacksName) return false;
  if (first === last) {
    const written = `${behind} ${title.image}`;
    const fix = {
      ...createReplacement(`Change to \`${node.keyword} ${written}\``, all, written),
      safe: false,
    };
    addProblem(context, span, `The name goes before the title: write \`${node.keyword} ${written}\`.`, fix);
    return true;
  }
  const written = quote(`${readTextValue(title).value} ${behind}`);
  const fix = { ...createReplacement('Put these words into the title', all, written), safe: false };
  addProblem(context, span, `A title ends at its closing quote: write \`${node.keyword} ${written}\`.`, fix);
  return true;
}

/**
 * Splits words after a title into the properties that they are: `severity high owner web` into two. Returns
 * `undefined` if the statement's body does not accept them.
 */
function splitProperties(
  { table, text }: Context,
  { type }: StatementNode,
  junk: readonly Part[],
): readonly string[] | undefined {
  const statements = table.bodies.get(type)?.statements;
  if (statements === undefined) return undefined;
  const starts: Part[] = [];
  let takesName = false;
  for (const part of junk) {
    const head: StatementHead | undefined =
      part.token === 'name' && !takesName ? statements.get(part.image) : undefined;
    takesName = head !== undefined ? head.takesName || head.values !== undefined : part.token === 'comma';
    if (head !== undefined) starts.push(part);
  }
  const [first] = starts;
  if (first === undefined || first !== junk[0]) return undefined;
  const end = junk.at(-1)?.span.end ?? first.span.end;
  const properties = starts.map(({ span }, i) =>
    text.slice(span.start, starts[i + 1]?.span.start ?? end).trim(),
  );
  const isWhole = starts.every(
    ({ image }, i) => properties[i] !== image || statements.get(image)?.type === 'Flag',
  );
  return isWhole ? properties.map((property) => property.replace(/,$/u, '')) : undefined;
}

/** Returns the edits that move properties after the title into the body. */
function moveIntoBody({ body }: StatementNode, span: Span, properties: string): readonly TextEdit[] {
  if (body === undefined) return [{ span, newText: `{ ${properties} }` }];
  return [
    { span, newText: '' },
    { span: { start: body.span.start, end: body.span.start }, newText: ` ${properties};` },
  ];
}

function shortenText(text: string): string {
  const characters = [...text];
  return characters.length > 60 ? `${characters.slice(0, 59).join('')}…` : text;
}
