import type { PictureFile } from '../../model/statements.ts';
import { walk } from '../../model/walk.ts';
import { type PicturePathProblem, resolvePicturePath } from '../../semantics/pictures/picture-path.ts';
import type { PictureState } from '../../semantics/pictures/picture-state.ts';
import { listPictures } from '../../semantics/queries/list-pictures.ts';
import { isFailure } from '../../text/result.ts';
import { defineRule, type RuleContext } from '../engine/rule.ts';

export const fileNotFound = defineRule({
  id: 'file-not-found',
  category: 'correctness',
  summary: 'A picture that is not in the workspace, or that a map cannot show.',
  why: 'Readers see only text in place of the picture. The author may have the file on their own machine, and not notice the gap.',
  levels: { draft: 'off', recommended: 'warning', strict: 'warning' },
  options: {},
  *check(context) {
    for (const { statement, stray } of walk(context.document)) {
      if (stray) continue;
      for (const picture of listPictures(statement)) {
        const problem = findProblem(picture, context);
        if (problem !== undefined)
          yield {
            span: picture.path.span,
            message: messages[problem](picture.path.value),
            ...(problem === 'ignored' && { atMost: 'info' }),
          };
      }
    }
  },
  examples: {
    bad: [
      {
        text: `
          persona anna "Anna" {
            goal "A bike for every day"
            picture ⟦"https://example.com/anna.png"⟧ "Anna on a racing bike"
          }
        `,
      },
      {
        text: `
          journey buying "Buying a bike" {
            stage "Pays" {
              step "Waits" {
                picture ⟦"photos/queue.pdf"⟧ "A queue as far as the door"
              }
            }
          }
        `,
      },
    ],
    good: [
      {
        text: `
          persona anna "Anna" {
            goal "A bike for every day"
            picture "photos/anna.png" "Anna on a racing bike"
          }
        `,
      },
    ],
  },
});

type Problem = PicturePathProblem | Exclude<PictureState, 'found'>;

function findProblem({ path, uri }: PictureFile, { document, workspace }: RuleContext): Problem | undefined {
  if (uri === undefined) {
    const resolved = resolvePicturePath(path.value, document.uri);
    return isFailure(resolved) ? resolved.problem : undefined;
  }
  const state = workspace.pictureState(uri);
  return state === 'found' ? undefined : state;
}

const messages: Readonly<Record<Problem, (path: string) => string>> = {
  address: () =>
    'Maps never load pictures from the web, where a picture may change. Save the picture beside the map, and write the path of that file.',
  absolute: (path) =>
    `\`${path}\` is a path on your machine, which other readers do not have. Write a path relative to this file's folder, such as \`photos/till.jpg\`.`,
  unusable: (path) =>
    `\`${path}\` is not a valid file path. Write a path relative to this file's folder, with slashes between its parts, such as \`photos/till.jpg\`.`,
  format: (path) =>
    `\`${path}\` is not in a format that every browser shows. Convert it to PNG, JPEG, WebP, GIF or SVG, or correct the path.`,
  outside: (path) =>
    `\`${path}\` is outside this workspace, so other readers of the map do not have it. Copy the file into the workspace.`,
  ignored: (path) =>
    `There is no file at \`${path}\` on this machine, and git ignores it, so others may not have it either. Put the file there to see it.`,
  missing: (path) =>
    `There is no file at \`${path}\`. Readers see only its text: correct the path, which is relative to this file's folder.`,
  'too-large': (path) =>
    `\`${path}\` is larger than 2 MB, so maps do not show it. Save a smaller copy of it.`,
  'other-format': (path) =>
    `\`${path}\` is not in the format of its file extension, so maps do not show it. Save it as PNG, JPEG, WebP, GIF or SVG.`,
};
