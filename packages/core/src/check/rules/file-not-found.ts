import { picturesOf } from '../../facts/pictures-of.ts';
import type { PictureFile } from '../../model/statements.ts';
import { walk } from '../../model/walk.ts';
import { type PicturePathProblem, resolvePicturePath } from '../../pictures/picture-path.ts';
import type { PictureState } from '../../pictures/picture-state.ts';
import { defineRule, type RuleContext } from '../rule.ts';

export const fileNotFound = defineRule({
  id: 'file-not-found',
  category: 'correctness',
  summary: 'A picture that is not in the workspace, or that a map cannot show.',
  why: 'Its readers see a text in place of the picture. The author may have the file on their own machine, and see nothing wrong.',
  levels: { draft: 'off', recommended: 'warning', strict: 'warning' },
  options: {},
  *check(context) {
    for (const { statement, stray } of walk(context.document)) {
      if (stray) continue;
      for (const picture of picturesOf(statement)) {
        const problem = problemOf(picture, context);
        if (problem !== undefined)
          yield { span: picture.path.span, message: messages[problem](picture.path.value) };
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

function problemOf({ path, uri }: PictureFile, { document, workspace }: RuleContext): Problem | undefined {
  if (uri === undefined) {
    const resolved = resolvePicturePath(path.value, document.uri);
    return 'problem' in resolved ? resolved.problem : undefined;
  }
  const state = workspace.pictureState(uri);
  return state === 'found' ? undefined : state;
}

const messages: Readonly<Record<Problem, (path: string) => string>> = {
  address: () =>
    'A picture is never loaded from the web: it may be another one tomorrow. Save it beside the map, and write the path of that file.',
  absolute: (path) =>
    `\`${path}\` is a path of one machine, which other readers do not have. Write a path seen from this file's folder, such as \`photos/till.jpg\`.`,
  unusable: (path) =>
    `\`${path}\` names no file. Write a path seen from this file's folder, with slashes between its parts, such as \`photos/till.jpg\`.`,
  format: (path) =>
    `\`${path}\` is not a file that every browser shows. Pictures are PNG, JPEG, WebP, GIF or SVG: convert it, or correct the path.`,
  outside: (path) =>
    `\`${path}\` leads out of this workspace, where other readers of the map have nothing. Copy the file into the workspace.`,
  missing: (path) =>
    `There is no file at \`${path}\`. Readers see only its text: correct the path, which is seen from this file's folder.`,
  'too-large': (path) => `\`${path}\` is larger than 2 MB, and is not shown. Save a smaller copy of it.`,
  'other-format': (path) =>
    `\`${path}\` is not what its name says, and is not shown. Save it as PNG, JPEG, WebP, GIF or SVG.`,
};
