import type { PictureFile } from '../../model/statements.ts';
import type { Span } from '../../model/values.ts';
import { walk } from '../../model/walk.ts';
import { listPictures } from '../../semantics/queries/list-pictures.ts';
import { fixExamples } from '../../templates/example-texts.ts';
import { defineRule } from '../engine/rule.ts';

export const pictureWithoutText = defineRule({
  id: 'picture-without-text',
  category: 'completeness',
  summary: 'A picture without alternative text.',
  why: 'Not every reader sees a picture: some listen to the map, some read it as Markdown or as a table, and some get a file without pictures. These readers have only the text.',
  source:
    'The Web Content Accessibility Guidelines of the W3C (1.1.1): all non-text content has a text alternative that serves the same purpose.',
  levels: { draft: 'off', recommended: 'warning', strict: 'error' },
  reportsMissing: true,
  options: {},
  *check({ document }) {
    for (const { statement, stray } of walk(document)) {
      if (stray) continue;
      for (const picture of listPictures(statement)) {
        const { path, alternative } = picture;
        if (alternative !== undefined && alternative.value.trim() !== '') continue;
        const written = `"${fixExamples.picture}"`;
        yield {
          span: path.span,
          message:
            'This picture has no alternative text. Not every reader sees it: describe it in quotes after the path.',
          fixes: [
            {
              title: 'Add alternative text',
              edits: [{ span: getTextSpan(document.text, picture), newText: ` ${written}` }],
              safe: false,
              asks: true,
            },
          ],
        };
      }
    }
  },
  examples: {
    bad: [
      {
        text: `
          journey buying "Buying a bike" {
            stage "Pays" {
              touchpoint "Till" { channel store; picture ⟦"photos/till.jpg"⟧ }
            }
          }
        `,
        fixed: `
          journey buying "Buying a bike" {
            stage "Pays" {
              touchpoint "Till" { channel store; picture "photos/till.jpg" "What this picture shows" }
            }
          }
        `,
      },
    ],
    good: [
      {
        text: `
          journey buying "Buying a bike" {
            stage "Pays" {
              touchpoint "Till" {
                channel store
                picture "photos/till.jpg" "Nine people wait at the only till that is open"
              }
            }
          }
        `,
      },
    ],
  },
});

/**
 * Returns the span to replace with the text of a picture: the span of an empty text, or else the empty span
 * after the path.
 */
function getTextSpan(text: string, { path, alternative, span }: PictureFile): Span {
  const start = path.span.end;
  if (alternative !== undefined) return { start, end: alternative.span.end };
  const isEmpty = /^\s*""$/u.test(text.slice(start, span.end));
  return { start, end: isEmpty ? span.end : start };
}
