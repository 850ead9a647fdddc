import { type LinkedDocument, type Refactoring, refactoringsAt } from '@journey-maps/core';
import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import type { Session } from '../feature.ts';
import { mayCreateFiles, workspaceEditOf } from '../features/workspace-edit.ts';
import { type AskedActions, isWanted } from './asked-actions.ts';

/** What leads back to a refactoring when somebody chooses it. */
interface ChosenRefactoring {
  readonly uri: string;
  /** Of the text that it was offered for. */
  readonly version: number;
  readonly offset: number;
  readonly title: string;
}

/** The kinds of refactorings there are. */
export const refactorKinds = ['refactor.move', CodeActionKind.RefactorRewrite] as const;

/**
 * The refactorings of the statement that a stretch begins in. What they change is worked out when one is chosen, where
 * the editor can ask for it then; those that cannot be made are shown with the reason, where it can show that.
 */
export function refactorActions({ linked, span, context, session }: AskedActions): readonly CodeAction[] {
  if (!refactorKinds.some((kind) => isWanted(context, kind))) return [];
  const { codeAction } = session.editor().capabilities.textDocument ?? {};
  return refactoringsOf(linked, span.start, session).flatMap((refactoring): readonly CodeAction[] => {
    const { title, refused } = refactoring;
    const kind = `refactor.${refactoring.kind}`;
    if (!isWanted(context, kind)) return [];
    if (refused !== undefined) {
      return codeAction?.disabledSupport === true ? [{ title, kind, disabled: { reason: refused } }] : [];
    }
    if (!canResolve(session)) return [{ title, kind, edit: editOf(refactoring, linked, session) }];
    const { uri } = linked.document;
    const version = session.maps.opened(uri)?.version ?? 0;
    return [{ title, kind, data: { uri, version, offset: span.start, title } satisfies ChosenRefactoring }];
  });
}

/** An action with what it changes; as it was where the map is not the same any more. */
export function resolveRefactoring(action: CodeAction, session: Session): CodeAction {
  if (!isChosen(action.data)) return action;
  const { uri, version, offset, title } = action.data;
  const linked = session.linked(uri);
  if (linked === undefined || version !== (session.maps.opened(uri)?.version ?? 0)) return action;
  const chosen = refactoringsOf(linked, offset, session).find(
    (one) => one.title === title && one.refused === undefined,
  );
  return chosen === undefined ? action : { ...action, edit: editOf(chosen, linked, session) };
}

/** Whether the editor asks for what an action changes when it is chosen. */
function canResolve({ editor }: Session): boolean {
  const { codeAction } = editor().capabilities.textDocument ?? {};
  return codeAction?.dataSupport === true && codeAction.resolveSupport?.properties.includes('edit') === true;
}

function refactoringsOf(linked: LinkedDocument, offset: number, session: Session): readonly Refactoring[] {
  const { workspace } = session.maps;
  return refactoringsAt({ linked, workspace, mayCreateFiles: mayCreateFiles(session) }, offset);
}

function editOf({ change }: Refactoring, { document }: LinkedDocument, session: Session) {
  const { edits, newFile } = change();
  const ofFiles = edits.map(({ uri = document.uri, span, newText }) => ({ uri, span, newText }));
  return workspaceEditOf(ofFiles, session, newFile);
}

/** An action goes to the editor and back: what it carries is looked at like anything from outside. */
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
