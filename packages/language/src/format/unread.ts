import type { Problem } from '@journey-maps/core/model';
import type { Atom } from './atoms.ts';
import { type Element, isStatement } from './statements.ts';

/** The parts of a file that stay unchanged, since they are unfinished or ambiguous. */
export interface Unread {
  /** Lines, counted from 1, whose white space stays unchanged. */
  readonly lines: ReadonlySet<number>;
  /** Returns whether the white space before an atom stays unchanged. */
  isKept(atom: Atom): boolean;
}

/** The limit of problems per file. After the last one, any text may have problems. */
const mostProblems = 100;

/**
 * Finds the statements with problems in their headers, and their lines. The indentation of such a line can
 * still change with its body.
 */
export function findUnread(elements: readonly Element[], problems: readonly Problem[]): Unread {
  const lines = new Set<number>();
  const unreadAtoms = new Set<Atom>();
  const unknownFrom = problems[mostProblems - 1]?.span.start ?? Number.POSITIVE_INFINITY;
  const isWrong = (start: number, end: number) =>
    end >= unknownFrom ||
    problems.some(({ span }) => span.start < end && Math.max(span.end, span.start + 1) > start);

  const keep = (atoms: readonly Atom[]) => {
    const [first, ...others] = atoms;
    if (!first) return;
    const last = atoms.at(-1)?.endLine ?? first.endLine;
    for (let line = first.line; line <= last; line++) lines.add(line);
    for (const atom of others) unreadAtoms.add(atom);
    // The extent of a text over several lines can depend on its column.
    if (atoms.some((atom) => atom.endLine > atom.line)) unreadAtoms.add(first);
  };
  const visit = (element: Element): void => {
    if (!isStatement(element)) {
      if (element.type === 'stray' || isWrong(element.start, element.end)) keep([element]);
      return;
    }
    const atoms = element.open ? [...element.head, element.open] : element.head;
    const start = atoms[0]?.start ?? 0;
    const end = atoms.at(-1)?.end ?? 0;
    if (isWrong(start, end) || atoms.some(({ type }) => type === 'stray')) keep(atoms);
    for (const inner of element.body) visit(inner);
  };
  if (problems.length > 0) for (const element of elements) visit(element);
  return { lines, isKept: (atom) => unreadAtoms.has(atom) || (atom.lineEnds === 0 && lines.has(atom.line)) };
}
