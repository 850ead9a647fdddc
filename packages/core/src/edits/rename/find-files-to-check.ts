import type { JourneyDocument } from '../../model/document.ts';
import type { Entity, EntityKind } from '../../model/statements.ts';
import type { RefKind } from '../../model/values.ts';
import { builtInChannels } from '../../semantics/link/built-in-channels.ts';
import { findContainer } from '../../semantics/link/find-name.ts';
import { kindsOf } from '../../semantics/link/link.ts';
import type { Target } from '../../semantics/link/linked-document.ts';
import { hasNamedContents, namesOf } from '../../semantics/link/names.ts';
import { listImporters } from '../../semantics/workspace/list-importers.ts';
import type { WorkspaceFiles } from '../../semantics/workspace/workspace-view.ts';
import { applyEdits } from '../text-edits/apply-edits.ts';
import type { PlannedRename } from './planned-rename.ts';

/**
 * Lists the files in which a rename can change what a name means, or make two names equal.
 *
 * A file is safe if nothing in it or in its imports has the new name already: every reference to the renamed
 * entity gets the new name, which only that entity has, and all other references lose a candidate that they did
 * not refer to. Names refer only to entities of the file itself and of its imports.
 */
export function listFilesThatMayClash({
  workspace,
  target,
  newName,
  edits,
}: PlannedRename): readonly string[] {
  const kinds = findRivalKinds(workspace, target);
  const hasClash = (document: JourneyDocument | undefined) =>
    document !== undefined && hasName(document, newName, kinds);
  const isBuiltIn =
    (kinds === undefined || kinds.entities.has('channel')) &&
    builtInChannels.some(({ id }) => id === newName);
  return listFilesThatSee(workspace, edits.keys()).filter(
    (uri) => isBuiltIn || listFileAndImports(workspace, uri).some(hasClash),
  );
}

/**
 * Parses those changed files again for which this can matter, and returns them with the edits applied:
 *
 * - files that may clash, and their imports
 * - files that the parser may read in another way after the rename: all of them if the old or the new name is
 *   a keyword, and otherwise those with a problem, since its repair may depend on any word
 */
export function parseFilesAgain(
  rename: PlannedRename,
  mayClash: readonly string[],
): ReadonlyMap<string, JourneyDocument> {
  const { workspace, language, edits } = rename;
  const needed = new Set(
    mayClash.flatMap((uri) => listFileAndImports(workspace, uri).map((document) => document?.uri)),
  );
  const changed = new Map<string, JourneyDocument>();
  for (const [uri, own] of edits) {
    const before = workspace.get(uri);
    if (before === undefined || (!needed.has(uri) && !mayReadOtherwise(rename, before))) continue;
    // Names do not overlap. If they did, the check of the result would refuse the empty file.
    changed.set(uri, language.parse(applyEdits(before.text, own) ?? '', uri));
  }
  return changed;
}

/** Lists the changed files and their importers. */
function listFilesThatSee(workspace: WorkspaceFiles, changed: Iterable<string>): readonly string[] {
  const files = new Set(changed);
  for (const uri of [...files]) for (const other of listImporters(workspace, uri)) files.add(other);
  return [...files];
}

/** Returns a file and its imports. */
function listFileAndImports(
  workspace: WorkspaceFiles,
  uri: string,
): readonly (JourneyDocument | undefined)[] {
  const imports = workspace.linked(uri)?.imports ?? [];
  return [workspace.get(uri), ...imports.map(({ document }) => document)];
}

/** The kinds of entities and references that can matter for a rename; `undefined` if all of them can. */
type RivalKinds =
  | { readonly entities: ReadonlySet<EntityKind>; readonly refs: ReadonlySet<RefKind> }
  | undefined;

/**
 * Returns the kinds that share references with an entity. At the top level, an owner and a persona can have the
 * same name. Inside a journey, and for the `journey` of `journey.name`, any entity can be in the way.
 */
function findRivalKinds(workspace: WorkspaceFiles, { entity, uri }: Target): RivalKinds {
  const document = uri === undefined ? undefined : workspace.get(uri);
  if (document === undefined || 'builtIn' in entity || hasNamedContents(entity.kind)) return undefined;
  if (findContainer(document, entity) !== undefined) return undefined;
  const refs = refKinds.filter((to) => kindsOf[to].includes(entity.kind));
  return { entities: new Set(refs.flatMap((to) => kindsOf[to])), refs: new Set(refs) };
}

const refKinds = Object.keys(kindsOf) as readonly RefKind[];

/** Returns whether a file declares a name or refers to it, also as a part of `journey.name`. */
function hasName(document: JourneyDocument, name: string, kinds: RivalKinds): boolean {
  const { top, namespaces, sites } = namesOf(document);
  const isRival = ({ kind }: Entity) => kinds === undefined || kinds.entities.has(kind);
  return (
    [...top].some(
      ([kind, entities]) => (kinds === undefined || kinds.entities.has(kind)) && entities.has(name),
    ) ||
    namespaces.some(
      (namespace) =>
        (kinds === undefined && namespace.name === name) ||
        namespace.entities.get(name)?.some(isRival) === true,
    ) ||
    sites.some(
      ({ ref }) =>
        (kinds === undefined || kinds.refs.has(ref.to)) &&
        (ref.name === name || ref.name.split('.').includes(name)),
    )
  );
}

function mayReadOtherwise(
  { language, newName, edits }: PlannedRename,
  { text, uri, problems }: JourneyDocument,
): boolean {
  const isPlain = (word: string) => plainWord.test(word) && !language.isKeyword(word);
  return (
    problems.length > 0 ||
    !isPlain(newName) ||
    (edits.get(uri) ?? []).some(({ span }) => !isPlain(text.slice(span.start, span.end)))
  );
}

/** A word that can be a name. Words that begin with a digit can be numbers or dates. */
const plainWord = /^[\p{L}_][\p{L}\p{M}\p{N}_-]*$/u;
