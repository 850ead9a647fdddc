// Longer than most files: one provider for each feature of the server, all of the same form.
import type * as lsp from 'vscode-languageserver-types';
import type { OpenMap } from '../client/open-map.ts';
import type { Server } from '../client/start-server.ts';
import {
  fromCompletionKind,
  fromMarkup,
  fromRange,
  fromTextEdit,
  fromWorkspaceEdit,
  toPosition,
  toRange,
} from './convert.ts';
import { editor, languages, Uri } from './monaco.ts';

/**
 * Connects the features of the server with those of Monaco: completion, hover, formatting, code actions,
 * rename, outline, folding, colours and highlights.
 */
export function addLanguageFeatures(language: string, { connection, tokens }: Server, open: OpenMap): void {
  // Longer than most functions: one registration for each feature.

  /** Sends a request about a text. A server that refuses has nothing to show. */
  async function ask<T>(model: editor.ITextModel, method: string, params: object): Promise<T | undefined> {
    try {
      const textDocument = { uri: model.uri.toString() };
      return (await connection.sendRequest<T | null>(method, { textDocument, ...params })) ?? undefined;
    } catch {
      return undefined;
    }
  }

  languages.registerCompletionItemProvider(language, {
    triggerCharacters: ['"', ' ', '.', '/'],
    provideCompletionItems: async (model, position, context) => {
      const list = await ask<lsp.CompletionList>(model, 'textDocument/completion', {
        position: toPosition(position),
        context: {
          triggerKind: context.triggerKind + 1,
          ...(context.triggerCharacter !== undefined && { triggerCharacter: context.triggerCharacter }),
        },
      });
      return {
        suggestions: list?.items.flatMap(fromCompletionItem) ?? [],
        incomplete: list?.isIncomplete ?? false,
      };
    },
  });

  languages.registerHoverProvider(language, {
    provideHover: async (model, position) => {
      const hover = await ask<lsp.Hover>(model, 'textDocument/hover', { position: toPosition(position) });
      if (hover === undefined || Array.isArray(hover.contents)) return null;
      const { contents, range } = hover;
      const text = typeof contents === 'string' || 'kind' in contents ? contents : contents.value;
      return { contents: [fromMarkup(text)], ...(range && { range: fromRange(range) }) };
    },
  });

  languages.registerDocumentFormattingEditProvider(language, {
    provideDocumentFormattingEdits: async (model, options) =>
      (await ask<lsp.TextEdit[]>(model, 'textDocument/formatting', { options }))?.map(fromTextEdit) ?? [],
  });
  languages.registerDocumentRangeFormattingEditProvider(language, {
    provideDocumentRangeFormattingEdits: async (model, range, options) =>
      (
        await ask<lsp.TextEdit[]>(model, 'textDocument/rangeFormatting', { range: toRange(range), options })
      )?.map(fromTextEdit) ?? [],
  });
  languages.registerOnTypeFormattingEditProvider(language, {
    autoFormatTriggerCharacters: ['}', '\n'],
    provideOnTypeFormattingEdits: async (model, position, ch, options) =>
      (
        await ask<lsp.TextEdit[]>(model, 'textDocument/onTypeFormatting', {
          position: toPosition(position),
          ch,
          options,
        })
      )?.map(fromTextEdit) ?? [],
  });

  /** The server's own form of each action, which it needs to compute the edit. */
  const origins = new WeakMap<languages.CodeAction, lsp.CodeAction>();
  const fromAction = (action: lsp.CodeAction, model: editor.ITextModel): languages.CodeAction[] => {
    const edit = action.edit && fromWorkspaceEdit(action.edit, model);
    if (action.edit !== undefined && edit === undefined) return [];
    const { title, kind, isPreferred } = action;
    const own: languages.CodeAction = {
      title,
      ...(kind !== undefined && { kind }),
      ...(isPreferred !== undefined && { isPreferred }),
      ...(edit !== undefined && { edit }),
    };
    origins.set(own, action);
    return [own];
  };
  languages.registerCodeActionProvider(language, {
    provideCodeActions: async (model, range, { only, trigger }) => {
      const { start, end } = toRange(range);
      const isAt = ({ range: at }: lsp.Diagnostic): boolean =>
        compare(at.start, end) <= 0 && compare(start, at.end) <= 0;
      const actions = await ask<lsp.CodeAction[]>(model, 'textDocument/codeAction', {
        range: { start, end },
        // Monaco's markers lack parts of diagnostics, so the server gets its own ones back.
        context: {
          diagnostics: open.diagnostics().filter(isAt),
          ...(only !== undefined && { only: [only] }),
          triggerKind: trigger,
        },
      });
      return {
        actions: actions?.flatMap((action) => fromAction(action, model)) ?? [],
        dispose: () => undefined,
      };
    },
    resolveCodeAction: async (action) => {
      const origin = origins.get(action);
      const model = editor.getModel(Uri.parse(open.uri()));
      if (action.edit !== undefined || origin === undefined || model === null) return action;
      const { edit } = await connection.sendRequest<lsp.CodeAction>('codeAction/resolve', origin);
      const own = edit && fromWorkspaceEdit(edit, model);
      return { ...action, ...(own !== undefined && { edit: own }) };
    },
  });

  languages.registerRenameProvider(language, {
    resolveRenameLocation: async (model, position) => {
      const params = { textDocument: { uri: model.uri.toString() }, position: toPosition(position) };
      const nowhere = { range: fromRange({ start: params.position, end: params.position }), text: '' };
      try {
        const range = await connection.sendRequest<{ range: lsp.Range; placeholder: string } | null>(
          'textDocument/prepareRename',
          params,
        );
        if (range === null) return { ...nowhere, rejectReason: 'There is no name here.' };
        return { range: fromRange(range.range), text: range.placeholder };
      } catch (error) {
        return { ...nowhere, rejectReason: getErrorMessage(error) };
      }
    },
    provideRenameEdits: async (model, position, newName) => {
      const params = { textDocument: { uri: model.uri.toString() }, position: toPosition(position), newName };
      try {
        const edit = await connection.sendRequest<lsp.WorkspaceEdit | null>('textDocument/rename', params);
        const own = edit === null ? { edits: [] } : fromWorkspaceEdit(edit, model);
        return own ?? { edits: [], rejectReason: 'A file that this map imports uses the name, too.' };
      } catch (error) {
        return { edits: [], rejectReason: getErrorMessage(error) };
      }
    },
  });

  languages.registerDocumentSymbolProvider(language, {
    provideDocumentSymbols: async (model) =>
      (await ask<lsp.DocumentSymbol[]>(model, 'textDocument/documentSymbol', {}))?.map(fromSymbol) ?? [],
  });

  languages.registerFoldingRangeProvider(language, {
    provideFoldingRanges: async (model) =>
      (await ask<lsp.FoldingRange[]>(model, 'textDocument/foldingRange', {}))?.map(
        ({ startLine, endLine, kind }) => ({
          start: startLine + 1,
          end: endLine + 1,
          ...(kind !== undefined && { kind: new languages.FoldingRangeKind(kind) }),
        }),
      ),
  });

  languages.registerDocumentHighlightProvider(language, {
    provideDocumentHighlights: async (model, position) =>
      (
        await ask<lsp.DocumentHighlight[]>(model, 'textDocument/documentHighlight', {
          position: toPosition(position),
        })
      )?.map(({ range, kind = 1 }) => ({ range: fromRange(range), kind: kind - 1 })) ?? [],
  });

  languages.registerDocumentSemanticTokensProvider(language, {
    getLegend: () => tokens,
    provideDocumentSemanticTokens: async (model) => {
      const semanticTokens = await ask<lsp.SemanticTokens>(model, 'textDocument/semanticTokens/full', {});
      return semanticTokens === undefined ? null : { data: new Uint32Array(semanticTokens.data) };
    },
    releaseDocumentSemanticTokens: () => undefined,
  });
}

