import { applyEdits } from '../edit/apply-edits.ts';
import type { LinkedDocument } from '../link/linked-document.ts';
import { type NameInText, nameAt } from '../link/name-at.ts';
import { occurrencesOf } from '../link/occurrences-of.ts';
import type { JourneyDocument, TextEdit } from '../model/document.ts';
import type { Span } from '../model/values.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { renameClash } from './rename-clash.ts';
import { unreadMention } from './unread-mention.ts';

/** A change of a file that is named. */
export interface FileEdit extends TextEdit {
  readonly uri: string;
}

/** Why something cannot be renamed, in a sentence for whoever asked. */
export interface Refusal {
  readonly refusal: string;
}

/** How a text becomes a model; the same that made the models of the workspace. */
export type Parse = (text: string, uri: string) => JourneyDocument;

/**
 * What a rename at an offset would begin with: the name alone, of `journey.name` the part that is meant.
 *
 * @returns `undefined` where no name stands, or one that leads nowhere.
 */
export function prepareRename(
  linked: LinkedDocument,
  offset: number,
): { readonly span: Span; readonly written: string } | Refusal | undefined {
  const name = nameAt(linked, offset);
  if (name?.target === undefined) return undefined;
  if ('builtIn' in name.target.entity) return builtInRefusal(name);
  return { span: name.span, written: linked.document.text.slice(name.span.start, name.span.end) };
}

/**
 * The edits that give the thing whose name stands at an offset another name, wherever the workspace calls it by its
 * name. They change nothing else: whatever any other name leads to, it leads to afterwards. Where that cannot be had
 * the rename is refused. Comments, and names that a thing had before (`was`), stay as they are.
 *
 * It is made sure of by reading the changed files: that costs a parse of each, and a look at the files that import them.
 */
export function renameEdits(
  workspace: Workspace,
  uri: string,
  offset: number,
  newName: string,
  parse: Parse,
): { readonly edits: readonly FileEdit[] } | Refusal {
  const linked = workspace.linked(uri);
  const at = linked && nameAt(linked, offset);
  if (at === undefined) return { refusal: 'No name stands here that could be changed.' };
  const { target } = at;
  if (target === undefined) {
    return { refusal: `\`${at.name}\` leads nowhere, so it is not known what would have to be renamed.` };
  }
  if (target.uri === undefined || 'builtIn' in target.entity) return builtInRefusal(at);
  const name = newName.trim().normalize('NFC');
  if (!isName(name)) return { refusal: notAName(name) };

  const occurrences = occurrencesOf(workspace, target);
  if (occurrences.every((one) => one.name === name)) return { edits: [] };
  const edits = occurrences.map((one): FileEdit => ({ uri: one.uri, span: one.span, newText: name }));
  const refusal =
    unreadMention(workspace, target.entity, target.uri, uri) ??
    renameClash({
      workspace,
      target,
      newName: name,
      edits,
      changed: changedFiles(workspace, edits, parse),
      uri,
    });
  return refusal === undefined ? { edits } : { refusal };
}

function builtInRefusal({ name }: NameInText): Refusal {
  return {
    refusal: `\`${name}\` is a channel that every map has, so its name cannot be changed. To use a channel of your own instead, declare one and name it here.`,
  };
}

function isName(name: string): boolean {
  return /^[\p{L}_][\p{L}\p{M}\p{N}_-]*$/u.test(name);
}

function notAName(name: string): string {
  const what = name === '' ? 'A name is missing' : `\`${name}\` cannot be a name`;
  return `${what}: a name begins with a letter, and has only letters, digits, \`-\` and \`_\` in it, such as \`web-team\`.`;
}

function changedFiles(
  workspace: Workspace,
  edits: readonly FileEdit[],
  parse: Parse,
): ReadonlyMap<string, JourneyDocument> {
  const changed = new Map<string, JourneyDocument>();
  for (const uri of new Set(edits.map((edit) => edit.uri))) {
    const text = applyEdits(
      workspace.get(uri)?.text ?? '',
      edits.filter((edit) => edit.uri === uri),
    );
    // Names do not overlap. If they did, an empty file would be found to say something else.
    changed.set(uri, parse(text ?? '', uri));
  }
  return changed;
}
