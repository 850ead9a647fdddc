/**
 * Abilities of an editor beyond LSP, sent in its `initializationOptions`. The server uses none that an editor
 * does not announce.
 */
export interface EditorTools {
  /** True if the editor has the commands below; then code actions call them. */
  readonly commands?: boolean;
  /** True if its snippets can derive one stop from another (`${1/…/…/}`); then names are derived from titles. */
  readonly snippetTransforms?: boolean;
  /** The URL prefix for a rule's page, without `RULE.md`; if given, diagnostics link to the pages. */
  readonly rulePages?: string;
}

/** The editor's command that explains a rule. Its argument: the rule's id; without one, the user chooses. */
export const explainRule = 'journey.explainRule';

/** The editor's command that asks for a reason and suppresses a finding. Its argument: `IgnoreFinding`. */
export const ignoreFinding = 'journey.ignoreFinding';

/** The editor's command that shows the preview of the active map to the side. */
export const openPreviewToSide = 'journey.openPreviewToSide';

/** The editor's command that shows the report of the active map. */
export const openReport = 'journey.openReport';