function fromCompletionItem(item: lsp.CompletionItem): languages.CompletionItem[] {
  const { label, labelDetails, kind, sortText, filterText, textEdit, insertTextFormat, insertTextMode } =
    item;
  if (textEdit === undefined || !('range' in textEdit)) return [];
  const { InsertAsSnippet, KeepWhitespace, None } = languages.CompletionItemInsertTextRule;
  return [
    {
      label:
        labelDetails?.description === undefined ? label : { label, description: labelDetails.description },
      kind: fromCompletionKind(kind),
      insertText: textEdit.newText,
      range: fromRange(textEdit.range),
      insertTextRules:
        (insertTextFormat === 2 ? InsertAsSnippet : None) | (insertTextMode === 2 ? None : KeepWhitespace),
      ...(sortText !== undefined && { sortText }),
      ...(filterText !== undefined && { filterText }),
      ...(item.documentation !== undefined && { documentation: fromMarkup(item.documentation) }),
      ...(item.additionalTextEdits && { additionalTextEdits: item.additionalTextEdits.map(fromTextEdit) }),
    },
  ];
}

function fromSymbol({
  name,
  detail = '',
  kind,
  range,
  selectionRange,
  children,
}: lsp.DocumentSymbol): languages.DocumentSymbol {
  return {
    name,
    detail,
    // Monaco counts from 0.
    kind: kind - 1,
    tags: [],
    range: fromRange(range),
    selectionRange: fromRange(selectionRange),
    ...(children && { children: children.map(fromSymbol) }),
  };
}

function compare(a: lsp.Position, b: lsp.Position): number {
  return a.line - b.line || a.character - b.character;
}

function getErrorMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
