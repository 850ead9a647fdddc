import { applyEdits } from '../../edits/text-edits/apply-edits.ts';
import type { JourneyDocument, TextEdit } from '../../model/document.ts';
import { walk } from '../../model/walk.ts';
import { listNames } from '../../semantics/link/find-name.ts';
import { link } from '../../semantics/link/link.ts';
import { combineVersions } from './combine-versions.ts';
import { getOtherSide } from './merge-outcomes.ts';
import type { Side } from './sides.ts';
import type { ReadText, TextItem } from './text-item.ts';
import { buildTextTree } from './text-tree.ts';

export interface Texts {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

/**
 * Repeats the renames of each side in the other two texts. The other side's references then have the new
 * name, and the new name is no longer a difference.
 */
export function followRenames(texts: Texts, read: (text: string) => ReadText): Texts {
  const versions = { base: read(texts.base), ours: read(texts.ours), theirs: read(texts.theirs) };
  const trees = [versions.base, versions.ours, versions.theirs].map(buildTextTree);
  const [base, ours, theirs] = trees;
  if (base === undefined || ours === undefined || theirs === undefined) return texts;
  const { all } = combineVersions({
    base: { document: versions.base.document, tree: base },
    ours: { document: versions.ours.document, tree: ours },
    theirs: { document: versions.theirs.document, tree: theirs },
  });
  let changed: Texts = texts;
  for (const side of ['ours', 'theirs'] as const) {
    const other = getOtherSide(side);
    const renames = all.flatMap((item): readonly Rename[] => {
      const [was, now, theirItem] = [item.base, item[side], item[other]];
      const [before, after] = [getName(was), getName(now)];
      if (was === undefined || theirItem === undefined || before === undefined || after === undefined)
        return [];
      return before !== after && getName(theirItem) === before
        ? [{ base: was, [other]: theirItem, name: after }]
        : [];
    });
    if (renames.length === 0) continue;
    const base = applyRenames(versions.base, renames, 'base', read);
    const after = applyRenames(versions[other], renames, other, read);
    if (base === undefined || after === undefined) continue;
    // Both sides may have renamed something. The edits for ours changed the texts, so theirs begins with the new texts.
    changed = { ...changed, base, [other]: after };
    if (side === 'ours') return followTheirs(changed, read);
  }
  return changed;
}

/** Follows the renames of theirs, after the renames of ours have been repeated in all texts. */
function followTheirs(texts: Texts, read: (text: string) => ReadText): Texts {
  const swapped = followRenames({ base: texts.base, ours: texts.theirs, theirs: texts.ours }, read);
  return { base: swapped.base, ours: swapped.theirs, theirs: swapped.ours };
}

interface Rename extends Partial<Record<'base' | Side, TextItem>> {
  readonly name: string;
}

function getName(item: TextItem | undefined): string | undefined {
  const isNamed = item?.shape?.type === 'statement';
  return isNamed ? item.parts.find(({ role }) => role === 'name')?.image : undefined;
}

/**
 * Renames statements of a version, and the references to them.
 *
 * @returns the new text, or `undefined` if a new name is taken or would change the target of a reference
 */
function applyRenames(
  { document }: ReadText,
  renames: readonly Rename[],
  version: 'base' | Side,
  read: (text: string) => ReadText,
): string | undefined {
  const before = listNamesOf(document);
  const names = new Map(renames.map((rename) => [rename[version]?.start, rename.name]));
  const starts = new Map(walk(document).map(({ statement }) => [statement, statement.span.start] as const));
  const namesBefore = before.map(({ target, name }) => {
    const start = target === undefined || 'builtIn' in target.entity ? undefined : starts.get(target.entity);
    return names.get(start) ?? name;
  });
  const edits = before.flatMap(({ span, name }, i): readonly TextEdit[] =>
    namesBefore[i] === name ? [] : [{ span, newText: namesBefore[i] ?? name }],
  );
  const text = applyEdits(document.text, edits);
  if (text === undefined) return undefined;
  const after = read(text).document;
  const now = listNamesOf(after);
  const places = numberStatements(document);
  const placesAfter = numberStatements(after);
  const leadsTo = (name: (typeof now)[number] | undefined, numbers: ReadonlyMap<unknown, number>) =>
    name?.target === undefined || 'builtIn' in name.target.entity
      ? -1
      : (numbers.get(name.target.entity) ?? -1);
  const isSame =
    after.problems.length === document.problems.length &&
    link(after, alone).duplicates.length === link(document, alone).duplicates.length &&
    now.length === before.length &&
    now.every(
      (name, i) => name.name === namesBefore[i] && leadsTo(name, placesAfter) === leadsTo(before[i], places),
    );
  return isSame ? text : undefined;
}

/** Numbers the statements of a document, in the order of `walk`. */
function numberStatements(document: JourneyDocument): ReadonlyMap<unknown, number> {
  return new Map(walk(document).map(({ statement }, i) => [statement, i]));
}

function listNamesOf(document: JourneyDocument) {
  return listNames(link(document, alone));
}

// Doesn't resolve imports: names that other files declare are unknown here, and stay unchanged.
const alone = { get: () => undefined };
