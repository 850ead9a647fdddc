import type { Finding, Fix, JourneyDocument } from '@journey-maps/core';
import { type CodeAction, CodeActionKind, type Range, type TextEdit } from 'vscode-languageserver';
import { diagnosticOf } from './diagnostics.ts';
import { rangeOf, spanOf } from './positions.ts';

/** The fixes of the findings that lie in a range, the first of each finding preferred. */
export function codeActions(
  document: JourneyDocument,
  findings: readonly Finding[],
  range: Range,
  documentOf: (uri: string) => { document: JourneyDocument; uri: string } | undefined,
): CodeAction[] {
  const asked = spanOf(document, range);
  return findings
    .filter(({ span }) => span.start <= asked.end && span.end >= asked.start)
    .flatMap((finding) =>
      finding.fixes.map((fix, i) => ({
        title: fix.title,
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnosticOf(document, finding)],
        isPreferred: i === 0,
        edit: { changes: changesOf(fix, document.uri, documentOf) },
      })),
    );
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
