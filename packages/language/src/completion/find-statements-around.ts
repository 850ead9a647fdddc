import type { Span } from '@journey-maps/core/model';
import type { PlaceInText } from '../lexer/journey-lexer.ts';
import { isConnective, type StatementHead } from '../lexer/statement-table.ts';
import type { Token } from '../lexer/tokens.ts';
import { getTokenEnd } from '../lexer/tokens.ts';

/** A statement in source form, without its body. */
export interface WrittenStatement {
  readonly keyword: string;
  /** Absent if no statement begins with this word. */
  readonly head?: StatementHead;
  /** The span of the keyword. */
  readonly span: Span;
  readonly parts: readonly Written[];
}

/** A token after a statement's keyword. */
export interface Written {
  readonly is: 'name' | 'text' | 'number' | 'date' | 'comma' | 'connective';
  readonly image: string;
}

export interface StatementsAround {
  readonly statement?: WrittenStatement;
  readonly before: readonly Written[];
  readonly after: readonly Written[];
  readonly siblings: readonly WrittenStatement[];
  readonly siblingsBefore: number;
  readonly around: readonly WrittenStatement[];
}

interface Open extends WrittenStatement {
  readonly parts: Written[];
}

/** Collects the statements around a cursor from the lexer's reading, which also repairs missing braces. */
export function findStatementsAround({ tokens, heads, cursor, is }: PlaceInText): StatementsAround {
  const bodies: { readonly of?: Open; readonly statements: Open[] }[] = [{ statements: [] }];
  let current: Open | undefined;
  let result: Omit<StatementsAround, 'before' | 'after'> & { readonly partsBefore: number };
  const here = () => {
    const siblings = bodies.at(-1)?.statements ?? [];
    const own = is === 'statement' ? undefined : current;
    return {
      ...(own && { statement: own }),
      partsBefore: own?.parts.length ?? 0,
      siblings,
      siblingsBefore: siblings.length - (own ? 1 : 0),
      around: bodies.flatMap(({ of }) => of ?? []),
    };
  };
  result = here();
  for (const token of tokens) {
    if (token === cursor) {
      result = here();
      if (is === 'statement') current = undefined;
    } else if (heads.has(token)) {
      const head = heads.get(token);
      current = {
        keyword: token.image,
        ...(head && { head }),
        span: { start: token.startOffset, end: getTokenEnd(token) },
        parts: [],
      };
      bodies.at(-1)?.statements.push(current);
    } else if (token.image === '{') {
      bodies.push(current ? { of: current, statements: [] } : { statements: [] });
      current = undefined;
    } else if (token.image === '}') {
      if (bodies.length > 1) bodies.pop();
      current = undefined;
    } else if (token.image === ';') current = undefined;
    else current?.parts.push({ is: getKind(token), image: token.image });
  }
  const { partsBefore, ...rest } = result;
  const parts = result.statement?.parts ?? [];
  return {
    ...rest,
    siblings: rest.siblings.filter((statement) => statement !== result.statement),
    before: parts.slice(0, partsBefore),
    after: parts.slice(partsBefore),
  };
}

function getKind({ tokenType, image }: Token): Written['is'] {
  switch (tokenType.name) {
    case 'TEXT':
      return 'text';
    case 'NUMBER':
      return 'number';
    case 'DATE':
      return 'date';
    case ',':
      return 'comma';
    default:
      if (tokenType.isKeyword && isConnective(tokenType.name)) return 'connective';
      return image === ',' ? 'comma' : 'name';
  }
}
