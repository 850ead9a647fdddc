// Longer than most files: the readers of all values share the reports of superfluous and missing parts.
import type {
  DateValue,
  Fix,
  Flag,
  Name,
  Quantity,
  Ref,
  RefKind,
  Span,
  Text,
  Value,
} from '@journey-maps/core/model';
import { resolveValueSynonym } from '@journey-maps/core/semantics';
import { quote } from '@journey-maps/core/text';
import { parseTextValue } from '../lexer/text-value.ts';
import type { Part, StatementNode } from '../parser/statement-node.ts';
import { addMissing, addProblem, type Context, createInsertionFix, createReplacement } from './context.ts';
import { convertDay } from './convert-day.ts';
import { convertFigure } from './convert-figure.ts';
import { convertNumber } from './convert-number.ts';
import type { MeantPart } from './converted-part.ts';
import { messageForMissing } from './incomplete-statements.ts';
import { present } from './present.ts';
import { reportReferenceWords } from './report-words.ts';
import { formatList, suggestWord } from './suggest-word.ts';
import { findUnquotedText, findUnquotedWords, joinName, splitAtCommas } from './unquoted-words.ts';

/**
 * Readers of statements with a value. Without a usable value, each reader reports one problem and returns
 * `undefined`. It never reports more than one problem per statement.
 */

export function readText(context: Context, node: StatementNode, role = 'value'): Text | undefined {
  const words = findPart(node, role) ? undefined : findUnquotedText(context, node);
  if (words) {
    const message = words.hasOtherQuotes
      ? 'Put texts in double quotes: `"`.'
      : messageForMissing(node.keyword);
    const quoted = quote(words.text);
    const fix = { ...createReplacement('Put it in quotes', words.span, quoted), safe: words.hasOtherQuotes };
    const hasComment = context.text.slice(words.span.start, words.span.end).includes('/*');
    const explain = () => ({ message, missing: true as const, ...(!hasComment && { fix }) });
    context.problems.push({ span: words.span, covers: true, explain });
    return undefined;
  }
  const part = requirePart(context, node, role);
  return part && readNonEmptyText(context, node, part);
}

/** Reports a missing second text. The first one is kept. */
export function requireSecondText(context: Context, node: StatementNode, role: string): void {
  if (!readOptionalText(node, role)) addMissing(context, node.span, messageForMissing(node.keyword));
}

/** Reads an optional text. */
export function readOptionalText(node: StatementNode, role: string): Text | undefined {
  const part = findPart(node, role);
  return part && part.image !== '""' ? readTextValue(part) : undefined;
}

export function readChoice<T extends string>(
  context: Context,
  node: StatementNode,
  values: ReadonlySet<string>,
): Value<T> | undefined {
  const part = findPart(node, 'value');
  if (!part) {
    const span = getLackingSpan(node);
    const meant = resolveValueSynonym(stripQuotes(context.text.slice(span.start, span.end)), values);
    const fix = meant === undefined ? undefined : createReplacement(`Change to \`${meant}\``, span, meant);
    const message = `\`${node.keyword}\` needs a word after it: ${formatList(values)}.`;
    addMissing(context, span, message, fix);
    return undefined;
  }
  reportJunk(context, node);
  if (part.token === 'word') return { value: part.image as T, span: part.span };
  const synonym = resolveValueSynonym(part.image, values);
  const guess =
    synonym === undefined
      ? suggestWord(part.image, values, part.span)
      : { meant: synonym, fix: createReplacement(`Change to \`${synonym}\``, part.span, synonym) };
  const meant = guess ? ` Did you mean \`${guess.meant}\`?` : '';
  addProblem(
    context,
    part.span,
    `\`${node.keyword}\` cannot be \`${part.image}\`.${meant} It can be ${formatList(values)}.`,
    guess?.fix,
  );
  return undefined;
}

/** Rules for a `%` after a number. */
export type Percent = 'allowed' | 'required' | 'forbidden';

export function readQuantity(context: Context, node: StatementNode, percent: Percent): Quantity | undefined {
  const part = findPart(node, 'value');
  if (!part)
    return void requirePart(context, node, 'value', (written) => convertFigure(node.keyword, written));
  const meant = readOtherNotation(context, node, part);
  if (!meant && node.parts.some(isJunk)) reportJunk(context, node);
  const span = meant?.span ?? part.span;
  const image = meant?.image ?? part.image;
  const plain = image.replace('%', '');
  const legal = percent === 'required' ? `${plain}%` : percent === 'forbidden' ? plain : image;
  const quantity = { value: Number.parseFloat(image), percent: image.endsWith('%'), span };
  const change = createReplacement(`Change to \`${legal}\``, span, legal);
  if (meant) {
    const fix = { ...change, safe: meant.certain };
    addProblem(context, span, `${meant.advice}: write \`${legal}\`.`, fix);
  } else if (image !== legal && !node.parts.some(isJunk)) {
    const kind = percent === 'required' ? 'a percentage' : 'a plain number';
    addProblem(context, span, `\`${node.keyword}\` is ${kind}: write \`${legal}\`.`, change);
  }
  return quantity;
}

