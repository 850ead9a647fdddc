import { largest } from '../../text/lists/extremes.ts';
import type { Example, Rule } from '../engine/rule.ts';
import { markedLines } from './render-marked-lines.ts';
import { defaultOf, isFixable, presets, settingExamples, valuesOf } from './rule-facts.ts';

/** Writes the page of a rule in Markdown, which ends with a line break. Links lead to the pages next to it. */
export function rulePage(rule: Rule): string {
  const { id, summary, category, why, source } = rule;
  const blocks = [
    `# ${id}`,
    summary,
    levelTable(rule),
    `Category: ${category}. ${fixSentence(rule)}${waitSentence(rule)} [All rules](README.md)`,
    '## Why it matters',
    why,
    source && `Source: ${source}`,
    // The rule for internal errors has no bad examples: no known text causes one.
    ...(rule.examples.bad.length === 0 ? [] : ['## What it flags']),
    ...rule.examples.bad.flatMap((example) => [
      fenced('text', markedLines(example.text)),
      ...otherFiles(example),
      ...(example.fixed === undefined
        ? []
        : ['After the first quick fix:', fenced('journey', linesOf(example.fixed))]),
    ]),
    '## What it accepts',
    ...rule.examples.good.flatMap((example) => [
      fenced('journey', linesOf(example.text)),
      ...otherFiles(example),
    ]),
    ...optionBlocks(rule),
    '## Change or suppress it',
    ...settingBlocks(rule),
    ...suppressionBlocks(rule),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

function levelTable({ levels }: Rule): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    row(presets.map((preset) => `in ${preset}`)),
    row(presets.map(() => '---')),
    row(presets.map((preset) => levels[preset])),
  ].join('\n');
}

function fixSentence(rule: Rule): string {
  if (rule.examples.bad.length === 0) return 'Report it to the authors of Journey Maps.';
  return isFixable(rule) ? 'The rule has a quick fix.' : 'The rule has no quick fix.';
}

function optionBlocks(rule: Rule): readonly string[] {
  const options = Object.entries(rule.options);
  if (options.length === 0) return [];
  const lines = options.map(
    ([name, option]) =>
      `- \`${name}\`: ${option.description} ${sentence(valuesOf(option))} Default: ${defaultOf(option)}.`,
  );
  return ['## Options', lines.join('\n')];
}

function waitSentence({ reportsMissing }: Rule): string {
  return reportsMissing === true
    ? ' An editor reports the finding only after the cursor has left the statement.'
    : '';
}

function settingBlocks(rule: Rule): readonly string[] {
  if (rule.fixedLevels === true) return ['You can neither change its level nor switch it off.'];
  const { off, options } = settingExamples(rule);
  return [
    'To switch the rule off for all maps in a folder, add this to the `journey.config.json` of that folder. Instead of `"off"`, you can write `"info"`, `"warning"` or `"error"`:',
    fenced('json', [off]),
    ...(options === undefined ? [] : ['With options:', fenced('json', [options])]),
  ];
}

function suppressionBlocks({ id, unsuppressible }: Rule): readonly string[] {
  if (unsuppressible === true) return ['No comment can suppress its findings.'];
  return [
    'To hide a finding in one place, write a comment with the reason on the line above:',
    fenced('journey', [`// journey-ignore ${id} -- the reason`]),
    'To hide the findings of a whole file, write a comment at its top:',
    fenced('journey', [`// journey-ignore-file ${id} -- the reason`]),
  ];
}

function otherFiles({ files = {} }: Example): readonly string[] {
  return Object.entries(files).flatMap(([path, text]) => [
    `The file \`${path}\`:`,
    fenced('journey', linesOf(text)),
  ]);
}

function linesOf(text: string): readonly string[] {
  return text.replace(/\n$/u, '').split('\n');
}

function sentence(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
}

/** Fences lines with more backticks than any sequence in them. */
function fenced(language: string, lines: readonly string[]): string {
  const longest = largest(
    [...lines.join('\n').matchAll(/`+/gu)].map(([row]) => row.length),
    2,
  );
  const fence = '`'.repeat(longest + 1);
  return [fence + language, ...lines, fence].join('\n');
}
