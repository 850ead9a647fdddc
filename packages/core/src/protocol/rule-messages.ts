import type { Span } from '../model/values.ts';

/** A request for all rules. The response is a list of `RuleSummary`, in the order of the documentation. */
export const listRules = 'journey/listRules';
export interface RuleSummary {
  readonly id: string;
  readonly category: string;
  readonly summary: string;
}

/** A request for the page of a rule. The response is Markdown, or `null` if there is no such rule. */
export const getRulePage = 'journey/getRulePage';
export interface GetRulePage {
  /** The rule's id; absent for the page that lists all rules. */
  readonly rule?: string;
}

/** A finding to suppress. */
export interface IgnoreFinding {
  readonly uri: string;
  readonly rule: string;
  /** The span of the finding. */
  readonly span: Span;
}

/**
 * A request for the edit that suppresses a finding. The response is `SuppressionText`, or `null` if the
 * finding no longer exists.
 */
export const getSuppression = 'journey/getSuppression';
export interface GetSuppression extends IgnoreFinding {
  /** The reason, which must not be blank. */
  readonly reason: string;
}

/** A comment to insert. */
export interface SuppressionText {
  /** The version of the text that `at` refers to. */
  readonly version: number;
  readonly at: number;
  readonly newText: string;
}
