// The npm package `journey-maps`. Semantic versioning covers everything that is exported here.
export { type CheckOptions, check } from './check.ts';
export { type Change, type ChangedStatement, type Diff, diff } from './diff.ts';
export { type Fixed, type FixOptions, fix } from './fix.ts';
export { type Formatted, format } from './format.ts';
export { type FromJson, fromJson, type ImportProblem, toJson } from './json.ts';
export { type MapInput, type ParsedMap, type ParseOptions, type Problem, parse } from './parse.ts';
export { type Report, type ReportOptions, report } from './report.ts';
export { type Rule, rules } from './rules.ts';
export { type JsonSchema, schema } from './schema.ts';
export type { RuleConfig } from './settings.ts';
export { type StandaloneHtmlOptions, toHtmlFragment, toStandaloneHtml } from './to-html.ts';
export { type MarkdownOptions, toMarkdown } from './to-markdown.ts';
export { type MermaidOptions, toMermaid } from './to-mermaid.ts';
export type { Finding, Fix, MapJson, Position, Range } from './types.ts';
