import type { EditorTools } from './editor-tools.ts';
import { isSpan } from './is-span.ts';
import type {
  GetRulePage,
  GetSuppression,
  IgnoreFinding,
  RuleSummary,
  SuppressionText,
} from './rule-messages.ts';
import { isBoolean, isListOf, isNumber, isObjectOf, isOptional, isString, type Shape } from './shape.ts';

/** Checks the abilities that an editor announces. */
export const isEditorTools: Shape<EditorTools> = isObjectOf<EditorTools>({
  commands: isOptional(isBoolean),
  rulePages: isOptional(isString),
  snippetTransforms: isOptional(isBoolean),
});

/** Checks a response to `listRules`. */
export const isRuleList: Shape<readonly RuleSummary[]> = isListOf(
  isObjectOf<RuleSummary>({ id: isString, category: isString, summary: isString }),
);

export const isGetRulePage: Shape<GetRulePage> = isObjectOf<GetRulePage>({ rule: isOptional(isString) });

/** Checks the argument of the command. */
export const isIgnoreFinding: Shape<IgnoreFinding> = isObjectOf<IgnoreFinding>({
  uri: isString,
  rule: isString,
  span: isSpan,
});

export const isGetSuppression: Shape<GetSuppression> = isObjectOf<GetSuppression>({
  uri: isString,
  rule: isString,
  span: isSpan,
  reason: isString,
});

/** Checks a response to `getSuppression`. */
export const isSuppressionText: Shape<SuppressionText> = isObjectOf<SuppressionText>({
  version: isNumber,
  at: isNumber,
  newText: isString,
});
