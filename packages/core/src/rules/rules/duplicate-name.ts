import { LineIndex } from '../../model/source-position.ts';
import { describeKind, getFileName } from '../../semantics/queries/display-names.ts';
import { defineRule } from '../engine/rule.ts';

export const duplicateName = defineRule({
  id: 'duplicate-name',
  category: 'correctness',
  summary: 'Two statements with the same name, where names must differ.',
  why: 'A reference to this name is ambiguous: it could mean either statement.',
  levels: { draft: 'error', recommended: 'error', strict: 'error' },
  options: {},
  *check({ document, linked, workspace }) {
    const lines = new Map<string, LineIndex>();
    for (const { name, span, first, later } of linked.duplicates) {
      let index = lines.get(first.uri);
      if (index === undefined) {
        index = new LineIndex(workspace.get(first.uri)?.text ?? document.text);
        lines.set(first.uri, index);
      }
      const { line } = index.positionAt(first.entity.name?.span.start ?? first.entity.span.start);
      const place =
        first.uri === document.uri ? `line ${line}` : `line ${line} of \`${getFileName(first.uri)}\``;
      const bringer = document.imports.some((statement) => statement.path.span === span)
        ? `This import adds ${describeKind(later)} called \`${name}\`, but the name is already taken`
        : `\`${name}\` is already the name of ${describeKind(first.entity)}`;
      yield {
        span,
        message: `${bringer} on ${place}. A reference could mean either of the two: rename one of them.`,
      };
    }
  },
  examples: {
    bad: [
      {
        text: `
          owner web "Web team"
          owner ⟦web⟧ "Web shop"
        `,
      },
      {
        text: `
          journey buying "Buying a bike" {
            stage trial "Tries it" {
              step "Test ride" {
                touchpoint ⟦trial⟧ "Test track" { channel store }
              }
            }
          }
        `,
      },
      {
        text: `
          import "./people.journey"
          import ⟦"./teams.journey"⟧

          journey buying "Buying a bike" {
            owner web
            persona anna
          }

          journey renting "Renting a bike" {
            owner store
          }
        `,
        files: {
          'people.journey': `
            persona anna "Anna"
            owner web "Web team"
          `,
          'teams.journey': `
            owner web "Web shop"
            owner store "Bike shop"
          `,
        },
      },
    ],
    good: [
      {
        text: `
          persona web "Someone who buys online"
          owner web "Web team"

          journey buying "Buying a bike" {
            stage trial "Tries it" {
              touchpoint "Test track" { channel store }
            }
          }

          journey renting "Renting a bike" {
            stage trial "Tries it" {
              touchpoint "Test track" { channel store }
            }
          }
        `,
      },
    ],
  },
});
