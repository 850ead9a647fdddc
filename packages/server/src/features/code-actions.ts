import {
  type EditorTools,
  explainRule,
  type Finding,
  type Fix,
  type IgnoreFinding,
  ignoreFinding,
  type JourneyDocument,
  suppressionEdit,
} from '@journey-maps/core';
import { type CodeAction, CodeActionKind, type Range, type TextEdit } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { diagnosticOf } from './diagnostics.ts';
import { rangeOf, spanOf } from './positions.ts';

/** What can be done about the findings at the cursor. */
export const codeActions: Feature = {
  capabilities: { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] } },
  listen({ connection, maps, editor, editorsUri }) {
    const documentOf = (uri: string) => {
      const document = maps.document(uri);
      return document && { document, uri: editorsUri(uri) };
    };
    connection.onCodeAction(({ textDocument, range }) => {
      const document = maps.document(textDocument.uri);
      if (!document) return [];
      return actionsAt(document, maps.findings(textDocument.uri), range, documentOf, editor().tools);
    });
  },
};

/**
 * The fixes of the findings that lie in a range, the first of each finding preferred; then, in an editor that has the
 * commands for it, what explains the rule of each, and what hides it for a reason.
 */
function actionsAt(
  document: JourneyDocument,
  findings: readonly Finding[],
  range: Range,
  documentOf: (uri: string) => { document: JourneyDocument; uri: string } | undefined,
  tools: EditorTools,
): CodeAction[] {
  const asked = spanOf(document, range);
  const there = findings.filter(({ span }) => span.start <= asked.end && span.end >= asked.start);
  const fixes = there.flatMap((finding) =>
    finding.fixes.map((fix, i) => ({
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnosticOf(document, finding, tools)],
      isPreferred: i === 0,
      edit: { changes: changesOf(fix, document.uri, documentOf) },
    })),
  );
  if (tools.commands !== true) return fixes;
  const uri = documentOf(document.uri)?.uri ?? document.uri;
  return [...fixes, ...there.flatMap((finding) => commandsFor(document, finding, uri, tools))];
}

function commandsFor(
  document: JourneyDocument,
  finding: Finding,
  uri: string,
  tools: EditorTools,
): CodeAction[] {
  const { rule, span } = finding;
  const action = (title: string, command: string, argument: unknown): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnosticOf(document, finding, tools)],
    command: { title, command, arguments: [argument] },
  });
  const target: IgnoreFinding = { uri, rule, span };
  return [
    // Some findings no comment can hide.
    ...(suppressionEdit(document, finding, '') === undefined
      ? []
      : [action(`Ignore ${rule} here, with a reason…`, ignoreFinding, target)]),
    action(`Explain ${rule}`, explainRule, rule),
  ];
}

function changesOf(
  fix: Fix,
  ownUri: string,
  documentOf: (uri: string) => { document: JourneyDocument; uri: string } | undefined,
): Record<string, TextEdit[]> {
  const changes: Record<string, TextEdit[]> = {};
  for (const { uri = ownUri, span, newText } of fix.edits) {
    const target = documentOf(uri);
    if (target) (changes[target.uri] ??= []).push({ range: rangeOf(target.document, span), newText });
  }
  return changes;
}
