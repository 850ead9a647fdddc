import { getRelativePath } from '../../edits/text-edits/relative-path.ts';
import type { LinkedImport } from '../../semantics/link/linked-document.ts';
import { defineRule } from '../engine/rule.ts';

export const importNotFound = defineRule({
  id: 'import-not-found',
  category: 'correctness',
  summary: 'An import whose path does not lead to a map.',
  why: 'The declarations of the other file are missing from this map, and no reference to them can be resolved.',
  levels: { draft: 'error', recommended: 'error', strict: 'error' },
  options: {},
  *check({ linked }) {
    for (const linkedImport of linked.imports) {
      const message = formatMessage(linkedImport, linked.document.uri);
      if (message !== undefined) yield { span: linkedImport.import.path.span, message };
    }
  },
  examples: {
    bad: [
      {
        text: `
          import ⟦"./shared/poeple.journey"⟧

          journey buying "Buying a bike" {
            persona anna
          }
        `,
        files: {
          'shared/people.journey': `
            persona anna "Anna"
          `,
        },
      },
      {
        text: `
          import ⟦"./people.csv"⟧

          journey buying "Buying a bike"
        `,
      },
    ],
    good: [
      {
        text: `
          import "./shared/people.journey"

          journey buying "Buying a bike" {
            persona anna
          }
        `,
        files: {
          'shared/people.journey': `
            persona anna "Anna"
          `,
        },
      },
    ],
  },
});

function formatMessage({ import: { path }, state, similar }: LinkedImport, uri: string): string | undefined {
  const other = similar === undefined ? undefined : getRelativePath(uri, similar);
  if (other !== undefined) {
    return `There is no map at \`${path.value}\`, but one at \`${other}\`. The case differs, and on other machines these are different files: write the path exactly like the file's name.`;
  }
  switch (state) {
    case 'missing':
      return `There is no map at \`${path.value}\`. Its declarations are unknown here: correct the path, which is relative to this file's folder.`;
    case 'other-file':
      return `\`${path.value}\` is not a map. You can import only files that end in \`.journey\`: correct the path.`;
    case 'itself':
      return 'This file imports itself. It sees its own declarations anyway: remove the import.';
    case 'unusable':
      return `\`${path.value}\` is not a valid file path. You cannot import anything from it: write a path relative to this file's folder, with slashes between its parts, such as \`./people.journey\`.`;
    default:
      return undefined;
  }
}
