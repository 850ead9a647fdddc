import type { Level } from '../check/finding.ts';
import type { JourneyDocument } from '../model/document.ts';
import type { ChangeWords } from './change-words.ts';
import { entityOf } from './entity-of.ts';
import type { UnmarkedChange } from './fingerprinted.ts';
import type { MapNode } from './map-node.ts';
import type { Matching } from './matching.ts';

interface Split {
  readonly changes: readonly UnmarkedChange[];
  /** The new files. */
  readonly headFiles: readonly MapNode[];
  /** The changes of statements that are new or were moved, by the newer statement. */
  readonly byNode: ReadonlyMap<MapNode, UnmarkedChange>;
  readonly matching: Matching;
  readonly documents: ReadonlyMap<string, JourneyDocument>;
  readonly words: ChangeWords;
}

/** Makes one change of a new file with nothing but what was moved there from one other file, and the import of it. */
export function withFileSplits({
  changes,
  headFiles,
  byNode,
  matching,
  documents,
  words,
}: Split): readonly UnmarkedChange[] {
  const replaced = new Map<UnmarkedChange, UnmarkedChange | undefined>();
  const importsOf = newImports(changes, documents);
  for (const file of headFiles) {
    const added = byNode.get(file);
    const tops = Object.values(file.children).flat();
    const moves = tops.flatMap((node) => byNode.get(node) ?? []);
    const origins = new Set(tops.map((node) => matching.baseOf(node)?.parent));
    const [origin] = origins;
    if (added?.kind !== 'added' || origins.size !== 1 || origin?.type !== 'file') continue;
    if (moves.length !== tops.length || moves.some(({ kind }) => kind !== 'moved')) continue;
    const imports = importsOf.get(documents.get(file.file)?.uri ?? '') ?? [];
    const all = [added, ...moves, ...imports];
    const [first] = moves;
    for (const one of all) replaced.set(one, undefined);
    replaced.set(added, {
      ...(tops.length === 1 ? first : added),
      kind: 'moved',
      level: worst(all),
      entity: entityOf(tops.length === 1 ? (tops[0] ?? file) : file),
      before: origin.file,
      after: file.file,
      base: { file: origin.file, span: matching.baseOf(tops[0] ?? file)?.head ?? origin.head },
      message: words.split(tops, origin, file),
      edits: all.flatMap(({ edits }) => edits),
    });
  }
  return changes.flatMap((change) => (replaced.has(change) ? (replaced.get(change) ?? []) : change));
}

/** The changes that are a new import, by the file that it leads to. */
function newImports(
  changes: readonly UnmarkedChange[],
  documents: ReadonlyMap<string, JourneyDocument>,
): ReadonlyMap<string, readonly UnmarkedChange[]> {
  const byUri = new Map<string, UnmarkedChange[]>();
  for (const change of changes) {
    const { field, before, after, head } = change;
    if (field !== 'import' || before !== undefined || head === undefined) continue;
    const imported = documents.get(head.file)?.imports.find(({ path }) => path.value === after);
    if (imported?.uri !== undefined) byUri.set(imported.uri, [...(byUri.get(imported.uri) ?? []), change]);
  }
  return byUri;
}

function worst(changes: readonly UnmarkedChange[]): Level {
  const levels: readonly Level[] = ['error', 'warning', 'info'];
  return levels.find((level) => changes.some((change) => change.level === level)) ?? 'info';
}
