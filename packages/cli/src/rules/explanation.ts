import {
  createSettingExamples,
  describeDefault,
  describeValues,
  type Example,
  isFixable,
  presets,
  type Rule,
  renderMarkedLines,
} from '@journey-maps/core/rules';
import type { Colours } from '../terminal/colours.ts';

/** Returns the page of a rule for a terminal of 80 columns, with a final newline. */
export function writeExplanation(rule: Rule, colours: Colours): string {
  const { id, summary, category, why, source, levels, examples } = rule;
  const formatHeading = (text: string) => colours.bold(text);
  const formatCode = (lines: readonly string[]) => lines.map((line) => `    ${line}`.trimEnd()).join('\n');
  const formatMarked = (text: string) =>
    renderMarkedLines(text)
      .map((line) => `    ${/^\s*\^+$/u.test(line) ? colours.red(line) : line}`.trimEnd())
      .join('\n');
  const formatOthers = ({ files = {} }: Example) =>
    Object.entries(files).flatMap(([path, text]) => [`  where ${path} is:`, formatCode(splitLines(text))]);
  const blocks = [
    `${formatHeading(id)}  ${colours.dim(category)}`,
    wrapText(summary),
    presets.map((preset) => `${preset} ${levels[preset]}`).join(', ') +
      (isFixable(rule) ? ', with a fix' : ''),
    formatHeading('Why it matters'),
    wrapText(why),
    source && wrapText(`Source: ${source}`),
    formatHeading('What it flags'),
    ...examples.bad.flatMap((example) => [
      formatMarked(example.text),
      ...formatOthers(example),
      ...(example.fixed === undefined
        ? []
        : ['  After the first quick fix:', formatCode(splitLines(example.fixed))]),
    ]),
    formatHeading('What it accepts'),
    ...examples.good.flatMap((example) => [formatCode(splitLines(example.text)), ...formatOthers(example)]),
    ...writeOptionBlocks(rule, formatHeading),
    formatHeading('Change or suppress it'),
    ...writeSettingBlocks(rule, formatCode),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

function writeOptionBlocks(rule: Rule, heading: (text: string) => string): readonly string[] {
  const options = Object.entries(rule.options);
  if (options.length === 0) return [];
  const texts = options.map(([name, option]) =>
    wrapText(
      `${name}: ${option.description} It is ${describeValues(option)}; default ${describeDefault(option)}.`,
    ),
  );
  return [heading('Options'), ...texts];
}

function writeSettingBlocks(rule: Rule, code: (lines: readonly string[]) => string): readonly string[] {
  const { off, options } = createSettingExamples(rule);
  const setting =
    rule.fixedLevels === true
      ? ['  Its level cannot be changed, and it cannot be switched off.']
      : ['  In journey.config.json:', code([off, ...(options === undefined ? [] : [options])])];
  const hiding =
    rule.unsuppressible === true
      ? ['  No comment can suppress its findings.']
      : [
          '  On the line above what it flags, or at the top of the file:',
          code([
            `// journey-ignore ${rule.id} -- the reason`,
            `// journey-ignore-file ${rule.id} -- the reason`,
          ]),
        ];
  return [...setting, ...hiding];
}

function splitLines(text: string): readonly string[] {
  return text.replace(/\n$/u, '').split('\n');
}

/** Wraps a text at 80 columns, indented by two. */
function wrapText(text: string): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line === undefined || line.length + 1 + word.length > 78) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines.map((line) => `  ${line}`).join('\n');
}
