import type { Finding, Fix, JourneyDocument, Span } from '@journey-maps/core/model';
import { explainRule, type IgnoreFinding, ignoreFinding } from '@journey-maps/core/protocol';
import { createSuppressionEdit } from '@journey-maps/core/rules';
import { exampleReason } from '@journey-maps/core/templates';
import { type CodeAction, CodeActionKind, type Diagnostic } from 'vscode-languageserver';
import type { Session } from '../feature.ts';
import { createDiagnostic } from '../features/diagnostics.ts';
import { convertSpan } from '../features/positions.ts';
import { createWorkspaceEdit } from '../features/workspace-edit.ts';
import { type AskedActions, isWanted } from './asked-actions.ts';
import { fixFile } from './fix-file.ts';

/**
 * Returns the quick fixes for the findings in the requested span, each once.
 * The first fix of a finding is preferred.
 *
 * Fixes for the whole file follow, then the comments that hide each finding. In an editor with our commands, an
 * action that explains the rule of each finding comes last.
 */
export function createQuickFixes({ linked, span, context, session }: AskedActions): readonly CodeAction[] {
  if (!isWanted(context, CodeActionKind.QuickFix)) return [];
  const { document } = linked;
  const findings = session.maps.findings(document.uri);
  const isThere = (place: Span) => place.start <= span.end && place.end >= span.start;
  const spanFindings = findings.filter(
    (finding) => isThere(finding.span) || finding.related?.some((place) => isThere(place.span)) === true,
  );
  const meant = findMatchingFindings(context.diagnostics, spanFindings, document);
  const { tools } = session.editor();
  return [
    ...mergeEqualActions([
      ...meant.flatMap((finding) => createFixActions(document, finding, session)),
      ...meant
        .filter((finding, i) => meant.findIndex(({ rule }) => rule === finding.rule) === i)
        .flatMap((finding) => fixEverywhere(document, finding, findings, session)),
    ]),
    ...meant.flatMap((finding) => [
      ...createSuppressionActions(document, finding, session),
      ...(tools.commands === true ? [createExplanationAction(document, finding, session)] : []),
    ]),
  ];
}

/** Merges actions with the same edit into the first action, which gets the diagnostics of all. */
function mergeEqualActions(actions: readonly CodeAction[]): readonly CodeAction[] {
  const byEdit = new Map<string, CodeAction>();
  for (const action of actions) {
    const key = JSON.stringify(action.edit);
    const known = byEdit.get(key);
    const diagnostics = [...(known?.diagnostics ?? []), ...(action.diagnostics ?? [])];
    byEdit.set(key, { ...(known ?? action), diagnostics: removeDuplicates(diagnostics) });
  }
  // Editors apply a preferred fix without asking, so only one action at a time is preferred.
  let hasPreferred = false;
  return [...byEdit.values()].map((action) => {
    const isPreferred = action.isPreferred === true && !hasPreferred;
    hasPreferred ||= isPreferred;
    return action.isPreferred === undefined ? action : { ...action, isPreferred };
  });
}

function removeDuplicates(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.filter(
    (diagnostic, i) =>
      diagnostics.findIndex(
        ({ code, range }) => code === diagnostic.code && isSameRange(range, diagnostic.range),
      ) === i,
  );
}

/**
 * Returns the findings of these diagnostics. Returns all findings if none match: the editor gives no
 * diagnostics, or outdated ones from before an edit.
 */
function findMatchingFindings(
  diagnostics: readonly Diagnostic[],
  findings: readonly Finding[],
  document: JourneyDocument,
): readonly Finding[] {
  const asked = findings.filter((finding) => {
    const range = convertSpan(document, finding.span);
    return diagnostics.some(
      (diagnostic) => diagnostic.code === finding.rule && isSameRange(diagnostic.range, range),
    );
  });
  return asked.length === 0 ? findings : asked;
}

function createFixActions(
  document: JourneyDocument,
  finding: Finding,
  session: Session,
): readonly CodeAction[] {
  return finding.fixes.map((fix, i) => ({
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [createDiagnosticForAction(document, finding, session)],
    isPreferred: i === 0,
    edit: createWorkspaceEdit(convertEdits(fix, document.uri), session, undefined, true),
  }));
}

/** Returns one action that fixes all findings of a rule, if their fixes are safe or have the same title. */
function fixEverywhere(
  document: JourneyDocument,
  { rule, fixes: [first] }: Finding,
  findings: readonly Finding[],
  session: Session,
): readonly CodeAction[] {
  if (first === undefined) return [];
  const choose = (finding: Finding): Fix | undefined =>
    finding.rule === rule
      ? finding.fixes.find((fix) => (first.safe ? fix.safe : fix.title === first.title))
      : undefined;
  const alike = findings.filter((finding) => choose(finding) !== undefined);
  if (alike.length < 2) return [];
  const edits = fixFile(document, choose, session);
  if (edits.length === 0) return [];
  return [
    {
      title: first.safe
        ? `Fix all \`${rule}\` in this file (${alike.length})`
        : `${first.title}, everywhere in this file (${alike.length})`,
      kind: CodeActionKind.QuickFix,
      diagnostics: alike.map((finding) => createDiagnosticForAction(document, finding, session)),
      edit: createWorkspaceEdit(edits, session),
    },
  ];
}

/**
 * Returns the action that hides a finding for a reason; none if no comment can hide it. An editor with our commands
 * asks for the reason. Others insert an example reason, which is then reported until it is replaced.
 */
function createSuppressionActions(
  document: JourneyDocument,
  finding: Finding,
  session: Session,
): readonly CodeAction[] {
  const { rule, span } = finding;
  const suppression = createSuppressionEdit(document, finding, exampleReason);
  if (suppression === undefined) return [];
  const title = `Ignore ${rule} here, with a reason…`;
  const diagnostics = [createDiagnosticForAction(document, finding, session)];
  if (session.editor().tools.commands === true) {
    const target: IgnoreFinding = { uri: session.editorsUri(document.uri), rule, span };
    const command = { title, command: ignoreFinding, arguments: [target] };
    return [{ title, kind: CodeActionKind.QuickFix, diagnostics, command }];
  }
  const edits = [{ uri: document.uri, ...suppression.edit }];
  const edit = createWorkspaceEdit(edits, session, undefined, true);
  return [{ title, kind: CodeActionKind.QuickFix, diagnostics, edit }];
}

function createExplanationAction(document: JourneyDocument, finding: Finding, session: Session): CodeAction {
  const { rule } = finding;
  const title = `Explain ${rule}`;
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [createDiagnosticForAction(document, finding, session)],
    command: { title, command: explainRule, arguments: [rule] },
  };
}

function createDiagnosticForAction(
  document: JourneyDocument,
  finding: Finding,
  session: Session,
): Diagnostic {
  return createDiagnostic(document, finding, session.editor(), session.editorsUri(document.uri));
}

function convertEdits({ edits }: Fix, own: string) {
  return edits.map(({ uri = own, span, newText }) => ({ uri, span, newText }));
}

function isSameRange(a: Diagnostic['range'], b: Diagnostic['range']): boolean {
  return (
    a.start.line === b.start.line &&
    a.start.character === b.start.character &&
    a.end.line === b.end.line &&
    a.end.character === b.end.character
  );
}
