import { readFileSync } from 'node:fs';
import { checkDocument, Workspace } from '@journey-maps/core/rules';
import { describe, expect, test } from 'vitest';
import { format } from '../format/format.ts';
import { statementTable } from '../lexer/statement-table.ts';
import { parse } from '../parse.ts';
import {
  writeAssistantGuide,
  writeAssistantInstructions,
  writeAssistantSkill,
  writeLlmsText,
} from './assistant-guide.ts';
import { guideExamples } from './guide-examples.ts';
import { guideMistakes } from './guide-mistakes.ts';

const today = '2026-11-30';
const file = (path: string) => readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8');

function findings(text: string) {
  const workspace = new Workspace();
  const document = parse(text, 'file:///guide.journey');
  workspace.set(document);
  const linked = workspace.linked(document.uri);
  if (linked === undefined) throw new Error('The document is in its own workspace.');
  return checkDocument(linked, workspace, { today, settings: {} }).findings;
}

const blocks = [...writeAssistantGuide().matchAll(/^```journey\n(.*?)^```$/gmsu)].map(
  ([, text = '']) => text,
);

test('the guide has three whole examples in at most 400 lines', () => {
  expect(writeAssistantSkill().split('\n').length).toBeLessThanOrEqual(400);
  expect(blocks).toEqual(guideExamples.map(({ text }) => text));
  expect(blocks).toHaveLength(3);
});

describe('every example of the guide', () => {
  test.each(guideExamples)('$title has no findings and is formatted', ({ text }) => {
    expect(findings(text).map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
    expect(format(text).edits).toEqual([]);
  });
});

describe('every mistake of the guide', () => {
  const within = (inside: string, text: string) => inside.replace('…', () => text);
  const errors = (text: string) => findings(text).filter(({ level }) => level === 'error');

  test('is one of ten', () => {
    expect(guideMistakes).toHaveLength(10);
  });

  test.each(guideMistakes)('$wrong is reported, and $right is not', ({ wrong, right, inside }) => {
    const language = (text: string) =>
      errors(within(inside, text)).filter(({ rule }) => /^(?:syntax|unresolved-reference)$/u.test(rule));
    expect(language(wrong)).not.toEqual([]);
    expect(language(right)).toEqual([]);
  });
});

test('the guide names every keyword, value and built-in channel of the language', () => {
  const guide = writeAssistantGuide();
  const bodies = [statementTable.file, ...statementTable.bodies.values()];
  const words = bodies.flatMap(({ statements }) =>
    [...statements].flatMap(([keyword, { values = [] }]) => [keyword, ...values]),
  );
  expect(words.filter((word) => !guide.includes(word))).toEqual([]);
});

test('the guide names only commands and tools that exist', () => {
  const commands = [...writeAssistantGuide().matchAll(/npx journey-maps ([a-z-]+)/gu)].map(
    ([, name]) => name,
  );
  expect(new Set(commands)).toEqual(new Set(['check', 'format', 'explain']));
});

test('the files in the repository are those of the language', () => {
  expect(file('skills/journey-maps/SKILL.md')).toBe(writeAssistantSkill());
  expect(file('llms.txt')).toBe(writeLlmsText());
});

test('the instructions for a repository of maps contain the whole guide', () => {
  const instructions = writeAssistantInstructions();
  expect(instructions).toMatch(/^# Instructions for assistants\n/u);
  for (const text of blocks) expect(instructions).toContain(text);
});
