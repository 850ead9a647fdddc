import { getOwnLine, removeLines } from '../../edits/text-edits/get-whole-lines.ts';
import { removeStatement } from '../../edits/text-edits/remove-statement.ts';
import type { TextEdit } from '../../model/document.ts';
import type { Span } from '../../model/values.ts';
import { defineRule } from '../engine/rule.ts';

export const unusedImport = defineRule({
  id: 'unused-import',
  category: 'correctness',
  summary: 'An import of a file that this map does not use.',
  why: 'Readers look in the other file for something that this map needs, and find nothing.',
  levels: { draft: 'off', recommended: 'info', strict: 'warning' },
  reportsMissing: true,
  options: {},
  *check({ document, linked }) {
    // A statement with a syntax error, or an unresolved name, may need the import.
    if (document.problems.length > 0 || linked.unresolved.length > 0) return;
    const repeated = new Set(
      linked.imports.filter(({ state }) => state === 'repeated').map((linkedImport) => linkedImport.import),
    );
    for (const statement of linked.unusedImports) {
      const again = repeated.has(statement);
      yield {
        span: statement.span,
        message: again
          ? 'This file is imported above already. Once is enough: remove this import.'
          : `Nothing here refers to what \`${statement.path.value}\` declares. The import misleads readers: remove it, or use it.`,
        fixes: [
          {
            title: 'Remove the import',
            edits: createRemoval(document.text, statement.span),
            safe: true,
          },
        ],
      };
    }
  },
  examples: {
    bad: [
      {
        text: `
          import "./people.journey"
          ⟦import "./teams.journey"⟧

          journey buying "Buying a bike" {
            persona anna
          }
        `,
        files: {
          'people.journey': `
            persona anna "Anna"
          `,
          'teams.journey': `
            owner web "Web team"
          `,
        },
        fixed: `
          import "./people.journey"

          journey buying "Buying a bike" {
            persona anna
          }
        `,
      },
    ],
    good: [
      {
        text: `
          import "./people.journey"

          journey buying "Buying a bike" {
            persona anna
          }
        `,
        files: {
          'people.journey': `
            persona anna "Anna"
          `,
        },
      },
    ],
  },
});

/** Returns the edits that remove an import, with its line and surplus empty lines. A comment on the line stays. */
function createRemoval(text: string, span: Span): readonly TextEdit[] {
  const line = getOwnLine(text, span);
  return line === undefined ? [removeStatement(text, span)] : removeLines(text, [line]);
}
