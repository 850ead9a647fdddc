import { findLargest } from '../../text/lists/extremes.ts';
import type { Example, Rule } from '../engine/rule.ts';
import { renderMarkedLines } from './render-marked-lines.ts';
import { createSettingExamples, describeDefault, describeValues, isFixable, presets } from './rule-facts.ts';

/** Writes the page of a rule in Markdown, which ends with a line break. Links lead to the pages next to it. */
export function writeRulePage(rule: Rule): string {
  const { id, summary, category, why, source } = rule;
  const blocks = [
    `# ${id}`,
    summary,
    writeLevelTable(rule),
    `Category: ${category}. ${fixSentence(rule)}${waitSentence(rule)} [All rules](README.md)`,
    '## Why it matters',
    why,
    source && `Source: ${source}`,
    // The rule for internal errors has no bad examples: no known text causes one.
    ...(rule.examples.bad.length === 0 ? [] : ['## What it flags']),
    ...rule.examples.bad.flatMap((example) => [
      fenceLines('text', renderMarkedLines(example.text)),
      ...writeOtherFiles(example),
      ...(example.fixed === undefined
        ? []
        : ['After the first quick fix:', fenceLines('journey', splitLines(example.fixed))]),
    ]),
    '## What it accepts',
    ...rule.examples.good.flatMap((example) => [
      fenceLines('journey', splitLines(example.text)),
      ...writeOtherFiles(example),
    ]),
    ...writeOptionBlocks(rule),
    '## Change or suppress it',
    ...writeSettingBlocks(rule),
    ...writeSuppressionBlocks(rule),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

function writeLevelTable({ levels }: Rule): string {
  const formatRow = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    formatRow(presets.map((preset) => `in ${preset}`)),
    formatRow(presets.map(() => '---')),
    formatRow(presets.map((preset) => levels[preset])),
  ].join('\n');
}

function fixSentence(rule: Rule): string {
  if (rule.examples.bad.length === 0) return 'Report it to the authors of Journey Maps.';
  return isFixable(rule) ? 'The rule has a quick fix.' : 'The rule has no quick fix.';
}

function writeOptionBlocks(rule: Rule): readonly string[] {
  const options = Object.entries(rule.options);
  if (options.length === 0) return [];
  const lines = options.map(
    ([name, option]) =>
      `- \`${name}\`: ${option.description} ${formatSentence(describeValues(option))} Default: ${describeDefault(option)}.`,
  );
  return ['## Options', lines.join('\n')];
}

function waitSentence({ reportsMissing }: Rule): string {
  return reportsMissing === true
    ? ' An editor reports the finding only after the cursor has left the statement.'
    : '';
}

function writeSettingBlocks(rule: Rule): readonly string[] {
  if (rule.fixedLevels === true) return ['You can neither change its level nor switch it off.'];
  const { off, options } = createSettingExamples(rule);
  return [
    'To switch the rule off for all maps in a folder, add this to the `journey.config.json` of that folder. Instead of `"off"`, you can write `"info"`, `"warning"` or `"error"`:',
    fenceLines('json', [off]),
    ...(options === undefined ? [] : ['With options:', fenceLines('json', [options])]),
  ];
}

function writeSuppressionBlocks({ id, unsuppressible }: Rule): readonly string[] {
  if (unsuppressible === true) return ['No comment can suppress its findings.'];
  return [
    'To hide a finding in one place, write a comment with the reason on the line above:',
    fenceLines('journey', [`// journey-ignore ${id} -- the reason`]),
    'To hide the findings of a whole file, write a comment at its top:',
    fenceLines('journey', [`// journey-ignore-file ${id} -- the reason`]),
  ];
}

function writeOtherFiles({ files = {} }: Example): readonly string[] {
  return Object.entries(files).flatMap(([path, text]) => [
    `The file \`${path}\`:`,
    fenceLines('journey', splitLines(text)),
  ]);
}

function splitLines(text: string): readonly string[] {
  return text.replace(/\n$/u, '').split('\n');
}

function formatSentence(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
}

/** Fences lines with more backticks than any sequence in them. */
function fenceLines(language: string, lines: readonly string[]): string {
  const longest = findLargest(
    [...lines.join('\n').matchAll(/`+/gu)].map(([row]) => row.length),
    2,
  );
  const fence = '`'.repeat(longest + 1);
  return [fence + language, ...lines, fence].join('\n');
}
