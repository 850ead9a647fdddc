import type { EditorTools, Finding, JourneyDocument, Level } from '@journey-maps/core';
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import { rangeOf } from './positions.ts';

const severities: Readonly<Record<Level, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** Rules that flag what could go without anybody noticing: editors draw it faded. */
const unnecessary: ReadonlySet<string> = new Set([
  'unused-import',
  'unused-declaration',
  'unused-suppression',
]);

export function diagnosticOf(
  document: JourneyDocument,
  { rule, level, message, span }: Finding,
  { rulePages }: EditorTools = {},
): Diagnostic {
  return {
    range: rangeOf(document, span),
    severity: severities[level],
    code: rule,
    ...(rulePages !== undefined && { codeDescription: { href: `${rulePages}${rule}.md` } }),
    source: 'journey',
    message,
    ...(unnecessary.has(rule) && { tags: [DiagnosticTag.Unnecessary] }),
  };
}
