import type { TextEdit } from '../../model/document.ts';
import type { Span } from '../../model/values.ts';
import { findName, type NameInText } from '../../semantics/link/find-name.ts';
import { findOccurrences } from '../../semantics/link/find-occurrences.ts';
import type { LinkedDocument } from '../../semantics/link/linked-document.ts';
import type { WorkspaceFiles } from '../../semantics/workspace/workspace-view.ts';
import { groupBy } from '../../text/lists/group-by.ts';
import { findUnreadMention } from './find-unread-mention.ts';
import type { RenameLanguage } from './planned-rename.ts';
import { renameClash } from './rename-clash.ts';

/** A text edit with the URI of its file. */
export interface FileEdit extends TextEdit {
  readonly uri: string;
}

/** The reason why something cannot be renamed, in a sentence for the user. */
export interface Refusal {
  readonly refusal: string;
}

/**
 * Returns the name that a rename at an offset begins with: one of the parts of `journey.name`.
 *
 * @returns `undefined` if there is no name, or if it is unresolved
 */
export function prepareRename(
  linked: LinkedDocument,
  offset: number,
): { readonly span: Span; readonly written: string } | Refusal | undefined {
  const name = findName(linked, offset);
  if (name?.target === undefined) return undefined;
  if ('builtIn' in name.target.entity) return refuseBuiltIn(name);
  return { span: name.span, written: linked.document.text.slice(name.span.start, name.span.end) };
}

/**
 * Returns the edits that rename the entity whose name is at an offset, everywhere in the workspace. They
 * change nothing else: all other names keep their meaning. Otherwise the function refuses the rename. Comments
 * and former names (`was`) stay as they are.
 *
 * To verify this, parses and links the files again in which the new name can mean something.
 */
export function renameEdits(
  workspace: WorkspaceFiles,
  uri: string,
  offset: number,
  newName: string,
  language: RenameLanguage,
): { readonly edits: readonly FileEdit[] } | Refusal {
  const linked = workspace.linked(uri);
  const at = linked && findName(linked, offset);
  if (at === undefined) return { refusal: 'There is no name here that you can change.' };
  const { target } = at;
  if (target === undefined) {
    return { refusal: `\`${at.name}\` is not declared, so it is unclear what to rename.` };
  }
  if (target.uri === undefined || 'builtIn' in target.entity) return refuseBuiltIn(at);
  const name = newName.trim().normalize('NFC');
  if (!isName(name)) return { refusal: refuseName(name) };

  const occurrences = findOccurrences(workspace, target);
  if (occurrences.every((occurrence) => occurrence.name === name)) return { edits: [] };
  const edits = occurrences.map(
    (occurrence): FileEdit => ({ uri: occurrence.uri, span: occurrence.span, newText: name }),
  );
  const refusal =
    findUnreadMention(workspace, target.entity, target.uri, uri) ??
    renameClash({
      workspace,
      language,
      target,
      newName: name,
      edits: groupBy(edits, (edit) => edit.uri),
      uri,
    });
  return refusal === undefined ? { edits } : { refusal };
}

function refuseBuiltIn({ name }: NameInText): Refusal {
  return {
    refusal: `\`${name}\` is a built-in channel, so its name cannot be changed. To use a channel of your own instead, declare one and name it here.`,
  };
}

function isName(name: string): boolean {
  return /^[\p{L}_][\p{L}\p{M}\p{N}_-]*$/u.test(name);
}

function refuseName(name: string): string {
  const what = name === '' ? 'A name is missing' : `\`${name}\` cannot be a name`;
  return `${what}: a name begins with a letter, and has only letters, digits, \`-\` and \`_\` in it, such as \`web-team\`.`;
}
