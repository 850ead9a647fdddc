import { endOfStatementHead } from '../../edits/text-edits/end-of-statement-head.ts';
import type { JourneyDocument } from '../../model/document.ts';
import type { Name, Span } from '../../model/values.ts';

/**
 * A comment that hides findings, with a reason. `// journey-ignore RULE[, RULE…] -- reason` applies to the next
 * statement, `// journey-ignore-file RULE -- reason` to the whole file. A block comment works as well, since a
 * body on one line has no room for a line comment.
 */
export interface Suppression {
  /** The comment. */
  readonly span: Span;
  readonly scope: 'statement' | 'file';
  /** The rules that it names, as written. */
  readonly rules: readonly Name[];
  /** The reason; empty if the comment gives none, and then it hides nothing. */
  readonly reason: string;
  /**
   * The reason why the comment hides nothing. `unknown-form`: the word is neither `journey-ignore` nor
   * `journey-ignore-file`. `behind-statement`: something precedes the comment on its line and nothing follows
   * it, so either of two statements may be meant. `below-top`: it is meant for the file, and is below a
   * statement.
   */
  readonly misplaced?: 'unknown-form' | 'behind-statement' | 'below-top';
  /** The header of the next statement, where findings about it, or about a one-line property, begin. */
  readonly head?: Span;
}

type Commented = Pick<JourneyDocument, 'text' | 'comments'>;

const suppressionsByDocument = new WeakMap<Commented, readonly Suppression[]>();

/** Returns the suppressions of a file in text order, valid or not. Caches the result for the document. */
export function listSuppressions(document: Commented): readonly Suppression[] {
  let suppressions = suppressionsByDocument.get(document);
  if (suppressions === undefined) {
    suppressions = read(document);
    suppressionsByDocument.set(document, suppressions);
  }
  return suppressions;
}

function read({ text, comments }: Commented): readonly Suppression[] {
  const heads = findHeadersBehind(text, comments);
  const suppressions: Suppression[] = [];
  // Only comments and whitespace precede this offset.
  let top = 0;
  for (const [index, span] of comments.entries()) {
    const isAtTop = isBlank(text.slice(top, span.start));
    if (isAtTop) top = span.end;
    const directive = parseDirective(text, span);
    if (directive === undefined) continue;
    const { form, rules, reason } = directive;
    const scope = form === '-file' ? 'file' : 'statement';
    const misplaced = explainMisplacement(form, isAtTop, isBehindStatement(text, span));
    const head = scope === 'statement' ? heads[index] : undefined;
    suppressions.push({
      span,
      scope,
      rules,
      reason,
      ...(misplaced !== undefined && { misplaced }),
      ...(head !== undefined && { head }),
    });
  }
  return suppressions;
}

function explainMisplacement(form: string, isAtTop: boolean, isBehind: boolean): Suppression['misplaced'] {
  if (form === '-file') return isAtTop ? undefined : 'below-top';
  if (form !== '') return 'unknown-form';
  return isBehind ? 'behind-statement' : undefined;
}

/** Returns the header of the statement that follows each comment, skipping any comments in between. */
function findHeadersBehind(text: string, comments: readonly Span[]): readonly (Span | undefined)[] {
  const heads: (Span | undefined)[] = [];
  for (let index = comments.length - 1; index >= 0; index--) {
    let at = comments[index]?.end ?? 0;
    while (/[\s;]/u.test(text[at] ?? '')) at++;
    if (at === comments[index + 1]?.start) heads[index] = heads[index + 1];
    // At the end of a body or file, no statement follows.
    else if (at < text.length && text[at] !== '}')
      heads[index] = { start: at, end: endOfStatementHead(text, at) };
  }
  return heads;
}

interface Directive {
  /** The rest of the word after `journey-ignore`: empty, `-file`, or an unknown form. */
  readonly form: string;
  readonly rules: readonly Name[];
  readonly reason: string;
}

function parseDirective(text: string, span: Span): Directive | undefined {
  const comment = text.slice(span.start, span.end);
  const begin = /^(?:\/\/+|\/\*)[\s*]*journey-ignore((?:-[a-z]+)*)(?![\p{L}\p{N}_-])/u.exec(comment);
  if (begin === null) return undefined;
  const from = begin[0].length;
  const content = comment.slice(
    from,
    comment.startsWith('/*') ? comment.length - getEndMarkLength(comment) : undefined,
  );
  // Some keyboards turn two hyphens into a dash.
  const separator = /(?:^|\s)(?:--+|[–—])(?=\s|$)/u.exec(content);
  const listed = separator === null ? content : content.slice(0, separator.index);
  const reason = separator === null ? '' : content.slice(separator.index + separator[0].length);
  return {
    form: begin[1] ?? '',
    rules: parseRuleNames(listed, span.start + from),
    reason: onOneLine(reason),
  };
}

/** Returns the names between commas. Spaces separate names as well if every word looks like a rule id. */
function parseRuleNames(listed: string, offset: number): readonly Name[] {
  return [...listed.matchAll(/[^,]+/gu)].flatMap((item) => {
    const words = [...item[0].matchAll(/\S+/gu)];
    const first = words[0];
    const last = words.at(-1);
    if (first === undefined || last === undefined) return [];
    const name = (from: RegExpExecArray, to: RegExpExecArray): Name => {
      const end = to.index + to[0].length;
      const start = offset + item.index + from.index;
      return { value: item[0].slice(from.index, end), span: { start, end: offset + item.index + end } };
    };
    const areIds = words.every(([word]) => /^[a-z]+(?:-[a-z]+)+$/u.test(word));
    return areIds ? words.map((word) => name(word, word)) : [name(first, last)];
  });
}

/** Joins the lines of a reason, without the asterisks at the start of lines in a block comment. */
function onOneLine(reason: string): string {
  return reason
    .split(/[\r\n]+/u)
    .map((line) => line.trim().replace(/^\*(?:\s+|$)/u, ''))
    .filter((line) => line !== '')
    .join(' ');
}

/** Returns the length of the end mark of a block comment; 0 if the comment is not closed. */
function getEndMarkLength(comment: string): number {
  return comment.length >= 4 && comment.endsWith('*/') ? 2 : 0;
}

function isBehindStatement(text: string, { start, end }: Span): boolean {
  // Stops at the nearest visible character: a line may be long, and full of comments.
  let before = start - 1;
  while (isBlankOnLine(text[before])) before--;
  let after = end;
  while (isBlankOnLine(text[after])) after++;
  return !isLineEnd(text[before]) && isLineEnd(text[after]);
}

function isBlankOnLine(character: string | undefined): boolean {
  return character !== undefined && /[^\S\r\n]/u.test(character);
}

/** Returns whether a character ends a line. `undefined`, at either end of the file, counts as well. */
function isLineEnd(character: string | undefined): boolean {
  return character === undefined || character === '\n' || character === '\r';
}

function isBlank(text: string): boolean {
  return /^[\s\uFEFF]*$/u.test(text);
}
