import { CodeActionKind } from 'vscode-languageserver';
import { quickFixes } from '../code-actions/quick-fixes.ts';
import { refactorActions, refactorKinds, resolveRefactoring } from '../code-actions/refactor-actions.ts';
import { fixAll, sourceActions } from '../code-actions/source-actions.ts';
import type { Feature } from '../feature.ts';
import { spanOf } from './positions.ts';

/** What can be done about the findings at a place, to the statement there, and to the whole file. */
export const codeActions: Feature = {
  capabilities: ({ textDocument }) => ({
    codeActionProvider: {
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
    const { connection, linked, maps } = session;
    connection.onCodeAction(({ textDocument, range, context }) => {
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
