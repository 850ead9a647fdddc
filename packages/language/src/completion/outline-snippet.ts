import type { Body } from '../lexer/statement-table.ts';
import type { DraftOutline, Outline } from './draft-outlines.ts';
import type { SnippetStops } from './snippet-stops.ts';
import {
  createHeaderSnippet,
  createStatementSnippet,
  hasNoTarget,
  type SnippetContext,
} from './statement-snippet.ts';
import { findHints } from './text-hints.ts';

/** Returns the statements of a draft as a snippet, with a tab stop for each value. */
export function createOutlineSnippet(
  { statements }: DraftOutline,
  around: Body,
  context: SnippetContext,
  stops: SnippetStops,
): string {
  /** A mirror of the previous statement's name. */
  let sameName: string | undefined;
  const written = statements.map((outline, i) => {
    const isReferredTo = statements[i + 1]?.inside?.some(({ refersBack }) => refersBack) === true;
    return write(outline, around, isReferredTo);
  });
  return written.filter((text) => text !== '').join('\n');

  function write(outline: Outline, body: Body, isReferredTo = false): string {
    const { keyword, says, inside = [], because, refersBack } = outline;
    const head = body.statements.get(keyword);
    if (!head) return '';
    if (says !== undefined) return `${keyword} ${says}`;
    if (refersBack && sameName !== undefined) return `${keyword} ${sameName}`;
    // A draft leaves out references without a possible target.
    if (hasNoTarget(head, context)) return '';
    if (because) {
      return `${createHeaderSnippet(keyword, head, stops, context)} because "${stops.text('why they feel like this')}"`;
    }
    if (!head.body || inside.length === 0) return createStatementSnippet(keyword, head, context, stops);
    // Before the body, since stops get their numbers in the order of writing.
    const own = isReferredTo ? withName(keyword) : createHeaderSnippet(keyword, head, stops, context);
    return own + writeBody(outline, head.body);
  }

  function writeBody({ inside = [], beside }: Outline, body: Body): string {
    const inner = inside.flatMap((outline) => {
      const text = write(outline, body);
      return text === '' ? [] : [{ text, isApart: outline.inside !== undefined }];
    });
    if (inner.length === 0) return '';
    if (beside) return ` { ${inner.map(({ text }) => text).join('; ')} }`;
    const lines = inner.map(({ text, isApart }, i) => (isApart && i > 0 ? `\n${text}` : text));
    return ` {\n\t${lines.join('\n').replaceAll(/\n(?!\n)/g, '\n\t')}\n}`;
  }

  function withName(keyword: Outline['keyword']): string {
    const [hint = ''] = findHints(keyword);
    const { title, name, sameName: same } = stops.nameAndTitle(hint);
    sameName = same;
    return `${keyword} ${name} "${title}"`;
  }
}
