import { sortImports } from '@journey-maps/core/edits';
import { type CodeAction, CodeActionKind, CodeActionTriggerKind } from 'vscode-languageserver';
import { createWorkspaceEdit } from '../features/workspace-edit.ts';
import { type AskedActions, isWanted } from './asked-actions.ts';
import { fixFile } from './fix-file.ts';

/** The code action kind that applies all safe fixes of a file. */
export const fixAll = `${CodeActionKind.SourceFixAll}.journey`;

/**
 * Returns the actions for the whole file, which editors run on save or on request. They are not offered
 * automatically wherever the cursor goes.
 */
export function createSourceActions({ linked, context, session }: AskedActions): readonly CodeAction[] {
  if (context.only === undefined && context.triggerKind === CodeActionTriggerKind.Automatic) return [];
  const { document } = linked;
  const actions: CodeAction[] = [];
  if (isWanted(context, fixAll)) {
    const edits = fixFile(document, ({ fixes }) => fixes.find(({ safe }) => safe), session);
    if (edits.length > 0) {
      const edit = createWorkspaceEdit(edits, session);
      actions.push({ title: 'Apply all safe fixes', kind: fixAll, edit });
    }
  }
  if (isWanted(context, CodeActionKind.SourceOrganizeImports)) {
    const edits = sortImports(linked).map((edit) => ({ ...edit, uri: document.uri }));
    if (edits.length > 0) {
      const edit = createWorkspaceEdit(edits, session);
      actions.push({ title: 'Organise imports', kind: CodeActionKind.SourceOrganizeImports, edit });
    }
  }
  return actions;
}
