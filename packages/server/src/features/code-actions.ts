import { CodeActionKind } from 'vscode-languageserver';
import { quickFixes } from '../code-actions/quick-fixes.ts';
import { refactorActions, refactorKinds, resolveRefactoring } from '../code-actions/refactor-actions.ts';
import { fixAll, sourceActions } from '../code-actions/source-actions.ts';
import type { Feature } from '../feature.ts';
import { isEmpty, spanOf } from './positions.ts';

/** What can be done about the findings at a place, to the statement there, and to the whole file. */
export const codeActions: Feature = {
  // An editor that takes commands alone has nothing to make the edits with.
  capabilities: ({ textDocument }) => ({
    codeActionProvider: textDocument?.codeAction?.codeActionLiteralSupport !== undefined && {
      codeActionKinds: [
        CodeActionKind.QuickFix,
        ...refactorKinds,
        fixAll,
        CodeActionKind.SourceOrganizeImports,
      ],
      ...(textDocument?.codeAction?.resolveSupport !== undefined && { resolveProvider: true }),
    },
  }),
  listen(session) {
    const { connection, linked, maps, editor, cursor } = session;
    connection.onCodeAction(({ textDocument, range, context }) => {
      if (isEmpty(range)) cursor.seen(textDocument.uri, range.start);
      if (editor().capabilities.textDocument?.codeAction?.codeActionLiteralSupport === undefined) return [];
      const found = linked(textDocument.uri);
      if (found === undefined) return [];
      const asked = { linked: found, span: spanOf(found.document, range), context, session };
      return [...quickFixes(asked), ...refactorActions(asked), ...sourceActions(asked)];
    });
    connection.onCodeActionResolve(async (action) => {
      // What moves to another file changes every file that uses it, one that is not read yet too.
      await maps.whenRead();
      return resolveRefactoring(action, session);
    });
  },
};
