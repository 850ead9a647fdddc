import { applyEdits } from '@journey-maps/core/edits';
import type { Problem, Span, TextEdit } from '@journey-maps/core/model';
import { journeyLexer } from '../lexer/journey-lexer.ts';
import { findConflictLines } from '../lowering/conflict-lines.ts';
import { lowerDocument } from '../lowering/document.ts';
import { detectLfsPointer } from '../lowering/lfs-pointer.ts';
import { parseTree } from '../parser/parse-tree.ts';
import { type Atom, listAtoms } from './atoms.ts';
import { isSemanticallyEqual } from './is-semantically-equal.ts';
import { detectLineStyle } from './line-style.ts';
import { minimizeEdit } from './minimal-edit.ts';
import { printLayout } from './printer.ts';
import { groupIntoStatements } from './statements.ts';
import { findUnread } from './unread.ts';

export interface FormatOptions {
  /** True if a file without any indentation is indented with tabs. */
  readonly tabs?: boolean;
}

export interface Formatted {
  /** The edits in source order. They change only white space, `;` and the `+` of scores. */
  readonly edits: readonly TextEdit[];
  /** The reason why the file is not formatted: unbalanced braces or merge conflicts make its structure ambiguous. */
  readonly problem?: Problem;
}

/**
 * Formats a map: one statement per line, indented by its enclosing bodies. Comments stay in place, and statements with
 * problems stay unchanged. Formatting never changes the meaning of a map, and a second run changes nothing.
 */
export function format(text: string, options: FormatOptions = {}): Formatted {
  const { edits, problem } = formatText(text, options);
  return problem ? { edits, problem } : { edits: keepIfHarmless(text, edits) };
}

/**
 * Returns the edits of `format` inside a range of the text. Edits that extend beyond it or
 * only touch its end are omitted.
 */
export function formatWithin(text: string, within: Span, options: FormatOptions = {}): readonly TextEdit[] {
  const { edits } = formatText(text, options);
  return keepIfHarmless(
    text,
    edits.filter(
      ({ span }) => span.start >= within.start && span.start < within.end && span.end <= within.end,
    ),
  );
}

function formatText(text: string, { tabs }: FormatOptions): Formatted {
  const pointer = detectLfsPointer(text);
  if (pointer !== undefined) return { edits: [], problem: pointer };
  const tree = parseTree(text);
  const { report } = tree;
  // Indented conflict markers are invalid both for git and for editors.
  const [conflict] = findConflictLines(text).problems;
  if (conflict) return { edits: [], problem: conflict };
  const [problem] = report.problems;
  if (report.repaired && problem) return { edits: [], problem };
  const atoms = listAtoms(text, report);
  // Beyond 32 nested bodies, the lexer skips all braces.
  if (problem && atoms.some(({ gap }) => /[{}]/u.test(gap))) return { edits: [], problem };
  const elements = groupIntoStatements(atoms);
  const { problems } = lowerDocument(tree, journeyLexer.table, text, '');
  const unread = findUnread(elements, problems);
  const style = detectLineStyle(text, atoms, unread, tabs === true);
  const { before, edits: inside } = printLayout(elements, style, unread);
  const edits = [
    ...createEdits(text, atoms, before, style.lineEnd),
    ...inside.flatMap((edit) => minimizeEdit(text, edit) ?? []),
  ];
  return { edits: edits.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end) };
}

function createEdits(
  text: string,
  atoms: readonly Atom[],
  before: ReadonlyMap<Atom, string>,
  lineEnd: string,
): TextEdit[] {
  const edits: TextEdit[] = [];
  let last = 0;
  const write = (end: number, newText: string) => {
    const edit = minimizeEdit(text, { span: { start: last, end }, newText });
    if (edit) edits.push(edit);
  };
  for (const atom of atoms) {
    const newText = before.get(atom);
    if (newText === undefined) continue;
    write(atom.start, newText);
    last = atom.end;
  }
  write(text.length, last > 0 ? lineEnd : text.startsWith('\ufeff') ? '\ufeff' : '');
  return edits;
}

/**
 * Drops the edits if they would change the meaning of the map: the extent of half-typed
 * text depends on its surroundings.
 */
function keepIfHarmless(text: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  if (edits.length === 0) return edits;
  const after = applyEdits(text, edits);
  return after !== undefined && isSemanticallyEqual(text, after) ? edits : [];
}
