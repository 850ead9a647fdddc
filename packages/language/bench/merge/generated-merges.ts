import { applyEdits } from '@journey-maps/core/edits';
import { createEntries, updateDocument } from '@journey-maps/core/interchange';
import type { MergeTexts } from '@journey-maps/core/versions';
import { parse } from '../../src/parse.ts';
import { exampleTexts } from '../broken-texts/example-texts.ts';
import {
  createNumbersFrom,
  edit,
  editKinds,
  type Next,
  type Numbered,
  numbered,
} from '../diff/labelled-edits.ts';

/** Two versions of a map that were changed independently. */
export interface GeneratedMerge extends MergeTexts {
  /** The example that both versions are based on. */
  readonly name: string;
}

/**
 * Generates reproducible merges: an example, and two versions of it with one to five edits each. The edits keep
 * the rest of the text as written. Every third edit changes a comment.
 */
export function generatedMerges(count: number, seed = 1): readonly GeneratedMerge[] {
  const random = createNumbersFrom(seed);
  const next = (below: number) => Math.floor(random() * below);
  const examples = exampleTexts();
  const merges: GeneratedMerge[] = [];
  for (let round = 0; merges.length < count; round++) {
    const { name, text } = examples[round % examples.length] ?? { name: '', text: '' };
    const base = withComment(withComment(text, next), next);
    const [ours, theirs] = [edited(base, next), edited(base, next)];
    if (ours !== base && theirs !== base) merges.push({ name, base, ours, theirs });
  }
  return merges;
}

function edited(base: string, next: Next): string {
  let text = base;
  for (let i = 0, most = 1 + next(5); i < most; i++) {
    const made = next(3) === 0 ? withComment(text, next) : withEdit(text, next);
    if (isRead(made)) text = made;
  }
  return text;
}

function withEdit(text: string, next: Next): string {
  const document = parse(text, uri);
  const map: readonly Numbered[] = numbered(createEntries(document));
  const made = edit(map, editKinds[next(editKinds.length)] ?? 'move', next);
  const edits = made && updateDocument(document, made);
  return (edits && applyEdits(text, edits)) ?? text;
}

/** Adds a comment above or at the end of a line, or changes or removes one. */
function withComment(text: string, next: Next): string {
  const lines = text.split('\n');
  const at = next(lines.length - 1);
  const line = lines[at] ?? '';
  const remark = `// Remark ${next(10_000)}.`;
  const isComment = line.trim().startsWith('//');
  const indent = /^\s*/u.exec(line)?.[0] ?? '';
  if (isComment) lines.splice(at, 1, ...(next(2) === 0 ? [`${indent}${remark}`] : []));
  else if (line.includes('//') || next(2) === 0) lines.splice(at, 0, `${indent}${remark}`);
  else lines.splice(at, 1, `${line} ${remark}`.trimStart());
  const made = lines.join('\n');
  // Inside a block text, the new line is not a comment.
  const isOne = parse(made, uri).comments.length !== parse(text, uri).comments.length || isComment;
  return isOne && isRead(made) ? made : text;
}

function isRead(text: string): boolean {
  return parse(text, uri).problems.length === 0;
}

const uri = 'file:///examples/merged.journey';
