import { CodeActionKind } from 'vscode-languageserver';
import { createQuickFixes } from '../code-actions/quick-fixes.ts';
import { refactorActions, refactorKinds, resolveRefactoring } from '../code-actions/refactor-actions.ts';
import { createSourceActions, fixAll } from '../code-actions/source-actions.ts';
import type { Feature } from '../feature.ts';
import { convertRange, isEmpty } from './positions.ts';

/** Code actions: quick fixes for findings, refactorings of statements, and actions for the whole file. */
export const codeActions: Feature = {
  // An editor that only supports commands cannot apply the edits.
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
      const linkedDocument = linked(textDocument.uri);
      if (linkedDocument === undefined) return [];
      const asked = {
        linked: linkedDocument,
        span: convertRange(linkedDocument.document, range),
        context,
        session,
      };
      return [...createQuickFixes(asked), ...refactorActions(asked), ...createSourceActions(asked)];
    });
    connection.onCodeActionResolve(async (action) => {
      // A move to another file edits every file that uses the name, including files
      // that have not been read yet.
      await maps.whenRead();
      return resolveRefactoring(action, session);
    });
  },
};
