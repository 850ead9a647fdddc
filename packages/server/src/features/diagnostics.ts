import type { Finding, JourneyDocument, Level } from '@journey-maps/core/model';
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import type { EditorAbilities } from '../editor-abilities.ts';
import { convertSpan } from './positions.ts';

const severities: Readonly<Record<Level, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** Rules that report unused statements, which editors fade. */
const unnecessary: ReadonlySet<string> = new Set([
  'unused-import',
  'unused-declaration',
  'unused-suppression',
]);

/**
 * The maximum number of related locations in a diagnostic, since editors list each on its own line.
 * The message has the total.
 */
const mostRelated = 9;

/**
 * Converts a finding to a diagnostic.
 *
 * @param uri the file, as the editor spells it
 */
export function createDiagnostic(
  document: JourneyDocument,
  { rule, level, message, span, related }: Finding,
  { capabilities, tools: { rulePages } }: Pick<EditorAbilities, 'capabilities' | 'tools'>,
  uri: string,
): Diagnostic {
  const hasRelated =
    related !== undefined && capabilities.textDocument?.publishDiagnostics?.relatedInformation === true;
  return {
    range: convertSpan(document, span),
    severity: severities[level],
    code: rule,
    ...(rulePages !== undefined && { codeDescription: { href: `${rulePages}${rule}.md` } }),
    source: 'journey',
    message,
    ...(hasRelated && {
      relatedInformation: related.slice(0, mostRelated).map((place) => ({
        location: { uri, range: convertSpan(document, place.span) },
        message: place.message,
      })),
    }),
    ...(unnecessary.has(rule) && { tags: [DiagnosticTag.Unnecessary] }),
  };
}
