import * as v from 'valibot';
import { guard, maybe, span } from './schema.ts';

export interface RuleSummary {
  readonly id: string;
  readonly category: string;
  readonly summary: string;
}

const rulePageRequest = v.object({
  /** The rule's id; absent for the page that lists all rules. */
  rule: maybe(v.string()),
});
export type GetRulePage = v.InferOutput<typeof rulePageRequest>;

export const isGetRulePage = guard<GetRulePage>(rulePageRequest);

const findingToIgnore = v.object({
  uri: v.string(),
  rule: v.string(),
  /** The span of the finding. */
  span,
});

/** A finding to suppress. */
export type IgnoreFinding = v.InferOutput<typeof findingToIgnore>;

/** Checks the argument of the command. */
export const isIgnoreFinding = guard<IgnoreFinding>(findingToIgnore);

const suppressionRequest = v.object({
  ...findingToIgnore.entries,
  /** The reason, which must not be blank. */
  reason: v.string(),
});
export type GetSuppression = v.InferOutput<typeof suppressionRequest>;

export const isGetSuppression = guard<GetSuppression>(suppressionRequest);

/** A comment to insert. */
export interface SuppressionText {
  /** The version of the text that `at` refers to. */
  readonly version: number;
  readonly at: number;
  readonly newText: string;
}
