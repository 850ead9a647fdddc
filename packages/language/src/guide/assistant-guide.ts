import { channelKindNames } from '@journey-maps/core/model';
import { builtInChannels } from '@journey-maps/core/semantics';
import { getFirstSentence } from '@journey-maps/core/text';
import { getKeywordHelp } from '../help/keyword-help.ts';
import { mayRepeat } from '../help/repeatable.ts';
import { sortStatements } from '../help/statement-order.ts';
import { type Body, type StatementHead, statementTable } from '../lexer/statement-table.ts';
import { guideExamples } from './guide-examples.ts';
import { guideMistakes } from './guide-mistakes.ts';

const summary =
  'Journey Maps are customer journey maps and service blueprints as text. A map is a file whose name ends in `.journey`.';

/**
 * Returns the guide to the language for assistants, as Markdown. The lists of statements and values come from the
 * language's own tables, so they are complete.
 */
export function writeAssistantGuide(): string {
  return `# Writing journey maps

${summary}
A linter checks each map: every pain has an owner, every claim its evidence, every reference has a target.

## The loop

1. **Read** what exists (\`list\`, \`find\`, or the files). Reuse personas, owners, channels and evidence by \`import\`.
2. **Write** the map. Write what you know, and mark the rest as \`assumption\`.
3. **Check** it: the tool \`check\`, or \`npx journey-maps check FILE\`.
4. **Fix** it: the tool \`fixes\`, or \`npx journey-maps check FILE --fix\`. Safe fixes keep the meaning and lose nothing.
5. Repeat until no error is left. **Ask** for the facts that only people know: \`questions\` lists them.
6. **Format** it: the tool \`format\`, or \`npx journey-maps format FILE\`.

Never invent an owner, a number, a date, a piece of evidence or a quote to silence a finding.
Use \`quote\` only for words that a customer really said.
Say where a draft comes from: \`note "Drafted by an assistant from …"\`.
\`npx journey-maps explain RULE\` (or the tool \`explain\`) explains a finding.

## The language

- A statement is a **keyword**, a **name** if others refer to it, a **title** in double quotes, and **details in braces**.
- One statement per line. On one line, \`;\` separates the statements of a body.
- A name is one word of letters, digits, \`_\` and \`-\`, and begins with a letter. A title can be any text on one line.
- At the top of a file, a name is required. Inside a journey, a title is required, and a name only if others refer to it.
- A reference is a name without quotes. From another journey, it is \`journey.name\`.
- A number has no quotes, a date is \`2026-09-01\`, a percentage \`61%\`, a score \`-2\` to \`+2\` or \`1\` to \`5\`.
- A long text is between two lines of \`"""\`. A comment begins with \`//\`.
- Pains, opportunities and action items name their owner themselves; touchpoints inherit the owner of their stage.
- An opportunity is \`for\` pains, an action item \`for\` opportunities.
- To hide a finding, give the reason on the line above: \`// journey-ignore RULE -- the reason\`.

### What each body can contain

\`*\` can be repeated, \`,\` takes a list, \`a|b\` is one of these words.
\`note "…"\` and \`link "https://…" "title"\` are allowed everywhere.

${listBodies()
  .map(({ label, body }) => `- **${label}**: ${describeContents(body)}`)
  .join('\n')}

### What the keywords mean

${describeKeywords()
  .map((keyword) => `- \`${keyword}\`: ${describeMeaning(keyword)}`)
  .join('\n')}

### Built-in channels

${Object.entries(channelKindNames)
  .map(([kind, name]) => `- ${name}: ${listChannels(kind)}`)
  .join('\n')}

## Examples

${guideExamples.map(({ title, text }) => `### ${title}\n\n\`\`\`journey\n${text}\`\`\``).join('\n\n')}

## Ten mistakes

${guideMistakes.map(({ wrong, right, why }) => `- Not ${formatCode(wrong)}, but ${formatCode(right)}. ${why}`).join('\n')}
`;
}

/** Returns the guide as a skill: a Markdown file with a description that assistants read first. */
export function writeAssistantSkill(): string {
  return `---
name: journey-maps
description: Write, check, fix and review customer journey maps and service blueprints in .journey files. Use it when a task mentions journey maps, touchpoints, pain points or service blueprints, or when a folder contains .journey files.
---

${writeAssistantGuide()}`;
}

/** Returns the instructions for assistants in a repository of maps (`AGENTS.md`). */
export function writeAssistantInstructions(): string {
  return `# Instructions for assistants

This repository contains journey maps.
Check every map that you change with \`npx journey-maps check\`, and leave no error.
Do not change maps that the task doesn't mention.

${writeAssistantGuide().replaceAll(/^(#+) /gmu, '#$1 ')}`;
}

/** Returns the guide as `llms.txt`: a title, a summary, and the whole guide. */
export function writeLlmsText(): string {
  return `# Journey Maps

> ${summary}

${writeAssistantGuide().replaceAll(/^(#+) /gmu, '#$1 ')}`;
}

/** The bodies in the order of the grammar, with a label that names their statements. */
function listBodies(): readonly { readonly label: string; readonly body: Body }[] {
  const labels = new Map<Body, Set<string>>([[statementTable.file, new Set(['a file'])]]);
  for (const body of labels.keys()) {
    // Safe: `Map` iteration visits items added during the loop.
    for (const [keyword, head] of body.statements) {
      if (head.body === undefined) continue;
      const label = `\`${keyword}\``;
      labels.set(head.body, (labels.get(head.body) ?? new Set()).add(label));
    }
  }
  return [...labels].map(([body, labels]) => ({ label: [...labels].join(', '), body }));
}

function describeContents({ rule, statements }: Body): string {
  const everywhere = new Set(['note', 'link', 'was']);
  return sortStatements([...statements.keys()], rule, () => false)
    .filter((keyword) => !everywhere.has(keyword))
    .map((keyword) => describeEntry(keyword, statements.get(keyword)))
    .join(' · ');
}

function describeEntry(keyword: string, head: StatementHead | undefined): string {
  const values = head?.values ? ` ${[...head.values].join('|')}` : '';
  const isList = head?.takesList === true;
  const mark = isList ? ' ,' : head !== undefined && mayRepeat(keyword, head) ? '*' : '';
  return isList ? `\`${keyword} ,\`` : `\`${keyword}${values}\`${mark}`;
}

function describeKeywords(): readonly string[] {
  const all = new Set(listBodies().flatMap(({ body }) => [...body.statements.keys()]));
  return [...all];
}

/** Returns the meaning of a keyword where it first occurs, with an example if it fits on one line. */
function describeMeaning(keyword: string): string {
  const first = listBodies().find(({ body }) => body.statements.has(keyword));
  const help = getKeywordHelp(keyword, first?.body.rule);
  if (help === undefined) return '';
  const example = help.example.includes('\n') ? '' : ` \`${help.example}\``;
  return `${getFirstSentence(help.meaning)}${example}`;
}

function listChannels(kind: string): string {
  return builtInChannels
    .filter(({ channelKind }) => channelKind === kind)
    .map(({ id }) => `\`${id}\``)
    .join(' ');
}

/** Writes a statement as code on one line. */
function formatCode(text: string): string {
  const [line = ''] = text.split('\n');
  return `\`${line}\``;
}
