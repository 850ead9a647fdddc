import type { JourneyDocument } from '@journey-maps/core/model';
import { asksForPictures, complete, type Proposal, type ProposalKind } from '@journey-maps/language';
import {
  type ClientCapabilities,
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  CompletionTriggerKind,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
} from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { convertRange, convertSpan } from './positions.ts';

/** Completion of keywords, names, values, texts and paths. */
export const completion: Feature = {
  capabilities: { completionProvider: { triggerCharacters: ['"', ' ', '.', '/'] } },
  listen({ connection, maps, linked, host, editor, cursor }) {
    connection.onCompletion(async ({ textDocument, position, context }): Promise<CompletionList> => {
      cursor.seen(textDocument.uri, position);
      const linkedDocument = linked(textDocument.uri);
      if (!linkedDocument) return { isIncomplete: false, items: [] };
      const { document } = linkedDocument;
      const { start: offset } = convertRange(document, { start: position, end: position });
      const typed =
        context?.triggerKind === CompletionTriggerKind.TriggerCharacter ? context.triggerCharacter : '';
      if (isIndenting(document, offset, typed)) return { isIncomplete: false, items: [] };
      const { workspace } = maps;
      const pictures = asksForPictures(document.text, offset) ? await maps.listPictures(document.uri) : [];
      const files = {
        uris: () => workspace.uris(),
        get: (uri: string) => workspace.get(uri),
        pictures: () => pictures,
      };
      const { capabilities, tools } = editor();
      const { proposals, incomplete } = complete(linkedDocument, files, offset, host.today(), {
        derivesNames: tools.snippetTransforms === true,
      });
      return {
        isIncomplete: incomplete,
        items: proposals.map((proposal, i) =>
          createItem(document, proposal, i, {
            can: getAbilities(capabilities),
            suggestAgain: tools.commands === true,
          }),
        ),
      };
    });
  },
};

/** Returns whether the user only indents a line. A blank at the start of a line triggers no completion. */
function isIndenting({ text }: JourneyDocument, offset: number, typed: string | undefined): boolean {
  return typed === ' ' && /(?:^|[\r\n])[ \t]*$/.test(text.slice(Math.max(0, offset - 200), offset));
}

interface Abilities {
  readonly snippets: boolean;
  readonly markdown: boolean;
  readonly labelDetails: boolean;
  readonly indents: boolean;
}

function getAbilities({ textDocument }: ClientCapabilities): Abilities {
  const item = textDocument?.completion?.completionItem;
  return {
    snippets: item?.snippetSupport === true,
    markdown: item?.documentationFormat?.includes(MarkupKind.Markdown) === true,
    labelDetails: item?.labelDetailsSupport === true,
    indents: item?.insertTextModeSupport?.valueSet.includes(InsertTextMode.adjustIndentation) === true,
  };
}

interface ItemOptions {
  readonly can: Abilities;
  /** The editor's ability to run the command that opens the completion list again. */
  readonly suggestAgain: boolean;
}

function createItem(
  document: JourneyDocument,
  proposal: Proposal,
  place: number,
  options: ItemOptions,
): CompletionItem {
  const {
    label,
    kind,
    span,
    snippet,
    plain,
    description,
    filter = label,
    edits = [],
    snippetEdits = [],
    documentation,
    leadsOn,
  } = proposal;
  const { can, suggestAgain } = options;
  const isSnippet = can.snippets && snippet !== plain;
  const elsewhere = isSnippet ? [...edits, ...snippetEdits] : edits;
  return {
    label,
    kind: kinds[kind],
    // Editors sort by this text, so it is the index in our order.
    sortText: String(place).padStart(4, '0'),
    filterText: filter,
    textEdit: { range: convertSpan(document, span), newText: isSnippet ? snippet : plain },
    insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    ...(can.indents && { insertTextMode: InsertTextMode.adjustIndentation }),
    ...(description && (can.labelDetails ? { labelDetails: { description } } : { detail: description })),
    ...(documentation && {
      documentation: can.markdown ? { kind: MarkupKind.Markdown, value: documentation } : documentation,
    }),
    ...(elsewhere.length > 0 && {
      additionalTextEdits: elsewhere.map((edit) => ({
        range: convertSpan(document, edit.span),
        newText: edit.newText,
      })),
    }),
    ...(leadsOn && suggestAgain && isSnippet && { command: suggest }),
  };
}

const suggest = { title: 'Suggest the next words', command: 'editor.action.triggerSuggest' };

/** The icon of each kind of proposal. */
const kinds: Readonly<Record<ProposalKind, CompletionItemKind>> = {
  structure: CompletionItemKind.Keyword,
  property: CompletionItemKind.Property,
  word: CompletionItemKind.EnumMember,
  number: CompletionItemKind.Value,
  date: CompletionItemKind.Value,
  text: CompletionItemKind.Text,
  file: CompletionItemKind.File,
  // Not `Snippet`: the user's own snippets ignore the context and would be mixed with these.
  draft: CompletionItemKind.Struct,
  journey: CompletionItemKind.Module,
  'empathy-map': CompletionItemKind.Module,
  stage: CompletionItemKind.Module,
  step: CompletionItemKind.Method,
  touchpoint: CompletionItemKind.Interface,
  pain: CompletionItemKind.Event,
  gain: CompletionItemKind.Event,
  opportunity: CompletionItemKind.Event,
  'action-item': CompletionItemKind.Operator,
  metric: CompletionItemKind.Unit,
  resource: CompletionItemKind.Field,
  lane: CompletionItemKind.Field,
  persona: CompletionItemKind.Class,
  owner: CompletionItemKind.Constant,
  channel: CompletionItemKind.Enum,
  evidence: CompletionItemKind.Reference,
};
