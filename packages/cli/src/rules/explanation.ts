import {
  defaultOf,
  type Example,
  isFixable,
  markedLines,
  presets,
  type Rule,
  settingExamples,
  valuesOf,
} from '@journey-maps/core/rules';
import type { Colours } from '../terminal/colours.ts';

/** Returns the page of a rule for a terminal of 80 columns, with a final newline. */
export function explanation(rule: Rule, colours: Colours): string {
  const { id, summary, category, why, source, levels, examples } = rule;
  const heading = (text: string) => colours.bold(text);
  const code = (lines: readonly string[]) => lines.map((line) => `    ${line}`.trimEnd()).join('\n');
  const marked = (text: string) =>
    markedLines(text)
      .map((line) => `    ${/^\s*\^+$/u.test(line) ? colours.red(line) : line}`.trimEnd())
      .join('\n');
  const others = ({ files = {} }: Example) =>
    Object.entries(files).flatMap(([path, text]) => [`  where ${path} is:`, code(linesOf(text))]);
  const blocks = [
    `${heading(id)}  ${colours.dim(category)}`,
    wrapped(summary),
    presets.map((preset) => `${preset} ${levels[preset]}`).join(', ') +
      (isFixable(rule) ? ', with a fix' : ''),
    heading('Why it matters'),
    wrapped(why),
    source && wrapped(`Source: ${source}`),
    heading('What it flags'),
    ...examples.bad.flatMap((example) => [
      marked(example.text),
      ...others(example),
      ...(example.fixed === undefined ? [] : ['  After the first quick fix:', code(linesOf(example.fixed))]),
    ]),
    heading('What it accepts'),
    ...examples.good.flatMap((example) => [code(linesOf(example.text)), ...others(example)]),
    ...optionBlocks(rule, heading),
    heading('Change or suppress it'),
    ...settingBlocks(rule, code),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

function optionBlocks(rule: Rule, heading: (text: string) => string): readonly string[] {
  const options = Object.entries(rule.options);
  if (options.length === 0) return [];
  const texts = options.map(([name, option]) =>
    wrapped(`${name}: ${option.description} It is ${valuesOf(option)}; default ${defaultOf(option)}.`),
  );
  return [heading('Options'), ...texts];
}

function settingBlocks(rule: Rule, code: (lines: readonly string[]) => string): readonly string[] {
  const { off, options } = settingExamples(rule);
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

function linesOf(text: string): readonly string[] {
  return text.replace(/\n$/u, '').split('\n');
}

/** Wraps a text at 80 columns, indented by two. */
function wrapped(text: string): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line === undefined || line.length + 1 + word.length > 78) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines.map((line) => `  ${line}`).join('\n');
}
