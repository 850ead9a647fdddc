import { isBlank } from '../../edits/text-edits/layout.ts';
import type { BodyName } from '../../model/properties/property.ts';
import { findProperty } from '../../model/properties/property-table.ts';
import type { Span } from '../../model/values.ts';
import { countLeading } from '../../text/lists/count-leading.ts';
import type { ReadText, TextBody, TextItem, TextStatement } from './text-item.ts';

/**
 * Divides a text among its statements. Each statement has the comments after it, and the comments above it
 * unless an empty line separates them. Other comments are separate items.
 *
 * @param read a text that ends with a line break and parses without a problem
 * @returns `undefined` if a statement is in a body that does not know its keyword
 */
export function buildTextTree({ document, statements }: ReadText): TextItem | undefined {
  // Longer than most functions: its inner functions call each other, and share the text and its comments.
  const { text, comments } = document;
  let isUnderstood = true;
  const children: TextItem[] = [];
  const root: TextItem = {
    ...nothing,
    kind: 'file',
    body: { open: '', comments: [], isInline: false, children, close: '', indent: '' },
  };
  const end = addItems(statements, 0, text.length, 'file', root, children);
  if (!isUnderstood) return undefined;
  return Object.assign(root, { body: { ...root.body, close: text.slice(end) } });

  /** Adds the items between two offsets, and returns the end of the last one. */
  function addItems(
    list: readonly TextStatement[],
    from: number,
    to: number,
    body: BodyName,
    parent: TextItem,
    into: TextItem[],
  ): number {
    let at = from;
    for (const statement of list) {
      at = addComments(at, statement.span.start, false, parent, into);
      at = addStatement(statement, at, to, body, parent, into);
    }
    return addComments(at, to, true, parent, into);
  }

  /** Adds comments that belong to no statement: an empty line separates them from the next one, or none follows. */
  function addComments(
    from: number,
    to: number,
    isLast: boolean,
    parent: TextItem,
    into: TextItem[],
  ): number {
    const spans = listCommentsIn(from, to);
    const isApart = (comment: Span, i: number) =>
      /\n[^\S\n]*\r?\n/u.test(text.slice(comment.end, spans[i + 1]?.start ?? to));
    const last = isLast ? spans.length - 1 : isAtLineBeginning(from) ? spans.findLastIndex(isApart) : -1;
    let at = from;
    for (const comment of spans.slice(0, last + 1)) {
      const end = findLineBehind(comment.end, to) ?? comment.end;
      into.push({
        ...nothing,
        ...createLeading(at, comment.start),
        kind: 'comment',
        parent,
        index: into.length,
        start: comment.start,
        comments: [],
        head: text.slice(comment.start, comment.end),
        after: text.slice(comment.end, end),
      });
      at = end;
    }
    return at;
  }

  function addStatement(
    statement: TextStatement,
    from: number,
    to: number,
    around: BodyName,
    parent: TextItem,
    into: TextItem[],
  ): number {
    const { keyword, keywordSpan, parts, span } = statement;
    const shape = findProperty(around, keyword);
    if (shape === undefined) isUnderstood = false;
    const headEnd = parts.at(-1)?.span.end ?? keywordSpan.end;
    const item = {
      ...createLeading(from, span.start),
      kind: 'statement' as const,
      keyword,
      shape,
      parent,
      index: into.length,
      start: span.start,
      head: text.slice(span.start, headEnd),
      parts,
      hasInnerComments: listCommentsIn(span.start, headEnd).length > 0,
      body: undefined as TextBody | undefined,
      ...createTrailing(span.end, to),
    };
    if (statement.body !== undefined)
      item.body = getBody(statement.body, headEnd, shape?.body ?? 'file', item);
    into.push(item);
    return span.end + item.after.length;
  }

  function getBody(
    { span, statements: list }: NonNullable<TextStatement['body']>,
    headEnd: number,
    name: BodyName,
    item: TextItem,
  ): TextBody {
    let inside = findLineBehind(span.start, span.end, true) ?? span.start;
    if (inside === span.start) while (inside < span.end && isBlank(text[inside])) inside++;
    const within: TextItem[] = [];
    const last = addItems(list, inside, span.end, name, item, within);
    return {
      open: text.slice(headEnd, inside),
      comments: listCommentsIn(headEnd, inside).map(sliceText),
      isInline: !text.slice(span.start, span.end).includes('\n'),
      children: within,
      close: text.slice(last, span.end + 1),
      indent: within.find((textItem) => textItem.beginsLine && textItem.kind === 'statement')?.indent,
    };
  }

  function createLeading(from: number, to: number) {
    const before = text.slice(from, to);
    return {
      before,
      beginsLine: isAtLineBeginning(from),
      indent: /[^\S\n]*$/u.exec(before)?.[0] ?? '',
      comments: listCommentsIn(from, to).map(sliceText),
    };
  }

  /** Returns the text after a statement that belongs to the statement, and the comments in that text. */
  function createTrailing(from: number, to: number): Pick<TextItem, 'after' | 'asides'> {
    const asides: string[] = [];
    let end = from;
    let hasEnded = false;
    for (let at = from; at < to; ) {
      const comment = getCommentAt(at);
      if (isBlank(text[at])) at++;
      else if (text[at] === ';') {
        at++;
        while (at < to && isBlank(text[at])) at++;
        hasEnded = true;
        end = at;
      } else if (comment !== undefined && (!hasEnded || findLineBehind(comment.end, to) !== undefined)) {
        asides.push(sliceText(comment));
        end = at = comment.end;
      } else {
        const next = findLineBehind(at, to);
        return { after: text.slice(from, next ?? end), asides };
      }
    }
    return { after: text.slice(from, end), asides };
  }

  /** Returns the offset after the next line break, if only blanks (and comments) come before it. */
  function findLineBehind(from: number, to: number, withComments = false): number | undefined {
    for (let at = from; at < to; ) {
      const comment = withComments ? getCommentAt(at) : undefined;
      if (comment !== undefined) at = comment.end;
      else if (text[at] === '\n') return at + 1;
      else if (isBlank(text[at]) || text[at] === '\r') at++;
      else return undefined;
    }
    return undefined;
  }

  function isAtLineBeginning(at: number): boolean {
    return at === 0 || text[at - 1] === '\n';
  }

  function sliceText({ start, end }: Span): string {
    return text.slice(start, end);
  }

  function getCommentAt(at: number): Span | undefined {
    const comment = comments[getFirstFrom(at)];
    return comment?.start === at ? comment : undefined;
  }

  function listCommentsIn(from: number, to: number): readonly Span[] {
    const spans: Span[] = [];
    for (let i = getFirstFrom(from); ; i++) {
      const comment = comments[i];
      if (comment === undefined || comment.start >= to) return spans;
      spans.push(comment);
    }
  }

  /** Returns the index of the first comment that begins at an offset or later. */
  function getFirstFrom(at: number): number {
    return countLeading(comments, ({ start }) => start < at);
  }
}

const nothing: Omit<TextItem, 'kind'> = {
  keyword: '',
  shape: undefined,
  parent: undefined,
  index: 0,
  start: 0,
  before: '',
  beginsLine: true,
  indent: '',
  comments: [],
  head: '',
  parts: [],
  hasInnerComments: false,
  body: undefined,
  after: '',
  asides: [],
};
