import { applyEdits, type Change, findRefactorings, type Refactoring } from '@journey-maps/core/edits';
import type { TextEdit } from '@journey-maps/core/model';
import type { Workspace } from '@journey-maps/core/rules';
import { expect } from 'vitest';

/**
 * Returns the texts of a workspace after a change. Throws if edits overlap, and asserts that
 * a new file does not exist yet.
 */
export function textsAfter(workspace: Workspace, ownUri: string, change: Change): Map<string, string> {
  const texts = new Map(workspace.uris().map((uri) => [uri, workspace.get(uri)?.text ?? '']));
  const byFile = Map.groupBy(change.edits, ({ uri }: TextEdit) => uri ?? ownUri);
  for (const [uri, edits] of byFile) {
    const text = applyEdits(texts.get(uri) ?? '', edits);
    if (text === undefined) throw new Error(`Edits of ${uri} overlap: ${JSON.stringify(edits)}`);
    texts.set(uri, text);
  }
  if (change.newFile !== undefined) {
    expect(texts.has(change.newFile.uri)).toBe(false);
    texts.set(change.newFile.uri, change.newFile.text);
  }
  return texts;
}

/** Returns the refactorings at an offset of a file. */
export function listRefactoringsIn(
  workspace: Workspace,
  uri: string,
  offset: number,
  mayCreateFiles = true,
): readonly Refactoring[] {
  const linked = workspace.linked(uri);
  return linked === undefined ? [] : findRefactorings({ linked, workspace, mayCreateFiles }, offset);
}
