import { parseSync } from 'oxc-parser';
import type { Prose } from './find-prose-in-markdown.ts';

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

/** A text of several words that ends like a sentence, or goes on after one. */
const sentences = /\p{L}[\p{L}`’'”)]*(?: [^ ]+){3,}[.!?:](?:\s|$)/u;

/** Collects the messages of a TypeScript file: its strings with sentences in them. Values in them are an ellipsis. */
export function listMessagesIn(text: string): readonly Prose[] {
  const messages: Prose[] = [];
  const add = (message: string, start: number) => {
    const first = text.slice(0, start).split('\n').length;
    // A string can be a whole map: each of its lines counts as a separate text.
    for (const [i, line] of message.split('\n').entries())
      if (sentences.test(line)) messages.push({ text: line.trim(), line: first + i });
  };
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (typeof value !== 'object' || value === null) return;
    const node = value as Node;
    if (node.type === 'ImportDeclaration') return;
    if (node.type === 'Literal' && typeof node['value'] === 'string') add(node['value'], node.start);
    if (node.type === 'TemplateLiteral')
      add(
        (node['quasis'] as readonly { readonly value: { readonly cooked: string } }[])
          .map((quasi) => quasi.value.cooked)
          .join('…'),
        node.start,
      );
    for (const child of Object.values(node)) visit(child);
  };
  visit(parseSync('a.ts', text).program.body);
  return messages;
}
