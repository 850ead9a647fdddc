import { applyEdits, type Problem, type Span, type TextEdit } from '@journey-maps/core';
import { parseTree } from '../parser/parse-tree.ts';
import { journeyServices } from '../parser/services.ts';
import { conflictLines } from '../to-model/conflict-lines.ts';
import { toModel } from '../to-model/document.ts';
import { lfsPointerProblem } from '../to-model/lfs-pointer.ts';
import { type Atom, atomsOf } from './atoms.ts';
import { layOut } from './lay-out.ts';
import { lineStyleOf } from './line-style.ts';
import { minimalEdit } from './minimal-edit.ts';
import { saysTheSame } from './says-the-same.ts';
import { statementsOf } from './statements.ts';
import { unreadIn } from './unread.ts';

export interface FormatOptions {
  /** Whether a file in which nothing is indented yet is indented with tabs. */
  readonly tabs?: boolean;
}

export interface Formatted {
  /** In the order of the text; they change blanks, line ends, `;` and the `+` of scores, and nothing else. */
  readonly edits: readonly TextEdit[];
  /** Why the file was left alone: its braces do not balance, or a merge left conflicts, so that nobody knows what belongs where. */
  readonly problem?: Problem;
}

/**
 * Lays a map out: one statement a line, indented by the bodies that it stands in. Comments stay in their places, and
 * statements that something is wrong with stay as they are. It changes nothing that the map says, and nothing at all the
 * second time.
 */
export function format(text: string, options: FormatOptions = {}): Formatted {
  const { edits, problem } = laidOut(text, options);
  return problem ? { edits, problem } : { edits: harmless(text, edits) };
}

/** The edits of `format` that lie in a stretch of the text; those that reach beyond it, or only stand at its end, are left out. */
export function formatWithin(text: string, within: Span, options: FormatOptions = {}): readonly TextEdit[] {
  const { edits } = laidOut(text, options);
  return harmless(
    text,
    edits.filter(
      ({ span }) => span.start >= within.start && span.start < within.end && span.end <= within.end,
    ),
  );
}

function laidOut(text: string, { tabs }: FormatOptions): Formatted {
  const pointer = lfsPointerProblem(text);
  if (pointer !== undefined) return { edits: [], problem: pointer };
  const tree = parseTree(text);
  const { report } = tree;
  // Marks that are indented are none any more, neither for git nor for editors.
  const [conflict] = conflictLines(text).problems;
  if (conflict) return { edits: [], problem: conflict };
  const [problem] = report.problems;
  if (report.repaired && problem) return { edits: [], problem };
  const atoms = atomsOf(text, report);
  // Braces in braces in braces, thirty-two times over: the lexer leaves the rest out.
  if (problem && atoms.some(({ gap }) => /[{}]/u.test(gap))) return { edits: [], problem };
  const elements = statementsOf(atoms);
  const { problems } = toModel(tree, journeyServices().parser.Lexer.table, text, '');
  const unread = unreadIn(elements, problems);
  const style = lineStyleOf(text, atoms, unread, tabs === true);
  const { before, edits: inside } = layOut(elements, style, unread);
  const edits = [
    ...between(text, atoms, before, style.lineEnd),
    ...inside.flatMap((edit) => minimalEdit(text, edit) ?? []),
  ];
  return { edits: edits.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end) };
}

function between(
  text: string,
  atoms: readonly Atom[],
  before: ReadonlyMap<Atom, string>,
  lineEnd: string,
): TextEdit[] {
  const edits: TextEdit[] = [];
  let last = 0;
  const write = (end: number, newText: string) => {
    const edit = minimalEdit(text, { span: { start: last, end }, newText });
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

/** No edits rather than some that change what the map says: half-typed texts reach as far as what stands around them lets them. */
function harmless(text: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  if (edits.length === 0) return edits;
  const after = applyEdits(text, edits);
  return after !== undefined && saysTheSame(text, after) ? edits : [];
}
