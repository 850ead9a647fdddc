export { type CheckResult, checkDocument } from './engine/check-document.ts';
export { type FindingJson, type FindingRange, type FixJson, findingJson } from './engine/finding-json.ts';
export {
  type FindingPlace,
  fingerprintsOf,
  placeOfFinding,
  statementPaths,
  subjectOf,
} from './engine/fingerprint.ts';
export { internalErrorFinding } from './engine/internal-error-finding.ts';
export type { Example, OptionSchema, OptionSchemas, Preset, Rule, RuleLevel } from './engine/rule.ts';
export { isLegal, levelOf, optionsOf, type RuleSetting, type Settings } from './engine/settings.ts';
export { suppressionsIn } from './engine/suppressions.ts';
export { Workspace } from './engine/workspace.ts';
export { overlayWorkspace } from './engine/workspace-overlay.ts';
export { fixTexts } from './fixes/fix-texts.ts';
export { suppressionEdit } from './fixes/suppression-edit.ts';
export { markedLines } from './pages/render-marked-lines.ts';
export { describeRule, type RuleDescription } from './pages/rule-description.ts';
export {
  defaultOf,
  isFixable,
  presets,
  ruleCategories,
  settingExamples,
  valuesOf,
} from './pages/rule-facts.ts';
export { rulePage } from './pages/rule-page.ts';
export { rulesIndex } from './pages/rules-index.ts';
export { rules } from './rules/index.ts';
