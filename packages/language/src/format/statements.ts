import { listConnectives, statementTable } from '../lexer/statement-table.ts';
import { type Atom, isAside } from './atoms.ts';

/** A statement for the formatter. */
export interface Laid {
  /** Its words, texts and numbers, with the comments between them; empty for bare braces. */
  readonly head: Atom[];
  open?: Atom;
  close?: Atom;
  readonly body: Element[];
}

/** An element of a body: a statement, a comment or a `;`. */
export type Element = Laid | Atom;

export function isStatement(element: Element): element is Laid {
  return 'head' in element;
}

/**
 * Groups atoms into statements, as the parser does. A statement begins with a keyword at the start of a line or
 * after `{`, `}` or `;`.
 */
export function groupIntoStatements(atoms: readonly Atom[]): Element[] {
  const file: Element[] = [];
  const open: { statement: Laid; around: Element[] }[] = [];
  let elements = file;
  let current: Laid | undefined;
  let asides: Atom[] = [];
  let lastLine = 0;
  const leaveAsides = (to: Atom[] | Element[]) => {
    for (const aside of asides) to.push(aside);
    asides = [];
  };
  const begin = (...head: Atom[]): Laid => {
    const statement: Laid = { head, body: [] };
    leaveAsides(elements);
    elements.push(statement);
    return statement;
  };
  for (const atom of atoms) {
    if (isAside(atom)) {
      asides.push(atom);
      continue;
    }
    const isFirst = atom.line > lastLine;
    lastLine = atom.endLine;
    if (atom.type === '{') {
      const statement = current ?? begin();
      leaveAsides(statement.head);
      statement.open = atom;
      open.push({ statement, around: elements });
      elements = statement.body;
      current = undefined;
    } else if (atom.type === '}' || atom.type === ';') {
      leaveAsides(elements);
      current = undefined;
      const closed = atom.type === '}' ? open.pop() : undefined;
      if (closed) {
        closed.statement.close = atom;
        elements = closed.around;
      } else elements.push(atom);
    } else if (current && !(isFirst && !valueTypes.has(atom.type))) {
      leaveAsides(current.head);
      current.head.push(atom);
    } else current = begin(atom);
  }
  leaveAsides(elements);
  return file;
}

/** Returns whether a statement begins with a keyword, so that it is recognised at the start of a line. */
export function isBeginningWithWord({ head: [first] }: Laid): boolean {
  return first !== undefined && !valueTypes.has(first.type);
}

/** The token types that never begin a statement, even at the start of a line. */
export const valueTypes: ReadonlySet<string> = new Set([
  ...['ID', 'TEXT', 'NUMBER', 'DATE', ','],
  ...listConnectives(statementTable),
]);
