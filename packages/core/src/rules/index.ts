export { type CheckResult, checkDocument } from './engine/check-document.ts';
export { convertFinding, type FindingJson, type FindingRange, type FixJson } from './engine/finding-json.ts';
export {
  computeFingerprints,
  describeFindingPlace,
  type FindingPlace,
  listStatementPaths,
  nameSubject,
} from './engine/fingerprint.ts';
export { createInternalErrorFinding } from './engine/internal-error-finding.ts';
export type { Example, OptionSchema, OptionSchemas, Preset, Rule, RuleLevel } from './engine/rule.ts';
export { getLevel, getOptions, isLegal, type RuleSetting, type Settings } from './engine/settings.ts';
export { listSuppressions } from './engine/suppressions.ts';
export { Workspace } from './engine/workspace.ts';
export { createWorkspaceOverlay } from './engine/workspace-overlay.ts';
export { fixTexts } from './fixes/fix-texts.ts';
export { createSuppressionEdit } from './fixes/suppression-edit.ts';
export { renderMarkedLines } from './pages/render-marked-lines.ts';
export { describeRule, type RuleDescription } from './pages/rule-description.ts';
export {
  createSettingExamples,
  describeDefault,
  describeValues,
  isFixable,
  presets,
  ruleCategories,
} from './pages/rule-facts.ts';
export { writeRulePage } from './pages/rule-page.ts';
export { writeRulesIndex } from './pages/rules-index.ts';
export { rules } from './rules/index.ts';
