import { isolateText } from '../../text/isolate-text.ts';
import { groupBy } from '../../text/lists/group-by.ts';
import type { UnmarkedChange } from './add-fingerprints.ts';
import { pluralize } from './change-words.ts';

/** A file, and the moves of its statements to other files. */
interface Split {
  readonly file: string;
  readonly moves: readonly UnmarkedChange[];
  /** The rename of the file itself. */
  readonly renamed?: UnmarkedChange;
}

/**
 * Combines the moves of statements from one file to several files, or to a new one, into one change. The
 * change includes the new files and the imports that the split needs. Other changes to these statements stay
 * separate.
 */
export function collapseSplits(changes: readonly UnmarkedChange[]): readonly UnmarkedChange[] {
  const added = new Map(changes.filter(isNewFile).map((change) => [change.entity.id, change]));
  const emptiedFiles = groupBy(
    changes.filter(({ isEmptied }) => isEmptied),
    ({ entity }) => entity.id,
  );
  const importsAmong = importFinder(changes);
  const splits = new Map<UnmarkedChange, UnmarkedChange>();
  const dropped = new Set<UnmarkedChange>();
  for (const split of splitsIn(changes)) {
    const targets = new Set(split.moves.map(({ after }) => String(after)));
    const isNew = [...targets].some((file) => added.has(file));
    const [first] = split.moves;
    const emptied = emptiedFiles.get(split.file) ?? [];
    if (first === undefined || (!isNew && split.moves.length < 2 && emptied.length === 0)) continue;
    const involved = new Set([split.file, ...targets, ...(split.renamed ? [split.renamed.entity.id] : [])]);
    const parts = [
      ...split.moves,
      ...[...targets].flatMap((file) => added.get(file) ?? []),
      ...(split.renamed ? [split.renamed] : []),
      ...emptied,
      ...importsAmong(involved),
    ];
    for (const part of parts) dropped.add(part);
    splits.set(first, splitChange(split, [...targets].toSorted(), parts, emptied.length > 0));
  }
  return changes.flatMap((change) => splits.get(change) ?? (dropped.has(change) ? [] : change));
}

function splitsIn(changes: readonly UnmarkedChange[]): readonly Split[] {
  const moves = new Map<string, UnmarkedChange[]>();
  const renames = new Map<string, UnmarkedChange>();
  for (const change of changes) {
    const { kind, base, head, before, after, field } = change;
    if (base === undefined || head === undefined) continue;
    if (kind === 'renamed' && field === 'path') renames.set(base.file, change);
    // Takes only moves from the top level of one file to the top level of another.
    if (kind !== 'moved' || base.file === head.file || before !== base.file || after !== head.file) continue;
    const list = moves.get(base.file);
    if (list === undefined) moves.set(base.file, [change]);
    else list.push(change);
  }
  return [...moves].map(([file, list]) => {
    const renamed = renames.get(file);
    return { file, moves: list, ...(renamed !== undefined && { renamed }) };
  });
}

function splitChange(
  { file, moves, renamed }: Split,
  targets: readonly string[],
  parts: readonly UnmarkedChange[],
  isEmptied: boolean,
): UnmarkedChange {
  const byTarget = groupBy(moves, ({ after }) => String(after));
  const now = targets.map((target) => {
    const things = byTarget.get(target) ?? [];
    return `${listMoves(things)} ${things.length === 1 ? 'is' : 'are'} now in ${isolateText(target)}`;
  });
  if (renamed !== undefined) now.push(`the rest is now in ${isolateText(renamed.entity.id)}`);
  const journeys = moves.flatMap(({ entity, journey }) =>
    entity.type === 'journey' && journey !== undefined ? [journey] : [],
  );
  const place = { file: targets[0] ?? file, span: { start: 0, end: 0 } };
  return {
    kind: 'moved',
    level: 'info',
    entity: { type: 'file', id: file, title: file },
    field: 'path',
    before: file,
    after: renamed === undefined ? targets : [...targets, renamed.entity.id].toSorted(),
    base: { file, span: place.span },
    head: place,
    anchor: place,
    ...(journeys.length > 0 && { journeys }),
    message: `The file ${isolateText(file)} ${isEmptied && targets.length === 1 ? 'is gone' : 'was split'}: ${now.join('; ')}`,
    edits: parts.flatMap(({ edits }) => edits),
  };
}

/** Lists moved statements: `the journey “Pays” and 2 owners`. */
function listMoves(moves: readonly UnmarkedChange[]): string {
  const byType = groupBy(
    moves.map(({ entity }) => entity),
    ({ type }) => type,
  );
  const parts = [...byType].map(([type, [changedEntity, ...more]]) => {
    const kind = type.replaceAll('-', ' ');
    return more.length > 0
      ? `${more.length + 1} ${pluralize(kind)}`
      : `the ${kind} “${isolateText(changedEntity?.title ?? '')}”`;
  });
  const last = parts.pop() ?? '';
  return parts.length === 0 ? last : `${parts.join(', ')} and ${last}`;
}

function isNewFile({ kind, entity }: UnmarkedChange): boolean {
  return kind === 'added' && entity.type === 'file';
}

/**
 * Returns a function that finds the changed imports that belong to a split, in the order of all changes. These are
 * imports that a file no longer needs, imports of a file in the split, and imports of which only the path changed.
 */
function importFinder(
  changes: readonly UnmarkedChange[],
): (involved: ReadonlySet<string>) => readonly UnmarkedChange[] {
  const imports = changes.filter(isImport);
  const order = new Map(imports.map((change, i) => [change, i]));
  const byFile = groupBy(imports, ({ anchor }) => anchor?.file ?? '');
  const noLonger = new Set(imports.filter(({ after }) => after === undefined).map(getImportPath));
  return (involved) =>
    [...involved]
      .flatMap((file) => byFile.get(file) ?? [])
      .filter((change) => {
        if (change.after === undefined) return true;
        const file = getImportPath(change);
        return involved.has(file) || noLonger.has(file);
      })
      .sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
}

function isImport({ kind, entity, field }: UnmarkedChange): boolean {
  return kind === 'changed' && entity.type === 'file' && field === 'import';
}

/** Returns the path of an imported file, relative to the same folder as the paths of the maps. */
function getImportPath({ anchor, base, before, after }: UnmarkedChange): string {
  const importer = after === undefined ? (base ?? anchor)?.file : anchor?.file;
  const parts = (importer ?? '').split('/').slice(0, -1);
  for (const part of String(after ?? before).split('/')) {
    if (part === '..' && parts.length > 0) parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}
