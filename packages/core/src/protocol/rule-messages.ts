import type { Span } from '../model/values.ts';

/** A request for all rules: the answer is a list of `RuleSummary`, in the order of the documentation. */
export const listRules = 'journey/listRules';
export interface RuleSummary {
  readonly id: string;
  readonly category: string;
  readonly summary: string;
}

/** A request for a page of the rules: the answer is Markdown, or `null` where there is no such rule. */
export const getRulePage = 'journey/getRulePage';
export interface GetRulePage {
  /** Its id; absent for the page that lists all. */
  readonly rule?: string;
}

/** A finding that somebody wants hidden. */
export interface IgnoreFinding {
  readonly uri: string;
  readonly rule: string;
  /** Where it lies. */
  readonly span: Span;
}

/** A request for the edit that hides a finding: the answer is `Suppression`, or `null` where it is not there any more. */
export const getSuppression = 'journey/getSuppression';
export interface GetSuppression extends IgnoreFinding {
  /** Not blank. */
  readonly reason: string;
}

/** A comment to insert. */
export interface SuppressionText {
  /** Of the text that the place is in. */
  readonly version: number;
  readonly at: number;
  readonly newText: string;
}