/** Reads a number in another notation, such as `61,5` or `1 000`, which is reported with a fix. */
function readOtherNotation(context: Context, node: StatementNode, part: Part) {
  const written = node.parts.slice(node.parts.indexOf(part));
  const last = written.at(-1);
  if (!last || written.length === 1) return undefined;
  if (written.some(({ token }) => token !== 'number' && token !== 'comma')) return undefined;
  const span = { start: part.span.start, end: last.span.end };
  const meant = convertNumber(context.text.slice(span.start, span.end));
  return meant && { ...meant, span };
}

export function readDate(context: Context, node: StatementNode, role = 'value'): DateValue | undefined {
  const part = requirePart(context, node, role, convertDay);
  return part && { value: part.image, span: part.span };
}

export function readFlag(context: Context, node: StatementNode): Flag {
  reportJunk(context, node);
  return { span: node.keywordSpan };
}

/** Converts a number as written. */
export function toQuantity({ image, span }: Part): Quantity {
  return { value: Number.parseFloat(image), percent: image.endsWith('%'), span };
}

/** Reads the references of a statement such as `evidence a, b`. */
export function readRefs(context: Context, node: StatementNode, to: RefKind): readonly Ref[] {
  const names = node.parts.filter((part) => part.role === 'refs');
  if (names.length === 0) {
    if (!reportTitle(context, node, to)) requirePart(context, node, 'refs');
    return [];
  }
  const junk = node.parts.find(isJunk);
  const list = node.parts.filter((part) => !isJunk(part));
  const items = splitAtCommas(list);
  const wordy = reportWordsInList(context, node, items, to);
  if (!wordy && junk) reportJunk(context, node);
  else if (!wordy && list.at(-1)?.token === 'comma') {
    const message = 'Another name is missing after this comma. Add it, or remove the comma.';
    addMissing(context, list.at(-1)?.span ?? node.head, message);
  }
  const single = items.filter(({ length }) => length === 1).flat();
  return present(single.map((part) => readRef(context, part, to)));
}

/** Reports a title in quotes in place of a name. Its target is known only after linking. */
function reportTitle(context: Context, node: StatementNode, to: RefKind): boolean {
  const [part, ...others] = node.parts;
  if (part?.token !== 'text' || others.length > 0) return false;
  const text = parseTextValue(part.image);
  const name = joinName(text);
  if (name === '') return false;
  // A name in quotes: other statements use the same name without quotes.
  const isName = isNameInQuotes.test(text);
  const words = { to, text, quoted: true as const };
  const message = isName
    ? `A name has no quotes: write \`${node.keyword} ${text}\`.`
    : `\`${node.keyword}\` takes a name here, not a title in quotes.`;
  const fix = isName
    ? { fix: { ...createReplacement(`Change to \`${text}\``, part.span, text), safe: true } }
    : {};
  context.problems.push({
    span: part.span,
    explain: () => ({ message, missing: true, ...fix, ...(!isName && { words }) }),
  });
  return true;
}

const isNameInQuotes = /^[\p{Ll}_][\p{Ll}\p{Lo}\p{M}\p{N}_-]*$/u;

/** Reports several words between two commas: a comma is missing, or they are a title. */
function reportWordsInList(
  context: Context,
  node: StatementNode,
  items: readonly (readonly Part[])[],
  to: RefKind,
): boolean {
  if (items.length === 1) {
    const words = findUnquotedWords(context, node);
    const list = takesList.has(to) ? items[0]?.map(createName) : undefined;
    if (words) reportReferenceWords(context, words, to, list);
    return words !== undefined;
  }
  const wordy = items.filter(({ length }) => length > 1);
  for (const item of wordy) {
    const [first, second] = item;
    if (!first || !second) continue;
    const text = item.map(({ image }) => image).join(' ');
    const words = { to, text, list: item.map(createName) };
    const fix = createInsertionFix('Add the comma', first.span.end, ',');
    const message = `A comma is missing before \`${second.image}\`.`;
    context.problems.push({ span: second.span, explain: () => ({ message, fix, words }) });
  }
  return wordy.length > 0;
}

function createName({ image, span }: Part): Name {
  return { value: image.normalize('NFC'), span };
}

/** The kinds of targets that a statement can list. */
const takesList: ReadonlySet<RefKind> = new Set([
  ...(['persona', 'evidence', 'finding', 'reason', 'need', 'metric', 'moment'] as const),
]);

/** Reads an optional reference, such as the persona of a thought. */
export function readOptionalRef(
  context: Context,
  node: StatementNode,
  role: string,
  to: RefKind,
): Ref | undefined {
  const part = findPart(node, role);
  const words = part && findUnquotedWords(context, node);
  if (words) reportReferenceWords(context, words, to);
  return part && !words ? readRef(context, part, to) : undefined;
}

