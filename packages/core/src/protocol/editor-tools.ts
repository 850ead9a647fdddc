/**
 * What an editor can do beyond the language server protocol, told in its `initializationOptions`. Editors that tell
 * nothing are offered nothing that they could not do.
 */
export interface EditorTools {
  /** Whether it has the commands below: then code actions call them. */
  readonly commands?: boolean;
  /** True if its snippets can derive one stop from another (`${1/…/…/}`): then names are derived from titles. */
  readonly snippetTransforms?: boolean;
  /** The address under which it opens a rule's page when `RULE.md` is put behind it: then findings link to it. */
  readonly rulePages?: string;
}

/** The editor's command that explains a rule. Its argument: the rule's id; without one it asks for it. */
export const explainRule = 'journey.explainRule';

/** The editor's command that asks for a reason and hides a finding by it. Its argument: `IgnoreFinding`. */
export const ignoreFinding = 'journey.ignoreFinding';

/** The editor's command that shows the picture of the active map beside it. */
export const openPreviewToSide = 'journey.openPreviewToSide';

/** The editor's command that shows the report of the active map. */
export const openReport = 'journey.openReport';
