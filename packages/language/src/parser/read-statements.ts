import type { Span } from '@journey-maps/core/model';
import { append } from '@journey-maps/core/text';
import { findStep } from '../lexer/header-automaton.ts';
import type { Body, StatementTable } from '../lexer/statement-table.ts';
import type { Token } from '../lexer/tokens.ts';
import { getTokenEnd } from '../lexer/tokens.ts';
import type { Part, StatementNode } from './statement-node.ts';

/**
 * Parses the tokens of a file to statements, with one token of lookahead. It follows the table that is derived
 * from the grammar. Every list of tokens has exactly one tree.
 *
 * It accepts the same language as the parser that Langium generates, in a tenth of the time: that parser builds
 * two trees, of which this one needs half. A test compares both on generated texts.
 *
 * @param tokens the tokens with the final types from `readTokens`
 */
export function readStatements(tokens: readonly Token[], table: StatementTable): StatementNode[] {
  let at = 0;
  /** The end of the last token in the text; inserted braces do not count. */
  let end = 0;
  const statements: StatementNode[] = [];
  while (at < tokens.length) {
    append(statements, getBody(table.file));
    // An unmatched `}`.
    at++;
  }
  return statements;

  /** Returns the statements up to the brace that closes their body. */
  function getBody(body: Body): StatementNode[] {
    const nodes: StatementNode[] = [];
    for (let token = tokens[at]; token && token.image !== '}'; token = tokens[at]) {
      if (token.image === ';') take(token);
      else nodes.push(getStatement(token, body));
    }
    return nodes;
  }

  function getStatement(first: Token, around: Body): StatementNode {
    const head = around.statements.get(first.tokenType.name);
    const hasHead = first.image !== '{';
    const keywordSpan = hasHead ? getSpan(first) : { start: first.startOffset, end: first.startOffset + 1 };
    const parts: Part[] = [];
    let headEnd = keywordSpan.end;
    if (hasHead) {
      take(first);
      let state = head ? head.state : table.unknownState;
      for (let token = tokens[at]; token; token = tokens[at]) {
        const step = findStep(state, token.tokenType.name);
        if (!step) break;
        const part = createPart(token, step.role);
        parts.push(part);
        if (headRoles.has(part.role)) headEnd = part.span.end;
        take(token);
        state = step.next;
      }
    }
    const body = tokens[at]?.image === '{' ? (head ? head.body : table.unknown) : undefined;
    const read = body && getBraces(body);
    return {
      type: head ? head.type : 'Unknown',
      keyword: hasHead ? first.image : '',
      keywordSpan,
      parts,
      ...(read && { body: read }),
      span: { start: keywordSpan.start, end },
      head: { start: keywordSpan.start, end: headEnd },
    };
  }

  /** Reads a body with its braces, both of which may be insertions. */
  function getBraces(body: Body): StatementNode['body'] {
    const open = tokens[at];
    if (open) take(open);
    const statements = getBody(body);
    const close = tokens[at];
    const bodyEnd = close && !isMissed(close) ? close.startOffset : end;
    if (close) take(close);
    const isThere = open && !isMissed(open);
    if (!isThere && statements.length === 0) return undefined;
    return {
      statements,
      span: { start: isThere ? getTokenEnd(open) : (statements[0]?.span.start ?? bodyEnd), end: bodyEnd },
    };
  }

  function take(token: Token): void {
    at++;
    if (!isMissed(token)) end = getTokenEnd(token);
  }
}

function isMissed(token: Token): boolean {
  return token.isMissed === true;
}

/** The roles of parts that belong to a statement's header. */
const headRoles = new Set(['name', 'title', 'owner', 'target', 'why', 'words']);

function createPart(token: Token, role: string): Part {
  return {
    role,
    token: kinds[token.tokenType.name] ?? 'word',
    image: token.image,
    span: getSpan(token),
  };
}

const kinds: Readonly<Record<string, Part['token']>> = {
  ID: 'name',
  UNKNOWN: 'name',
  TEXT: 'text',
  NUMBER: 'number',
  DATE: 'date',
  ',': 'comma',
};

function getSpan(token: Token): Span {
  return { start: token.startOffset, end: getTokenEnd(token) };
}
