import { type Finding, LineIndex, walk } from '@journey-maps/core/model';
import { rules } from '@journey-maps/core/rules';
import { getTitle } from '@journey-maps/core/semantics';
import { parse } from '@journey-maps/language/parse';
import { createFileUri } from '../files/file-uri.ts';
import type { GivenMap } from './given-map.ts';

/** Something that a map leaves open, for its writer to answer. */
export interface OpenQuestion {
  readonly file: string;
  readonly line: number;
  readonly question: string;
}

const correctness = new Set(rules.filter(({ category }) => category === 'correctness').map(({ id }) => id));

/**
 * Returns what a map leaves open, in the order of its text: assumptions without evidence, notes that ask something
 * or plan work, and findings about missing facts. Syntax errors are not questions.
 */
export function listOpenQuestions(map: GivenMap, findings: readonly Finding[]): readonly OpenQuestion[] {
  const document = parse(map.text, createFileUri(map.path));
  const index = new LineIndex(map.text);
  const questions: { readonly at: number; readonly question: string }[] = [];
  for (const { statement } of walk(document)) {
    const title = 'title' in statement ? getTitle(statement) : '';
    if ('assumption' in statement && statement.assumption !== undefined) {
      const kind = statement.kind === 'gain' ? 'gain' : 'pain';
      questions.push({
        at: statement.span.start,
        question: `The ${kind} “${title}” is an assumption. Which evidence would confirm it?`,
      });
    }
    for (const { value, span } of 'notes' in statement ? statement.notes : []) {
      if (/\?\s*$|^\s*(?:todo|tbd|open|ask)\b/iu.test(value)) {
        questions.push({ at: span.start, question: value.trim() });
      }
    }
  }
  for (const { rule, span, message } of findings) {
    if (!correctness.has(rule)) questions.push({ at: span.start, question: message });
  }
  return questions
    .sort((a, b) => a.at - b.at)
    .map(({ at, question }) => ({ file: map.shown, line: index.positionAt(at).line, question }));
}
