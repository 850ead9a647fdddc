import { findRefactorings, type Refactoring } from '@journey-maps/core/edits';
import type { LinkedDocument } from '@journey-maps/core/semantics';
import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import type { Session } from '../feature.ts';
import { createWorkspaceEdit, mayCreateFiles } from '../features/workspace-edit.ts';
import { type AskedActions, isWanted } from './asked-actions.ts';

/** The data of a code action, which identifies the refactoring when the user chooses it. */
interface ChosenRefactoring {
  readonly uri: string;
  /** The version of the text for which the refactoring was offered. */
  readonly version: number;
  readonly offset: number;
  readonly title: string;
}

/** The kinds of refactorings. */
export const refactorKinds = ['refactor.move', CodeActionKind.RefactorRewrite] as const;

/**
 * Returns the refactorings of the statement at the start of the requested span.
 *
 * If the editor can resolve edits, they are computed only when the user chooses an action. Refactorings that
 * cannot be applied are included with the reason, if the editor shows disabled actions.
 */
export function refactorActions({ linked, span, context, session }: AskedActions): readonly CodeAction[] {
  if (!refactorKinds.some((kind) => isWanted(context, kind))) return [];
  const { codeAction } = session.editor().capabilities.textDocument ?? {};
  return listRefactorings(linked, span.start, session).flatMap((refactoring): readonly CodeAction[] => {
    const { title, refused } = refactoring;
    const kind = `refactor.${refactoring.kind}`;
    if (!isWanted(context, kind)) return [];
    if (refused !== undefined) {
      return codeAction?.disabledSupport === true ? [{ title, kind, disabled: { reason: refused } }] : [];
    }
    if (!canResolve(session)) return [{ title, kind, edit: createEdit(refactoring, linked, session) }];
    const { uri } = linked.document;
    const version = session.maps.opened(uri)?.version ?? 0;
    return [{ title, kind, data: { uri, version, offset: span.start, title } satisfies ChosenRefactoring }];
  });
}

/** Returns an action with its edits, or the action unchanged if the map has changed since it was offered. */
export function resolveRefactoring(action: CodeAction, session: Session): CodeAction {
  if (!isChosen(action.data)) return action;
  const { uri, version, offset, title } = action.data;
  const linked = session.linked(uri);
  if (linked === undefined || version !== (session.maps.opened(uri)?.version ?? 0)) return action;
  const chosen = listRefactorings(linked, offset, session).find(
    (refactoring) => refactoring.title === title && refactoring.refused === undefined,
  );
  return chosen === undefined ? action : { ...action, edit: createEdit(chosen, linked, session) };
}

/** Returns whether the editor resolves the edits of an action when the user chooses it. */
function canResolve({ editor }: Session): boolean {
  const { codeAction } = editor().capabilities.textDocument ?? {};
  return codeAction?.dataSupport === true && codeAction.resolveSupport?.properties.includes('edit') === true;
}

function listRefactorings(linked: LinkedDocument, offset: number, session: Session): readonly Refactoring[] {
  const { workspace } = session.maps;
  return findRefactorings({ linked, workspace, mayCreateFiles: mayCreateFiles(session) }, offset);
}

function createEdit({ change }: Refactoring, { document }: LinkedDocument, session: Session) {
  const { edits, newFile } = change();
  const ofFiles = edits.map(({ uri = document.uri, span, newText }) => ({ uri, span, newText }));
  return createWorkspaceEdit(ofFiles, session, newFile);
}

/** Validates the data of an action. Actions make a round trip through the editor, so their data is external input. */
function isChosen(data: unknown): data is ChosenRefactoring {
  if (typeof data !== 'object' || data === null) return false;
  const { uri, version, offset, title } = data as Partial<Record<keyof ChosenRefactoring, unknown>>;
  return (
    typeof uri === 'string' &&
    typeof version === 'number' &&
    typeof offset === 'number' &&
    typeof title === 'string'
  );
}
