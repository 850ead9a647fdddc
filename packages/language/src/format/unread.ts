import type { Problem } from '@journey-maps/core';
import type { Atom } from './atoms.ts';
import { type Element, isStatement } from './statements.ts';

/** What is left as it is, since somebody is still writing it, or nobody can tell what it means. */
export interface Unread {
  /** Lines, counted from 1: what stands on one stays there, at the same distances. */
  readonly lines: ReadonlySet<number>;
  /** Whether what stands between an atom and the one before it is left alone. */
  isKept(atom: Atom): boolean;
}

/** As many problems as a file tells; of what lies behind the last of them nothing is known. */
const mostProblems = 100;

/**
 * Finds the statements whose heads something is wrong with, and the lines that these stand on. Such a line may still be
 * moved sideways, with the body that it stands in.
 */
export function unreadIn(elements: readonly Element[], problems: readonly Problem[]): Unread {
  const lines = new Set<number>();
  const kept = new Set<Atom>();
  const unknownFrom = problems[mostProblems - 1]?.span.start ?? Number.POSITIVE_INFINITY;
  const isWrong = (start: number, end: number) =>
    end >= unknownFrom ||
    problems.some(({ span }) => span.start < end && Math.max(span.end, span.start + 1) > start);

  const keep = (atoms: readonly Atom[]) => {
    const [first, ...others] = atoms;
    if (!first) return;
    const last = atoms.at(-1)?.endLine ?? first.endLine;
    for (let line = first.line; line <= last; line++) lines.add(line);
    for (const atom of others) kept.add(atom);
    // How far a text over several lines reaches may depend on where they begin.
    if (atoms.some((atom) => atom.endLine > atom.line)) kept.add(first);
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
  return { lines, isKept: (atom) => kept.has(atom) || (atom.lineEnds === 0 && lines.has(atom.line)) };
}