function readRef(context: Context, part: Part, to: RefKind): Ref | undefined {
  if (part.image.endsWith('.')) {
    addMissing(context, part.span, `A name is missing after the dot in \`${part.image}\`.`);
    return undefined;
  }
  return { to, name: part.image.normalize('NFC'), span: part.span };
}

/** Reads the name of a declaration. */
export function readName(context: Context, part: Part): Name {
  const plain = part.image.replace(/\.$/, '').replaceAll('.', '-');
  if (plain !== part.image) {
    const fix = createReplacement(`Change to \`${plain}\``, part.span, plain);
    addProblem(context, part.span, `Remove the dot from the name: write \`${plain}\`.`, fix);
  }
  return { value: plain.normalize('NFC'), span: part.span };
}

export function findPart(node: StatementNode, role: string): Part | undefined {
  return node.parts.find((part) => part.role === role);
}

export function readTextValue(part: Part): Text {
  return { value: parseTextValue(part.image), span: part.span };
}

/**
 * Returns a required part. If the part is missing, reports this or the superfluous parts.
 *
 * @param meant interprets superfluous parts that replace the required one
 */
export function requirePart(
  context: Context,
  node: StatementNode,
  role: string,
  meant?: (written: string) => MeantPart | undefined,
): Part | undefined {
  const part = findPart(node, role);
  if (part) {
    reportJunk(context, node);
    return part;
  }
  const message = messageForMissing(node.keyword, role === 'refs');
  const span = getLackingSpan(node);
  const correction = meant?.(stripQuotes(context.text.slice(span.start, span.end)));
  const fix = correction && {
    ...createReplacement(`Change to \`${correction.newText}\``, span, correction.newText),
    safe: correction.certain,
  };
  addMissing(context, span, message, fix);
  return undefined;
}

/** Returns a text without the quotes around it. */
function stripQuotes(written: string): string {
  return /^"([^"\\]*)"$/u.exec(written)?.[1]?.trim() ?? written;
}

/** Returns the span for a missing value: the superfluous parts, or else the keyword. */
function getLackingSpan(node: StatementNode): Span {
  const junk = node.parts.filter(isJunk);
  const [first] = junk;
  const last = junk.at(-1);
  return first && last ? { start: first.span.start, end: last.span.end } : node.keywordSpan;
}

/** Reports superfluous parts after a statement's keyword. */
export function reportJunk(context: Context, node: StatementNode): void {
  const junk = node.parts.filter(isJunk);
  const [first] = junk;
  if (!first) return;
  const span = getLackingSpan(node);
  if (first.token === 'comma' && reportComma(context, node, first, junk)) return;
  const written = junk.length === 1 ? `\`${shortenText(first.image)}\`` : 'the extra values';
  addProblem(
    context,
    span,
    `\`${node.keyword}\` takes no further value: remove ${written}, or begin a new line for a new statement.`,
    commentOut(context, span),
  );
}

/** Reports a comma between statements or at the end of a line: other notations have one there. */
function reportComma(context: Context, node: StatementNode, { span }: Part, junk: readonly Part[]): boolean {
  const [, next] = junk;
  if (next === undefined) {
    const message = `No comma belongs after \`${node.keyword}\`. Remove it.`;
    addProblem(context, span, message, createReplacement('Remove the comma', span, ''));
    return true;
  }
  const bodies = [...context.table.bodies.values()];
  const isKeyword = (part: Part | undefined) =>
    part?.token === 'name' && bodies.some(({ statements }) => statements.has(part.image));
  if (!isKeyword(next)) return false;
  const message = `Statements on one line are separated by \`;\`: write it before \`${next.image}\`.`;
  const commas = junk.filter(({ token }, i) => token === 'comma' && isKeyword(junk[i + 1]));
  const edits = commas.map((comma) => ({ span: comma.span, newText: ';' }));
  addProblem(context, span, message, { title: 'Change to `;`', edits, safe: true });
  return true;
}

/** Suggests turning superfluous parts into a comment, since they may be important. */
function commentOut({ text }: Context, span: Span): Fix | undefined {
  const written = text.slice(span.start, span.end);
  if (/\*\/|[\r\n]/u.test(written)) return undefined;
  return { ...createReplacement('Make it a comment', span, `/* ${written} */`), safe: false, asks: true };
}

function readNonEmptyText(context: Context, node: StatementNode, part: Part): Text | undefined {
  const text = readTextValue(part);
  if (text.value !== '') return text;
  addMissing(context, part.span, messageForMissing(node.keyword));
  return undefined;
}

function isJunk(part: Part): boolean {
  return part.role === 'junk';
}

function shortenText(image: string): string {
  return image.length > 30 ? `${image.slice(0, 29)}…` : image;
}
